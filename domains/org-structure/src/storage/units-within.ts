import type { Scope, UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import { sql } from "kysely";

/** The units of a scope as the tree stands today; null when there are more than `most`, or the scope is everything. */
export async function unitsWithin(
  connection: Connection,
  scope: Scope,
  most: number,
): Promise<readonly UnitId[] | null> {
  if (scope.kind === "instance") return null;
  const { rows } = await sql<{ id: UnitId }>`
    select distinct descendant_id as id from org_unit_closure
    where ancestor_id = any(${[...scope.rootUnitIds]}::uuid[]) limit ${most + 1}`.execute(connection);
  return rows.length > most ? null : rows.map((row) => row.id);
}
