import type { Scope, UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { scopeCondition } from "@nhiemky/org-structure";
import { sql } from "kysely";
import { coversDay } from "./roll-up/covers-day.ts";

/** Units above one at the end of a period or now, the highest first: only those that the reader may open. */
export async function selectAncestors(
  connection: Connection,
  unitId: UnitId,
  endOn: CivilDate,
  isNow: boolean,
  scope: Scope,
): Promise<readonly UnitId[]> {
  const { rows } = await sql<{ unit_id: UnitId }>`
    with recursive asked as (select ${endOn}::date as end_on), above(unit_id, height) as (
      select ${unitId}::uuid, 0
      union
      select e.parent_id, above.height + 1
      from above cross join asked
      join rollup_edge e on e.is_now = ${isNow} and e.child_id = above.unit_id and ${coversDay("e", "asked.end_on")}
    )
    select unit_id from above where height > 0 and ${scopeCondition(scope, "above.unit_id")}
    order by height desc`.execute(connection);
  return rows.map((row) => row.unit_id);
}
