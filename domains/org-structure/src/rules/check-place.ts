import type { UnitId } from "@nhiemky/access-control/contract";
import { formatCivilDate, ok, type Result } from "@nhiemky/kernel";
import { structureErrors } from "../errors.ts";
import { findCycle } from "./find-cycle.ts";
import { contains, covers, type Period } from "./period.ts";
import { nameInDraft, notFound, refusal, type StructureDraft } from "./structure-draft.ts";

/** Whether a unit may stand under a parent for a period: the parent lasts as long, and nobody stands above themselves. */
export function checkPlace(
  draft: StructureDraft,
  unitId: UnitId,
  parentUnitId: UnitId | null,
  period: Period,
): Result<void> {
  if (parentUnitId === null) return ok();
  const parent = draft.histories.get(parentUnitId);
  if (parent === undefined) return notFound(parentUnitId);
  if (!covers(parent.life, period.from)) {
    return refusal(draft, structureErrors.STRUCTURE_UNIT_NOT_EXISTING, parentUnitId, {
      day: formatCivilDate(period.from),
    });
  }
  const parentName = nameInDraft(draft, parentUnitId);
  if (parent.life.until !== null && !contains(parent.life, period)) {
    return refusal(draft, structureErrors.STRUCTURE_PARENT_ENDED, unitId, {
      parent: parentName,
      day: formatCivilDate(parent.life.until),
      from: formatCivilDate(period.from),
    });
  }
  const cycleOn = findCycle(draft.histories, unitId, parentUnitId, period);
  if (cycleOn === null) return ok();
  return refusal(draft, structureErrors.STRUCTURE_CYCLE, unitId, {
    parent: parentName,
    day: formatCivilDate(cycleOn),
  });
}
