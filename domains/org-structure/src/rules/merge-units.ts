import type { UnitId } from "@nhiemky/access-control/contract";
import { ok, type Result } from "@nhiemky/kernel";
import { structureErrors } from "../errors.ts";
import { endUnit } from "./end-unit.ts";
import { moveChildren } from "./move-children.ts";
import { covers } from "./period.ts";
import { inherit, markPart, notFound, refusal, type StructureDraft } from "./structure-draft.ts";

/**
 * Sáp nhập, hợp nhất: units end, one carries on all that was theirs: the units under them, their series, members,
 * open tasks and documents. Exact: every share is the whole.
 */
export function mergeUnits(
  draft: StructureDraft,
  unitIds: readonly UnitId[],
  intoUnitId: UnitId,
): Result<void> {
  const into = draft.histories.get(intoUnitId);
  if (into === undefined) return notFound(intoUnitId);
  if (!covers(into.life, draft.day)) {
    return refusal(draft, structureErrors.STRUCTURE_UNIT_NOT_EXISTING, intoUnitId);
  }
  for (const unitId of new Set(unitIds)) {
    if (unitId === intoUnitId) return refusal(draft, structureErrors.STRUCTURE_HEIR_IS_ITSELF, unitId);
    const moved = moveChildren(draft, unitId, intoUnitId);
    if (!moved.ok) return moved;
    const ended = endUnit(draft, unitId);
    if (!ended.ok) return ended;
    inherit(draft, {
      fromUnitId: unitId,
      toUnitId: intoUnitId,
      weight: 1,
      weightTotal: 1,
      takesMembers: true,
      takesTasks: true,
      takesDocuments: true,
    });
  }
  markPart(draft, intoUnitId, "receiving");
  return ok();
}
