import type { Connection } from "@nhiemky/database";
import type { Selectable } from "kysely";
import type { RepetitionId, TaskId } from "../ids.ts";
import type { Repetition } from "../rules/repetition.ts";
import type { ProgrammeTables } from "./programme-tables.ts";

export async function insertRepetition(
  connection: Connection,
  id: RepetitionId,
  repetition: Repetition,
  occurrenceCount: number,
): Promise<void> {
  await connection
    .withTables<ProgrammeTables>()
    .insertInto("task_repetition")
    .values({
      id,
      frequency: repetition.frequency,
      first_due_on: repetition.firstDueOn,
      until_on: repetition.untilOn,
      occurrence_count: occurrenceCount,
    })
    .execute();
}

export async function findRepetition(
  connection: Connection,
  id: RepetitionId,
): Promise<Selectable<ProgrammeTables["task_repetition"]>> {
  return connection
    .withTables<ProgrammeTables>()
    .selectFrom("task_repetition")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
}

export async function laterOccurrences(
  connection: Connection,
  id: RepetitionId,
  after: number,
): Promise<readonly TaskId[]> {
  const rows = await connection
    .withTables<ProgrammeTables>()
    .selectFrom("task")
    .select("id")
    .where("repetition_id", "=", id)
    .where("occurrence", ">", after)
    .execute();
  return rows.map((row) => row.id);
}
