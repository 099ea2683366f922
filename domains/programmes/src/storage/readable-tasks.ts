import type { Connection } from "@nhiemky/database";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { TaskId } from "../ids.ts";
import type { UnitCondition } from "./task-selection.ts";

/** A province has some 6,000 tasks; so many are named to the statements that follow, instead of being sought by each. */
const mostNamedTasks = 20_000;

/**
 * Whether a reader may see the row `task`: one of its units plays a part in it. Each part is found by its own index,
 * which an `or` over the three would not allow, and all are gathered once for a page: left inside each statement, the
 * planner compared every open task of the country with every readable one (10 s for the first five tasks).
 */
export async function gatherReadableTasks(
  connection: Connection,
  is: UnitCondition,
): Promise<RawBuilder<SqlBool>> {
  const gathered = sql<{ id: TaskId }>`
    select own.id from task as own where ${is("own.lead_unit_id")}
    union select own.id from task as own where ${is("own.assigning_unit_id")}
    union select own.task_id from task_supporting_unit as own where ${is("own.unit_id")}`;
  // One value instead of a row a task, as PostgreSQL writes an array: the driver would look at each id by itself.
  const { rows } = await sql<{ count: number; named: string }>`
    select count(*) as count, coalesce(array_agg(id), '{}')::text as named
    from (${gathered} limit ${mostNamedTasks + 1}) as readable`.execute(connection);
  const { count, named } = rows[0]!;
  if (count > mostNamedTasks) return sql<SqlBool>`task.id = any(array(${gathered}))`;
  return sql<SqlBool>`task.id = any(${named}::uuid[])`;
}
