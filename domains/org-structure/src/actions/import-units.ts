import { type ActionContext, recordEvent, type UnitId } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, makeId, ok, type Result, today } from "@nhiemky/kernel";
import { structureEvents } from "../audit-events.ts";
import { type NewUnit, withoutSource } from "../decision-contract.ts";
import { structureErrors } from "../errors.ts";
import type { PlannedUnit } from "../rules/plan-unit-import.ts";
import { lockStructure } from "../storage/decision-rows.ts";
import { selectKnownUnits } from "../storage/known-units.ts";
import { establishUnits } from "./establish-units.ts";
import { previewUnitImport, type UnitImportInput } from "./preview-unit-import.ts";

export interface ImportedUnits {
  readonly establishedCount: number;
  readonly unchangedCount: number;
}

/** Brings the new units of a file into being, all or none; a file imported a second time changes nothing. */
export async function importUnits(
  context: ActionContext,
  input: UnitImportInput,
): Promise<Result<ImportedUnits>> {
  return inTransaction(context.connection, async (connection) => {
    const within = { ...context, connection };
    await lockStructure(connection);
    const planned = await previewUnitImport(within, input);
    if (!planned.ok) return planned;
    const faulty = planned.value.filter((row) => row.verdict === "problem");
    if (faulty.length > 0) {
      const parameters = {
        count: faulty.length,
        rows: faulty
          .slice(0, 10)
          .map((row) => row.row)
          .join(", "),
      };
      return err(appError(structureErrors.STRUCTURE_IMPORT_FAULTY, parameters, { field: "file" }));
    }
    const fresh = planned.value.filter((row) => row.verdict === "new");
    const unchangedCount = planned.value.length - fresh.length;
    if (fresh.length === 0) return ok({ establishedCount: 0, unchangedCount });
    const established = await establishPlanned(within, input.underUnitId, fresh);
    if (!established.ok) return established;
    await recordEvent(within, {
      event: structureEvents["structure.imported"],
      unitId: input.underUnitId,
      subject: { kind: "unit", id: input.underUnitId },
      data: { establishedCount: fresh.length, unchangedCount },
    });
    return ok({ establishedCount: fresh.length, unchangedCount });
  });
}

/** One decision for each day, the earliest first; within a day parents before the units under them. */
async function establishPlanned(
  context: ActionContext,
  underUnitId: UnitId,
  fresh: readonly PlannedUnit[],
): Promise<Result<void>> {
  const { connection, clock, random } = context;
  const parentCodes = [...new Set(fresh.flatMap((row) => row.parentCode ?? []))];
  const known = await selectKnownUnits(connection, parentCodes, today(clock));
  const ids = new Map([...known].map(([code, unit]) => [code, unit.id]));
  for (const { code } of fresh) ids.set(code, makeId<"unit">(clock, random));
  const byDay = Map.groupBy(parentsFirst(fresh), (row) => row.establishedOn);
  for (const effectiveOn of [...byDay.keys()].sort()) {
    const units = byDay.get(effectiveOn)!.map((row) => ({
      unitId: ids.get(row.code)!,
      unit: asNewUnit(row, row.parentCode === null ? underUnitId : ids.get(row.parentCode)!),
    }));
    const header = { effectiveOn, source: withoutSource, decidedByUnitId: underUnitId };
    const entered = await establishUnits(context, { ...header, units });
    if (!entered.ok) return entered;
  }
  return ok();
}

function asNewUnit(row: PlannedUnit, parentUnitId: UnitId): NewUnit {
  const { code, fullName, shortName, abbreviation } = row;
  return { code, fullName, shortName, abbreviation, unitKind: row.unitKind!, parentUnitId };
}

function parentsFirst(rows: readonly PlannedUnit[]): readonly PlannedUnit[] {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const depthOf = (row: PlannedUnit): number => {
    const parent = row.parentCode === null ? undefined : byCode.get(row.parentCode);
    return parent === undefined ? 0 : depthOf(parent) + 1;
  };
  return rows
    .map((row) => ({ row, depth: depthOf(row) }))
    .sort((a, b) => a.depth - b.depth)
    .map(({ row }) => row);
}
