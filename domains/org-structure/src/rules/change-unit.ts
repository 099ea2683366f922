import type { UnitId } from "@nhiemky/access-control/contract";
import { assert, ok, type Result } from "@nhiemky/kernel";
import type { DecisionPart, UnitName } from "../decision-contract.ts";
import { structureErrors } from "../errors.ts";
import { checkPlace } from "./check-place.ts";
import { type SetRefusal, setFrom } from "./set-from.ts";
import { markPart, notFound, refusal, type StructureDraft } from "./structure-draft.ts";
import type { Dated, UnitHistory } from "./unit-history.ts";

const refusals = {
  "no-row-that-day": structureErrors.STRUCTURE_UNIT_NOT_EXISTING,
  "decided-that-day": structureErrors.STRUCTURE_DECIDED_THAT_DAY,
  "nothing-changes": structureErrors.STRUCTURE_NOTHING_CHANGES,
} as const satisfies Record<SetRefusal, unknown>;

type DatedField = "names" | "kinds" | "parents";
type ValueOf<Field extends DatedField> = UnitHistory[Field] extends readonly Dated<infer T>[] ? T : never;

function isSameName(a: UnitName, b: UnitName): boolean {
  return a.fullName === b.fullName && a.shortName === b.shortName && a.abbreviation === b.abbreviation;
}

function change<Field extends DatedField>(
  draft: StructureDraft,
  unitId: UnitId,
  field: Field,
  value: Omit<Dated<ValueOf<Field>>, "from" | "until">,
  part: DecisionPart,
): Result<void> {
  const unit = draft.histories.get(unitId);
  if (unit === undefined) return notFound(unitId);
  const isSame = (field === "names" ? isSameName : Object.is) as (a: unknown, b: unknown) => boolean;
  const rows = setFrom<unknown>(unit[field], draft.day, value, isSame);
  if (!rows.ok) return refusal(draft, refusals[rows.error], unitId);
  draft.histories.set(unitId, { ...unit, [field]: rows.value });
  markPart(draft, unitId, part);
  return ok();
}

/** Đổi tên. */
export function renameUnit(draft: StructureDraft, unitId: UnitId, name: UnitName): Result<void> {
  const { fullName, shortName, abbreviation } = name;
  return change(draft, unitId, "names", { value: { fullName, shortName, abbreviation } }, "changed");
}

/** Đổi loại hình. */
export function changeUnitKind(draft: StructureDraft, unitId: UnitId, unitKind: string): Result<void> {
  return change(draft, unitId, "kinds", { value: unitKind }, "changed");
}

/**
 * Chuyển giao: the unit stands under another parent until the next decision about its place.
 * @param isCarried only because its parent ends
 */
export function placeUnder(
  draft: StructureDraft,
  unitId: UnitId,
  parentUnitId: UnitId | null,
  isCarried = false,
): Result<void> {
  const place = isCarried ? { value: parentUnitId, isCarried: true as const } : { value: parentUnitId };
  const moved = change(draft, unitId, "parents", place, "moved");
  if (!moved.ok) return moved;
  const row = draft.histories.get(unitId)?.parents.find((period) => period.from === draft.day);
  assert(row !== undefined, "a changed parent holds from the day of the decision");
  return checkPlace(draft, unitId, parentUnitId, row);
}
