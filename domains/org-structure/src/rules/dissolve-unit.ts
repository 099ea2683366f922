import type { UnitId } from "@nhiemky/access-control/contract";
import { addDays, ok, type Result } from "@nhiemky/kernel";
import type { Operation } from "../decision-contract.ts";
import { structureErrors } from "../errors.ts";
import { endUnit } from "./end-unit.ts";
import { moveChildren } from "./move-children.ts";
import { covers } from "./period.ts";
import { inherit, markPart, notFound, refusal, type StructureDraft } from "./structure-draft.ts";
import { valueOn } from "./unit-history.ts";

type Dissolve = Extract<Operation, { kind: "dissolve" }>;

/**
 * Giải thể, kết thúc hoạt động. What is left goes to the chosen heirs; documents go to the superior's archive when
 * nobody else is named. Past figures follow the members, who are what an organisation consists of; without an heir of
 * the members they follow the documents.
 */
export function dissolveUnit(draft: StructureDraft, dissolve: Dissolve): Result<void> {
  const { unitId, heirs, childrenTo } = dissolve;
  const unit = draft.histories.get(unitId);
  if (unit === undefined) return notFound(unitId);
  if (childrenTo !== null) {
    const moved = moveChildren(draft, unitId, childrenTo);
    if (!moved.ok) return moved;
  }
  const ended = endUnit(draft, unitId);
  if (!ended.ok) return ended;
  const lastParentId = valueOn(unit.parents, addDays(draft.day, -1)) ?? null;
  const documentsTo = heirs.documentsTo ?? lastParentId;
  if (childrenTo !== null && childrenTo !== lastParentId) markPart(draft, childrenTo, "receiving");
  const seriesTo = heirs.membersTo ?? documentsTo;
  for (const heirId of new Set([heirs.membersTo, heirs.tasksTo, documentsTo])) {
    if (heirId === null) continue;
    const checked = checkHeir(draft, unitId, heirId);
    if (!checked.ok) return checked;
    inherit(draft, {
      fromUnitId: unitId,
      toUnitId: heirId,
      weight: heirId === seriesTo ? 1 : 0,
      weightTotal: 1,
      takesMembers: heirId === heirs.membersTo,
      takesTasks: heirId === heirs.tasksTo,
      takesDocuments: heirId === documentsTo,
    });
    if (heirId !== lastParentId) markPart(draft, heirId, "receiving");
  }
  return ok();
}

function checkHeir(draft: StructureDraft, unitId: UnitId, heirId: UnitId): Result<void> {
  if (heirId === unitId) return refusal(draft, structureErrors.STRUCTURE_HEIR_IS_ITSELF, unitId);
  const heir = draft.histories.get(heirId);
  if (heir === undefined) return notFound(heirId);
  if (covers(heir.life, draft.day)) return ok();
  return refusal(draft, structureErrors.STRUCTURE_UNIT_NOT_EXISTING, heirId);
}
