import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import { type Insertable, type RawBuilder, type Selectable, sql } from "kysely";
import type { ExplanationId, TaskId } from "../ids.ts";
import type { ProgrammeTables } from "./programme-tables.ts";
import type { UnitCondition } from "./task-selection.ts";

export type StoredExplanation = Selectable<ProgrammeTables["explanation_request"]> & {
  readonly task_title: string | null;
};

const columns = sql`explanation_request.*, task.title as task_title`;
const source = sql`explanation_request left join task on task.id = explanation_request.task_id`;

export async function insertExplanation(
  connection: Connection,
  request: Insertable<ProgrammeTables["explanation_request"]>,
): Promise<void> {
  await connection.withTables<ProgrammeTables>().insertInto("explanation_request").values(request).execute();
}

export async function lockExplanation(
  connection: Connection,
  id: ExplanationId,
): Promise<Selectable<ProgrammeTables["explanation_request"]> | null> {
  const row = await connection
    .withTables<ProgrammeTables>()
    .selectFrom("explanation_request")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function writeAnswer(
  connection: Connection,
  id: ExplanationId,
  answer: { readonly answer: string; readonly answered_by: string; readonly answered_at: Date },
): Promise<void> {
  await connection
    .withTables<ProgrammeTables>()
    .updateTable("explanation_request")
    .set(answer)
    .where("id", "=", id)
    .execute();
}

export async function askedUnitOf(connection: Connection, id: string): Promise<UnitId | null> {
  const row = await connection
    .withTables<ProgrammeTables>()
    .selectFrom("explanation_request")
    .select("asked_unit_id")
    .where("id", "=", id as ExplanationId)
    .executeTakeFirst();
  return row?.asked_unit_id ?? null;
}

export async function explanationsOfTask(
  connection: Connection,
  taskId: TaskId,
): Promise<readonly StoredExplanation[]> {
  const { rows } = await sql<StoredExplanation>`
    select ${columns} from ${source} where explanation_request.task_id = ${taskId}
    order by asked_at desc`.execute(connection);
  return rows;
}

/** One page of the requests to units of a condition, the open ones by date first. */
export async function selectExplanations(
  connection: Connection,
  asked: {
    readonly conditions: readonly (UnitCondition | null)[];
    readonly openOnly: boolean;
    readonly limit: number;
    readonly offset: number;
  },
): Promise<{ readonly rows: readonly StoredExplanation[]; readonly total: number }> {
  const conditions: RawBuilder<unknown>[] = asked.conditions
    .filter((condition) => condition !== null)
    .map((condition) => condition("explanation_request.asked_unit_id"));
  if (asked.openOnly) conditions.push(sql`explanation_request.answered_at is null`);
  const where = conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
  const { rows } = await sql<StoredExplanation>`
    select ${columns} from ${source} where ${where}
    order by (explanation_request.answered_at is not null), explanation_request.due_on, explanation_request.id
    limit ${asked.limit} offset ${asked.offset}`.execute(connection);
  const count = await sql<{ total: number }>`
    select count(*) as total from explanation_request where ${where}`.execute(connection);
  return { rows, total: count.rows[0]?.total ?? 0 };
}
