import type { Scope } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import { coversEverything, scopeCondition, unitsWithin } from "@nhiemky/org-structure";
import { sql } from "kysely";
import type { UnitCondition } from "../storage/task-selection.ts";

/** A province has some 1,600 units; named one by one they lead straight to their tasks, each by its index. */
const mostNamedUnits = 5_000;

/** The units of a scope as a condition on a column; null where the scope holds every unit, so that nothing is asked. */
export async function readableUnits(connection: Connection, scope: Scope): Promise<UnitCondition | null> {
  if (await coversEverything(connection, scope)) return null;
  const unitIds = await unitsWithin(connection, scope, mostNamedUnits);
  if (unitIds === null) return (column) => scopeCondition(scope, column);
  return (column) => sql`${sql.ref(column)} = any(${[...unitIds]}::uuid[])`;
}
