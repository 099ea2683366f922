import type { UnitId } from "@nhiemky/access-control/contract";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import type { NewUnit, Operation } from "../decision-contract.ts";
import { structureErrors } from "../errors.ts";
import { beginUnit } from "./begin-unit.ts";
import { placeUnder } from "./change-unit.ts";
import { endUnit } from "./end-unit.ts";
import { covers } from "./period.ts";
import { inherit, markPart, notFound, refusal, type StructureDraft } from "./structure-draft.ts";
import { valueOn } from "./unit-history.ts";

type Split = Extract<Operation, { kind: "split" }>;

interface BegunPart {
  readonly unitId: UnitId;
  readonly unit: NewUnit;
  readonly weight: number;
  readonly childUnitIds: readonly UnitId[];
}

function beginPart(draft: StructureDraft, whole: UnitId, part: BegunPart): Result<void> {
  const begun = beginUnit(draft, part.unitId, part.unit);
  if (!begun.ok) return begun;
  for (const childId of part.childUnitIds) {
    const child = draft.histories.get(childId);
    if (child === undefined) return notFound(childId);
    if (valueOn(child.parents, draft.day) !== whole) {
      return refusal(draft, structureErrors.STRUCTURE_CHILD_ELSEWHERE, whole, {
        child: valueOn(child.names, draft.day)?.fullName ?? childId,
      });
    }
    const moved = placeUnder(draft, childId, part.unitId, true);
    if (!moved.ok) return moved;
  }
  return ok();
}

/**
 * Chia, tách: parts begin with the units given to them; the whole ends, or goes on beside them. How past figures
 * divide is an estimate by the weights; members, open tasks and documents of a whole that ends go to one part each.
 * @param partIds the ids of the new parts, in the order of `split.parts`
 */
export function splitUnit(draft: StructureDraft, split: Split, partIds: readonly UnitId[]): Result<void> {
  const { unitId, remainingWeight, heirs } = split;
  const whole = draft.histories.get(unitId);
  if (whole === undefined) return notFound(unitId);
  if (!covers(whole.life, draft.day))
    return refusal(draft, structureErrors.STRUCTURE_UNIT_NOT_EXISTING, unitId);
  const parts = split.parts.map((part, index) => ({ ...part, unitId: partIds[index]! }));
  const weightTotal = parts.reduce((sum, part) => sum + part.weight, remainingWeight ?? 0);
  if (weightTotal === 0) return err(appError(structureErrors.STRUCTURE_WEIGHTS_EMPTY));
  for (const part of parts) {
    const begun = beginPart(draft, unitId, part);
    if (!begun.ok) return begun;
  }
  const ends = remainingWeight === null;
  const heirIndexes = [heirs.membersToPart, heirs.tasksToPart, heirs.documentsToPart];
  if (ends && heirIndexes.some((index) => index >= parts.length)) {
    return err(appError(structureErrors.STRUCTURE_NO_SUCH_PART));
  }
  parts.forEach((part, index) => {
    inherit(draft, {
      fromUnitId: unitId,
      toUnitId: part.unitId,
      weight: part.weight,
      weightTotal,
      takesMembers: ends && heirs.membersToPart === index,
      takesTasks: ends && heirs.tasksToPart === index,
      takesDocuments: ends && heirs.documentsToPart === index,
    });
  });
  if (ends) return endUnit(draft, unitId);
  markPart(draft, unitId, "changed");
  inherit(draft, {
    fromUnitId: unitId,
    toUnitId: unitId,
    weight: remainingWeight,
    weightTotal,
    takesMembers: false,
    takesTasks: false,
    takesDocuments: false,
  });
  return ok();
}
