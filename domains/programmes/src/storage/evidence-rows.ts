import type { Connection } from "@nhiemky/database";
import type { Insertable, Selectable } from "kysely";
import type { EvidenceId } from "../ids.ts";
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
