import type { UnitId } from "@nhiemky/access-control/contract";
import { ok, type Result } from "@nhiemky/kernel";
import { placeUnder } from "./change-unit.ts";
import { childrenFrom } from "./end-unit.ts";
import type { StructureDraft } from "./structure-draft.ts";
import { valueOn } from "./unit-history.ts";

/** Moves every unit that stands directly under a unit on the draft's day to another parent. */
export function moveChildren(draft: StructureDraft, fromUnitId: UnitId, toUnitId: UnitId): Result<void> {
  for (const child of childrenFrom(draft.histories, fromUnitId, draft.day)) {
    if (valueOn(child.parents, draft.day) !== fromUnitId) continue;
    const moved = placeUnder(draft, child.id, toUnitId, true);
    if (!moved.ok) return moved;
  }
  return ok();
}
