import type { Scope } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import { coversEverything, scopeCondition } from "@nhiemky/org-structure";
import type { UnitCondition } from "../storage/task-selection.ts";

/** The units of a scope as a condition on a column; null where the scope holds every unit, so that nothing is asked. */
export async function readableUnits(connection: Connection, scope: Scope): Promise<UnitCondition | null> {
  if (await coversEverything(connection, scope)) return null;
  return (column) => scopeCondition(scope, column);
}
