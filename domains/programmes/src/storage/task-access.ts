import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import { sql } from "kysely";
import type { TaskId } from "../ids.ts";
import type { ProgrammeTables } from "./programme-tables.ts";
import type { UnitCondition } from "./task-selection.ts";

/** The units that a task concerns, by the part that each plays; null when there is no such task. */
export async function unitsOfTask(
  connection: Connection,
  taskId: string,
): Promise<{
  readonly assigning: UnitId;
  readonly lead: UnitId;
  readonly supporting: readonly UnitId[];
} | null> {
  const tables = connection.withTables<ProgrammeTables>();
  const task = await tables
    .selectFrom("task")
    .select(["assigning_unit_id", "lead_unit_id"])
    .where("id", "=", taskId as TaskId)
    .executeTakeFirst();
  if (task === undefined) return null;
  const supporting = await tables
    .selectFrom("task_supporting_unit")
    .select("unit_id")
    .where("task_id", "=", taskId as TaskId)
    .execute();
  return {
    assigning: task.assigning_unit_id,
    lead: task.lead_unit_id,
    supporting: supporting.map((row) => row.unit_id),
  };
}

/** Of the given tasks, those that a unit of the scope assigned. */
export async function tasksAssignedWithin(
  connection: Connection,
  taskIds: readonly TaskId[],
  within: UnitCondition,
): Promise<ReadonlySet<TaskId>> {
  const { rows } = await sql<{ id: TaskId }>`
    select task.id from task
    where task.id = any(${[...taskIds]}::uuid[]) and ${within("task.assigning_unit_id")}`.execute(connection);
  return new Set(rows.map((row) => row.id));
}

/** Of the supporting units of a task, those of the scope. */
export async function supportingUnitsWithin(
  connection: Connection,
  taskId: TaskId,
  within: UnitCondition,
): Promise<readonly UnitId[]> {
  const { rows } = await sql<{ unit_id: UnitId }>`
    select unit_id from task_supporting_unit
    where task_id = ${taskId} and ${within("task_supporting_unit.unit_id")}
    order by unit_id`.execute(connection);
  return rows.map((row) => row.unit_id);
}
