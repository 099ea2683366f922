import type { UnitId } from "@nhiemky/access-control/contract";
import { type CivilDate, formatCivilDate, ok, type Result } from "@nhiemky/kernel";
import { structureErrors } from "../errors.ts";
import { covers, intersect } from "./period.ts";
import { markPart, nameInDraft, notFound, refusal, type StructureDraft } from "./structure-draft.ts";
import type { Dated, Histories, UnitHistory } from "./unit-history.ts";

/** The units that stand directly under a unit on a day or later, each once. */
export function childrenFrom(histories: Histories, unitId: UnitId, day: CivilDate): readonly UnitHistory[] {
  const rest = { from: day, until: null };
  return [...histories.values()].filter((unit) =>
    unit.parents.some((row) => row.value === unitId && intersect(row, rest) !== null),
  );
}

/** Days from a day on for which the ledger needs the unit: decisions about it, inheritances, units placed under it. */
function laterDays(
  unit: UnitHistory,
  children: readonly UnitHistory[],
  day: CivilDate,
): readonly CivilDate[] {
  const rows: readonly Dated<unknown>[] = [...unit.names, ...unit.kinds, ...unit.parents];
  const decided = rows.filter((row) => row.isCarried === undefined).map((row) => row.from);
  const arrivals = children
    .flatMap((child) => child.parents)
    .filter((row) => row.value === unit.id && row.from > day)
    .map((row) => row.from);
  return [...[...decided, ...unit.inheritsOn].filter((later) => later >= day), ...arrivals].sort();
}

/** Leaves out what begins on the day or after it: only carried rows can. */
function cut<T>(rows: readonly Dated<T>[], day: CivilDate): readonly Dated<T>[] {
  return rows.filter((row) => row.from < day).map((row) => (covers(row, day) ? { ...row, until: day } : row));
}

/**
 * Kết thúc hoạt động: the draft's day is the first without the unit. Refused while anything is known of it on a later
 * day, or while other units still stand under it.
 */
export function endUnit(draft: StructureDraft, unitId: UnitId): Result<void> {
  const unit = draft.histories.get(unitId);
  if (unit === undefined) return notFound(unitId);
  if (unit.life.until !== null) {
    return refusal(draft, structureErrors.STRUCTURE_UNIT_ALREADY_ENDED, unitId, {
      day: formatCivilDate(unit.life.until),
    });
  }
  if (unit.life.from >= draft.day) return refusal(draft, structureErrors.STRUCTURE_UNIT_NOT_EXISTING, unitId);
  const children = childrenFrom(draft.histories, unitId, draft.day);
  const later = laterDays(unit, children, draft.day)[0];
  if (later !== undefined) {
    return refusal(draft, structureErrors.STRUCTURE_LATER_DECISION, unitId, {
      later: formatCivilDate(later),
    });
  }
  if (children[0] !== undefined) {
    return refusal(draft, structureErrors.STRUCTURE_CHILDREN_LEFT, unitId, {
      count: children.length,
      example: nameInDraft(draft, children[0].id),
    });
  }
  draft.histories.set(unitId, {
    ...unit,
    life: { ...unit.life, until: draft.day },
    names: cut(unit.names, draft.day),
    kinds: cut(unit.kinds, draft.day),
    parents: cut(unit.parents, draft.day),
  });
  markPart(draft, unitId, "ended");
  return ok();
}
