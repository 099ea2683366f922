import type { Scope } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import { scopeOfLists } from "@nhiemky/org-structure";
import type { RawBuilder, SqlBool } from "kysely";
import { gatherReadableTasks } from "../storage/readable-tasks.ts";

/** The tasks of a scope as a condition on the row `task`; null where the scope holds every unit. */
export async function readableTasks(
  connection: Connection,
  scope: Scope,
): Promise<RawBuilder<SqlBool> | null> {
  const units = await scopeOfLists(connection, scope);
  return units === null ? null : gatherReadableTasks(connection, units);
}
