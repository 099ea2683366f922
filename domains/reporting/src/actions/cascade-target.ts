import { type ActionContext, recordEvent, type UnitId } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, ok, type Result, today } from "@nhiemky/kernel";
import { unitNames, unitsOutside } from "@nhiemky/org-structure";
import { reportingEvents } from "../audit-events.ts";
import { targetErrors } from "../errors.ts";
import type { TargetId } from "../ids.ts";
import { shareByWeight } from "../rules/cascade-parts.ts";
import { addDecimals, compareDecimals } from "../rules/decimal.ts";
import { indicatorsById, type StoredIndicator } from "../storage/indicator-rows.ts";
import { findTarget, type StoredTarget } from "../storage/target-rows.ts";
import type { Cascade } from "../target-schemas.ts";
import { writeTarget } from "./set-target.ts";

interface Part {
  readonly unitId: UnitId;
  readonly weight: number | null;
  readonly value: string;
  readonly upperValue: string | null;
}

/**
 * Giao chỉ tiêu xuống: equally, by weight or one by one. Of what adds up over the tree the parts make the whole; a rate or
 * a level is the same for everybody unless it is given one by one.
 */
export async function cascadeTarget(
  context: ActionContext,
  id: TargetId,
  cascade: Cascade,
): Promise<Result<readonly TargetId[]>> {
  return inTransaction(context.connection, async (connection) => {
    const inside = { ...context, connection };
    const whole = await findTarget(connection, id);
    if (whole === null) return err(appError(targetErrors.TARGET_NOT_FOUND));
    if (whole.replaced_by_id !== null) return err(appError(targetErrors.TARGET_ALREADY_REPLACED));
    const indicator = (await indicatorsById(connection, [whole.indicator_id], whole.due_on)).get(
      whole.indicator_id,
    )!;
    const parts = partsOf(whole, indicator, cascade);
    if (!parts.ok) return parts;
    const placed = await refuseOutside(inside, whole.unit_id, parts.value);
    if (!placed.ok) return placed;
    const ids: TargetId[] = [];
    for (const part of parts.value) {
      const written = await writeTarget(inside, shapeOf(whole, part), {
        cascadedFromId: id,
        weight: part.weight,
      });
      if (!written.ok) return written;
      ids.push(written.value);
    }
    await recordEvent(inside, {
      event: reportingEvents["target.cascaded"],
      unitId: whole.unit_id,
      subject: { kind: "target", id },
      data: { by: cascade.by, unitCount: ids.length },
    });
    return ok(ids);
  });
}

function partsOf(whole: StoredTarget, indicator: StoredIndicator, cascade: Cascade): Result<readonly Part[]> {
  const adds = indicator.tree_operator === "sum" || indicator.tree_operator === "count-meeting";
  if (whole.value === null) {
    return err(
      appError(targetErrors.TARGET_SHAPE_WRONG, {
        reasonVi: "lộ trình nhiều mốc được đặt riêng cho từng đơn vị, không chia tự động.",
        reasonEn: "a path is set for each unit, it is not shared by itself.",
      }),
    );
  }
  if (cascade.by === "one-by-one") {
    const parts = cascade.parts.map((part) => ({ ...part, weight: null }));
    const sum = parts.map((part) => part.value).reduce(addDecimals);
    if (adds && compareDecimals(sum, whole.value) !== 0) {
      return err(appError(targetErrors.TARGET_PARTS_NOT_WHOLE, { sum, whole: whole.value }));
    }
    return ok(parts);
  }
  const weighted =
    cascade.by === "weight" ? cascade.parts : cascade.unitIds.map((unitId) => ({ unitId, weight: 1 }));
  const weights = weighted.map((part) => part.weight);
  const share = (value: string) =>
    adds ? shareByWeight(value, weights, indicator.decimals) : weights.map(() => value);
  const values = share(whole.value);
  const uppers = whole.upper_value === null ? null : share(whole.upper_value);
  if (values === null) {
    return err(
      appError(targetErrors.TARGET_SHAPE_WRONG, {
        reasonVi: "mọi trọng số đều bằng 0.",
        reasonEn: "all weights are zero.",
      }),
    );
  }
  return ok(
    weighted.map((part, index) => ({ ...part, value: values[index]!, upperValue: uppers?.[index] ?? null })),
  );
}

async function refuseOutside(
  { connection, clock }: ActionContext,
  unitId: UnitId,
  parts: readonly Part[],
): Promise<Result<void>> {
  const outside = await unitsOutside(
    connection,
    parts.map((part) => part.unitId),
    unitId,
  );
  if (outside.length === 0) return ok();
  const names = await unitNames(connection, outside, today(clock));
  const units = outside.map((one) => names.get(one)?.fullName ?? one).join(", ");
  return err(appError(targetErrors.TARGET_UNIT_OUTSIDE, { units }));
}

function shapeOf(whole: StoredTarget, { unitId, value, upperValue }: Part) {
  return {
    indicatorId: whole.indicator_id,
    unitId,
    title: whole.title,
    comparator: whole.comparator,
    schedule: whole.schedule,
    value,
    upperValue,
    baselineValue: null,
    path: [],
    fromOn: whole.from_on,
    dueOn: whole.due_on,
    clauseId: whole.clause_id,
    documentId: whole.document_id,
    isInvented: whole.is_invented,
  };
}
