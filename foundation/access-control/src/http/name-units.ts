import { today } from "@nhiemky/kernel";
import type { ActionContext } from "../action-context.ts";
import type { UnitId } from "../actor.ts";
import type { UnitTree } from "../resource-units.ts";

/** The names of the units in a reply, so that the pages need not ask for each. */
export async function nameUnits(
  context: ActionContext,
  unitNames: UnitTree["unitNames"],
  unitIds: readonly (UnitId | null)[],
): Promise<(unitId: UnitId | null) => string | null> {
  const wanted = unitIds.filter((unitId) => unitId !== null);
  const names = await unitNames(context.connection, wanted, today(context.clock));
  return (unitId) => (unitId === null ? null : (names.get(unitId)?.fullName ?? null));
}
