import type { Scope } from "@nhiemky/access-control";
import { type RawBuilder, type SqlBool, sql } from "kysely";

/**
 * For lists: whether the unit in a column lies in a scope, as the tree stands today.
 * @param column e.g. "task.lead_unit_id"
 */
export function scopeCondition(scope: Scope, column: string): RawBuilder<SqlBool> {
  if (scope.kind === "instance") return sql<SqlBool>`true`;
  return sql<SqlBool>`exists (
    select from org_unit_closure
    where descendant_id = ${sql.ref(column)} and ancestor_id = any(${[...scope.rootUnitIds]}::uuid[]))`;
}
