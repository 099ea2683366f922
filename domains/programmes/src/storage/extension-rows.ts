import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import type { Selectable } from "kysely";
import type { ExtensionId, TaskId } from "../ids.ts";
import type { ProgrammeTables } from "./programme-tables.ts";

export type StoredExtension = Selectable<ProgrammeTables["task_extension"]>;

export async function findExtension(
  connection: Connection,
  taskId: TaskId,
  extensionId: ExtensionId,
): Promise<StoredExtension | null> {
  const row = await connection
    .withTables<ProgrammeTables>()
    .selectFrom("task_extension")
    .selectAll()
    .where("id", "=", extensionId)
    .where("task_id", "=", taskId)
    .executeTakeFirst();
  return row ?? null;
}

export async function findPendingExtension(
  connection: Connection,
  taskId: TaskId,
): Promise<StoredExtension | null> {
  const row = await connection
    .withTables<ProgrammeTables>()
    .selectFrom("task_extension")
    .selectAll()
    .where("task_id", "=", taskId)
    .where("decision", "is", null)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertExtension(
  connection: Connection,
  request: Pick<
    StoredExtension,
    "id" | "task_id" | "requested_on" | "requested_due_on" | "reason" | "due_before"
  >,
): Promise<void> {
  await connection
    .withTables<ProgrammeTables>()
    .insertInto("task_extension")
    .values({ ...request, decision: null, decided_on: null, decision_reason: null, due_after: null })
    .execute();
}

export async function settleExtension(
  connection: Connection,
  extensionId: ExtensionId,
  decision: {
    readonly decision: "granted" | "refused";
    readonly decided_on: CivilDate;
    readonly decision_reason: string | null;
    readonly due_after: CivilDate | null;
  },
): Promise<void> {
  await connection
    .withTables<ProgrammeTables>()
    .updateTable("task_extension")
    .set(decision)
    .where("id", "=", extensionId)
    .execute();
}
