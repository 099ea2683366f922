import type { Scope } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import type { RawBuilder, SqlBool } from "kysely";
import { coversEverything } from "./covers-everything.ts";
import { scopeCondition } from "./scope-condition.ts";

/**
 * For lists over much: the units of a scope as a condition on a column, as the tree stands today; null where the scope
 * holds every unit, so that nothing is asked of any row.
 */
export async function scopeOfLists(
  connection: Connection,
  scope: Scope,
): Promise<((column: string) => RawBuilder<SqlBool>) | null> {
  return (await coversEverything(connection, scope)) ? null : (column) => scopeCondition(scope, column);
}
