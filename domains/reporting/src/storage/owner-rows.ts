import type { UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import type { ReportingTables } from "./reporting-tables.ts";

/** The unit that defines an indicator; null when there is none. */
export async function ownerOfIndicator(
  connection: Connection,
  id: string,
): Promise<readonly UnitId[] | null> {
  const row = await connection
    .withTables<ReportingTables>()
    .selectFrom("indicator")
    .select("owner_unit_id")
    .where("id", "=", id as ReportingTables["indicator"]["id"])
    .executeTakeFirst();
  return row === undefined ? null : [row.owner_unit_id];
}

/** The unit that a target is set for; null when there is none. */
export async function unitOfTarget(connection: Connection, id: string): Promise<readonly UnitId[] | null> {
  const row = await connection
    .withTables<ReportingTables>()
    .selectFrom("target")
    .select("unit_id")
    .where("id", "=", id as ReportingTables["target"]["id"])
    .executeTakeFirst();
  return row === undefined ? null : [row.unit_id];
}
