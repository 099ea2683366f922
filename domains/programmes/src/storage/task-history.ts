import type { Connection } from "@nhiemky/database";
import { type Selectable, sql } from "kysely";
import type { TaskId } from "../ids.ts";
import type { ProgrammeTables } from "./programme-tables.ts";

export type StoredEntry = Selectable<ProgrammeTables["task_entry"]>;
export type StoredEvidence = Selectable<ProgrammeTables["task_evidence"]>;

/** Everything that happened to a task, the latest first, with the evidence of each entry. */
export async function selectHistory(
  connection: Connection,
  taskId: TaskId,
): Promise<{
  readonly entries: readonly StoredEntry[];
  readonly evidence: readonly StoredEvidence[];
  readonly extensions: readonly Selectable<ProgrammeTables["task_extension"]>[];
}> {
  const tables = connection.withTables<ProgrammeTables>();
  const entries = await tables
    .selectFrom("task_entry")
    .selectAll()
    .where("task_id", "=", taskId)
    .orderBy("position", "desc")
    .execute();
  const evidence = await tables
    .selectFrom("task_evidence")
    .innerJoin("task_entry", "task_entry.id", "task_evidence.entry_id")
    .selectAll("task_evidence")
    .where("task_entry.task_id", "=", taskId)
    .orderBy("task_evidence.id")
    .execute();
  const extensions = await tables
    .selectFrom("task_extension")
    .selectAll()
    .where("task_id", "=", taskId)
    .orderBy("position", "desc")
    .execute();
  return { entries, evidence, extensions };
}

/** The reminder or return that waits for the lead unit's next word, where that is the last thing said. */
export async function selectLastWords(
  connection: Connection,
  taskIds: readonly TaskId[],
): Promise<ReadonlyMap<TaskId, { readonly kind: "remind" | "return"; readonly text: string | null }>> {
  const { rows } = await sql<{ task_id: TaskId; kind: string; text: string | null }>`
    select last.* from unnest(${[...taskIds]}::uuid[]) as asked(id)
    cross join lateral (
      select task_id, kind, text from task_entry where task_id = asked.id order by position desc limit 1
    ) as last`.execute(connection);
  const words = new Map<TaskId, { kind: "remind" | "return"; text: string | null }>();
  for (const { task_id, kind, text } of rows) {
    if (kind === "remind" || kind === "return") words.set(task_id, { kind, text });
  }
  return words;
}
