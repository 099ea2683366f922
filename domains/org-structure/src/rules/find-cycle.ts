import type { UnitId } from "@nhiemky/access-control/contract";
import type { CivilDate } from "@nhiemky/kernel";
import { intersect, type Period } from "./period.ts";
import type { Histories } from "./unit-history.ts";

/**
 * The first day found in a period on which a unit would stand above itself if it stood under `parentUnitId`; null when
 * there is none. The histories must hold every unit that ever stood above the parent.
 */
export function findCycle(
  histories: Histories,
  unitId: UnitId,
  parentUnitId: UnitId,
  period: Period,
): CivilDate | null {
  const open: { readonly at: UnitId; readonly during: Period }[] = [{ at: parentUnitId, during: period }];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if (step.at === unitId) return step.during.from;
    for (const row of histories.get(step.at)?.parents ?? []) {
      const during = intersect(row, step.during);
      if (during !== null && row.value !== null) open.push({ at: row.value, during });
    }
  }
  return null;
}
