import type { Connection } from "@nhiemky/database";
import type { Insertable, Selectable } from "kysely";
import type { EvidenceId, TaskId } from "../ids.ts";
import type { ProgrammeTables } from "./programme-tables.ts";

export async function insertEvidence(
  connection: Connection,
  evidence: Insertable<ProgrammeTables["task_evidence"]>,
): Promise<void> {
  await connection.withTables<ProgrammeTables>().insertInto("task_evidence").values(evidence).execute();
}

export async function findEvidence(
  connection: Connection,
  evidenceId: EvidenceId,
): Promise<Selectable<ProgrammeTables["task_evidence"]> | null> {
  const row = await connection
    .withTables<ProgrammeTables>()
    .selectFrom("task_evidence")
    .selectAll()
    .where("id", "=", evidenceId)
    .executeTakeFirst();
  return row ?? null;
}

/** The task that a file of evidence belongs to. */
export async function findEvidenceTask(connection: Connection, evidenceId: string): Promise<TaskId | null> {
  const row = await connection
    .withTables<ProgrammeTables>()
    .selectFrom("task_evidence")
    .innerJoin("task_entry", "task_entry.id", "task_evidence.entry_id")
    .select("task_entry.task_id")
    .where("task_evidence.id", "=", evidenceId as EvidenceId)
    .executeTakeFirst();
  return row?.task_id ?? null;
}
