import type { UnitId } from "@nhiemky/access-control/contract";
import { type AppError, assertNever, ok, type Result } from "@nhiemky/kernel";
import type { Operation } from "../decision-contract.ts";
import { beginUnit } from "./begin-unit.ts";
import { changeUnitKind, placeUnder, renameUnit } from "./change-unit.ts";
import { dissolveUnit } from "./dissolve-unit.ts";
import { mergeUnits } from "./merge-units.ts";
import { splitUnit } from "./split-unit.ts";
import { markPart, type StructureDraft } from "./structure-draft.ts";

/**
 * Writes an operation into a draft. The draft's histories must hold every unit named, every unit that ever stood above
 * those, and every unit that ever stood directly under them.
 * @param newIds ids for the units that the operation brings into being
 */
export function applyOperation(
  draft: StructureDraft,
  operation: Operation,
  newIds: readonly UnitId[],
): Result<void, AppError> {
  switch (operation.kind) {
    case "establish":
      return beginUnit(draft, newIds[0]!, operation.unit);
    case "rename":
      return renameUnit(draft, operation.unitId, operation.name);
    case "change-kind":
      return changeUnitKind(draft, operation.unitId, operation.unitKind);
    case "transfer":
      return transfer(draft, operation.unitIds, operation.newParentUnitId);
    case "merge":
      return merge(draft, operation, newIds);
    case "split":
      return splitUnit(draft, operation, newIds);
    case "dissolve":
      return dissolveUnit(draft, operation);
    default:
      return assertNever(operation);
  }
}

function transfer(
  draft: StructureDraft,
  unitIds: readonly UnitId[],
  newParentUnitId: UnitId | null,
): Result<void> {
  for (const unitId of new Set(unitIds)) {
    const moved = placeUnder(draft, unitId, newParentUnitId);
    if (!moved.ok) return moved;
  }
  if (newParentUnitId !== null) markPart(draft, newParentUnitId, "receiving");
  return ok();
}

function merge(
  draft: StructureDraft,
  { unitIds, into }: Extract<Operation, { kind: "merge" }>,
  newIds: readonly UnitId[],
): Result<void> {
  if ("unitId" in into) return mergeUnits(draft, unitIds, into.unitId);
  const begun = beginUnit(draft, newIds[0]!, into.newUnit);
  return begun.ok ? mergeUnits(draft, unitIds, newIds[0]!) : begun;
}
