import type { Scope } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import { sql } from "kysely";

/**
 * Whether a scope holds every unit there is: then a list need not ask row by row. Every unit climbs to one that stood
 * or stands at the top of a tree, so only those few are looked at.
 */
export async function coversEverything(connection: Connection, scope: Scope): Promise<boolean> {
  if (scope.kind === "instance") return true;
  if (scope.rootUnitIds.length === 0) return false;
  const { rows } = await sql<{ covers: boolean }>`
    select not exists (
      select from unit_parent where parent_unit_id is null and not exists (
        select from org_unit_closure
        where descendant_id = unit_id and ancestor_id = any(${[...scope.rootUnitIds]}::uuid[]))
    ) as covers`.execute(connection);
  return rows[0]?.covers ?? false;
}
