import type { Scope } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import { sql } from "kysely";

/** Whether a scope holds every unit there is: then a list need not ask row by row. The top of the only tree does. */
export async function coversEverything(connection: Connection, scope: Scope): Promise<boolean> {
  if (scope.kind === "instance") return true;
  if (scope.rootUnitIds.length === 0) return false;
  const { rows } = await sql<{ covers: boolean }>`
    select not exists (
      select from org_unit where not exists (
        select from org_unit_closure
        where descendant_id = org_unit.id and ancestor_id = any(${[...scope.rootUnitIds]}::uuid[]))
    ) as covers`.execute(connection);
  return rows[0]?.covers ?? false;
}
