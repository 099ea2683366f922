import type { UnitId } from "@nhiemky/access-control/contract";
import { ok, type Result } from "@nhiemky/kernel";
import type { NewUnit } from "../decision-contract.ts";
import { checkPlace } from "./check-place.ts";
import { markPart, type StructureDraft } from "./structure-draft.ts";

/** Thành lập: a unit begins on the draft's day, named, of a kind, under a parent. */
export function beginUnit(draft: StructureDraft, unitId: UnitId, unit: NewUnit): Result<void> {
  const { code, unitKind, parentUnitId, fullName, shortName, abbreviation } = unit;
  const life = { from: draft.day, until: null };
  const place = checkPlace(draft, unitId, parentUnitId, life);
  if (!place.ok) return place;
  draft.histories.set(unitId, {
    id: unitId,
    code,
    life,
    names: [{ ...life, value: { fullName, shortName, abbreviation } }],
    kinds: [{ ...life, value: unitKind }],
    parents: [{ ...life, value: parentUnitId }],
    inheritsOn: [],
  });
  markPart(draft, unitId, "established");
  return ok();
}
