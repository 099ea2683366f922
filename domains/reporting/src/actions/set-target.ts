import { type ActionContext, recordEvent, type Scope } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, makeId, ok, type Result } from "@nhiemky/kernel";
import { reportingEvents } from "../audit-events.ts";
import { indicatorErrors, targetErrors } from "../errors.ts";
import type { TargetId } from "../ids.ts";
import { canonicalDecimal } from "../rules/decimal.ts";
import { unclearIn } from "../rules/target-stretches.ts";
import { findReadableIndicators } from "../storage/indicator-rows.ts";
import { insertTarget } from "../storage/target-rows.ts";
import type { NewTarget, TargetShape } from "../target-schemas.ts";
import { authorOf } from "./author.ts";
import { resolveRestsOn } from "./check-named.ts";

export interface TargetToSet extends NewTarget {
  readonly acceptedDecisionId?: string | null;
  readonly isInvented?: boolean;
}

export interface TargetOrigin {
  readonly cascadedFromId: TargetId | null;
  readonly weight: number | null;
}

/** Đặt chỉ tiêu: an indicator, a unit, a value and a stretch of time, resting on a clause. */
export async function setTarget(context: ActionContext, input: TargetToSet): Promise<Result<TargetId>> {
  return inTransaction(context.connection, async (connection) => {
    const written = await writeTarget({ ...context, connection }, input, {
      cascadedFromId: null,
      weight: null,
    });
    if (!written.ok) return written;
    await recordEvent(
      { ...context, connection },
      {
        event: reportingEvents["target.set"],
        unitId: input.unitId,
        subject: { kind: "target", id: written.value },
        data: describe(input),
      },
    );
    return written;
  });
}

/** Writes a target that makes sense; its event is the caller's. */
export async function writeTarget(
  context: ActionContext,
  input: TargetToSet,
  origin: TargetOrigin,
): Promise<Result<TargetId>> {
  const { connection, clock, random, actor } = context;
  const unclear = unclearIn(input);
  if (unclear !== null) {
    return err(appError(targetErrors.TARGET_SHAPE_WRONG, { reasonVi: unclear.vi, reasonEn: unclear.en }));
  }
  // An indicator of the unit or of one above it: others are as good as unknown.
  const concerned: Scope = { kind: "units", rootUnitIds: [input.unitId] };
  const [indicator] = await findReadableIndicators(
    connection,
    concerned,
    { id: input.indicatorId },
    input.dueOn,
  );
  if (indicator === undefined) {
    return err(appError(indicatorErrors.INDICATOR_NOT_FOUND, {}, { field: "indicatorId" }));
  }
  const restsOn = await resolveRestsOn(connection, input);
  if (!restsOn.ok) return restsOn;
  const id = makeId<"target">(clock, random);
  await insertTarget(
    connection,
    {
      id,
      indicator_id: input.indicatorId,
      unit_id: input.unitId,
      title: input.title,
      comparator: input.comparator,
      schedule: input.schedule,
      value: canonical(input.value),
      upper_value: canonical(input.upperValue),
      baseline_value: canonical(input.baselineValue),
      from_on: input.fromOn,
      due_on: input.dueOn,
      clause_id: restsOn.value.clauseId,
      document_id: restsOn.value.documentId,
      accepted_decision_id: input.acceptedDecisionId ?? null,
      cascaded_from_id: origin.cascadedFromId,
      weight: origin.weight,
      set_at: clock.now(),
      set_by: authorOf(actor).author,
      is_invented: input.isInvented ?? false,
    },
    input.path,
  );
  return ok(id);
}

function canonical(value: string | null): string | null {
  return value === null ? null : canonicalDecimal(value);
}

/** What the audit log keeps of a target's shape. */
export function describe({
  comparator,
  schedule,
  value,
  upperValue,
  dueOn,
}: TargetShape): Record<string, unknown> {
  return { comparator, schedule, value, upperValue, dueOn };
}
