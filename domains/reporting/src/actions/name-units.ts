import type { UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { unitNames } from "@nhiemky/org-structure";
import type { NamedUnit } from "../indicator-schemas.ts";

/** Puts names to the ids of units; a unit that ended keeps its last name. */
export async function nameUnits(
  connection: Connection,
  ids: readonly UnitId[],
  on: CivilDate,
): Promise<(id: UnitId) => NamedUnit> {
  const names = await unitNames(connection, ids, on);
  return (id) => ({ id, name: names.get(id)?.shortName ?? names.get(id)?.fullName ?? id });
}
