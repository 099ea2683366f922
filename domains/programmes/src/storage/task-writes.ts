import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { Insertable, Selectable, Updateable } from "kysely";
import { sql } from "kysely";
import type { TaskId } from "../ids.ts";
import type { ProgrammeTables } from "./programme-tables.ts";

export type StoredTask = Selectable<ProgrammeTables["task"]>;
export type NewStoredTask = Insertable<ProgrammeTables["task"]>;
export type TaskChange = Updateable<ProgrammeTables["task"]>;
export type NewEntry = Insertable<ProgrammeTables["task_entry"]>;

/** PostgreSQL takes 65,535 parameters in one statement. */
const rowsPerInsert = 1500;

/** The tasks, locked until the transaction ends, always in the same order so that two bulk actions cannot deadlock. */
export async function lockTasks(
  connection: Connection,
  ids: readonly TaskId[],
): Promise<readonly StoredTask[]> {
  return connection
    .withTables<ProgrammeTables>()
    .selectFrom("task")
    .selectAll()
    .where(sql<boolean>`task.id = any(${[...ids]}::uuid[])`)
    .orderBy("id")
    .forUpdate()
    .execute();
}

export async function updateTasks(
  connection: Connection,
  ids: readonly TaskId[],
  change: TaskChange,
): Promise<void> {
  await connection
    .withTables<ProgrammeTables>()
    .updateTable("task")
    .set(change)
    .where(sql<boolean>`task.id = any(${[...ids]}::uuid[])`)
    .execute();
}

export async function insertTasks(connection: Connection, tasks: readonly NewStoredTask[]): Promise<void> {
  for (let from = 0; from < tasks.length; from += rowsPerInsert) {
    await connection
      .withTables<ProgrammeTables>()
      .insertInto("task")
      .values(tasks.slice(from, from + rowsPerInsert))
      .execute();
  }
}

export async function insertEntries(connection: Connection, entries: readonly NewEntry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += rowsPerInsert) {
    await connection
      .withTables<ProgrammeTables>()
      .insertInto("task_entry")
      .values(entries.slice(from, from + rowsPerInsert))
      .execute();
  }
}

export async function replaceSupportingUnits(
  connection: Connection,
  taskIds: readonly TaskId[],
  unitIds: readonly UnitId[],
): Promise<void> {
  const tables = connection.withTables<ProgrammeTables>();
  await tables
    .deleteFrom("task_supporting_unit")
    .where("task_id", "in", [...taskIds])
    .execute();
  if (unitIds.length === 0) return;
  await sql`
    insert into task_supporting_unit (task_id, unit_id)
    select task_id, unit_id from unnest(${[...taskIds]}::uuid[]) as task_id, unnest(${[...unitIds]}::uuid[]) as unit_id
  `.execute(connection);
}

export async function removeSupportingUnit(
  connection: Connection,
  taskId: TaskId,
  unitId: UnitId,
): Promise<void> {
  await connection
    .withTables<ProgrammeTables>()
    .deleteFrom("task_supporting_unit")
    .where("task_id", "=", taskId)
    .where("unit_id", "=", unitId)
    .execute();
}

export async function findTask(connection: Connection, id: TaskId): Promise<StoredTask | null> {
  const row = await connection
    .withTables<ProgrammeTables>()
    .selectFrom("task")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}
