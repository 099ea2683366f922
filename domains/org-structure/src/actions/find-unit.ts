import type { UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { selectUnits, type UnitSummary } from "../storage/unit-lookups.ts";

/** A unit as it stood on a day (on the nearest day of its life); null when there is none. */
export async function findUnit(
  connection: Connection,
  unitId: UnitId,
  on: CivilDate,
): Promise<UnitSummary | null> {
  const [unit] = await selectUnits(connection, [unitId], on);
  return unit ?? null;
}

/** What units were called on a day; ids without a unit are left out. */
export async function unitNames(
  connection: Connection,
  unitIds: readonly UnitId[],
  on: CivilDate,
): Promise<ReadonlyMap<UnitId, UnitSummary>> {
  const units = await selectUnits(connection, [...new Set(unitIds)], on);
  return new Map(units.map((unit) => [unit.id, unit]));
}
