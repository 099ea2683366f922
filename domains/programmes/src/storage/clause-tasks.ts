import type { AccountId, UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { sql } from "kysely";
import type { ClauseId, DocumentId, ProgrammeId, TaskEntryId, TaskId } from "../ids.ts";

/** Tasks made of clauses: what each clause asks, and which unit gets it. */
export interface ClauseTasks {
  readonly assigningUnitId: UnitId;
  readonly documentId: DocumentId;
  readonly programmeId: ProgrammeId | null;
  readonly assignedOn: CivilDate;
  readonly at: Date;
  readonly account_id: AccountId | null;
  readonly author: string;
  readonly clauses: readonly {
    readonly clauseId: ClauseId;
    readonly title: string;
    readonly product: string | null;
    readonly dueOn: CivilDate;
  }[];
  readonly tasks: readonly {
    readonly taskId: TaskId;
    readonly entryId: TaskEntryId;
    readonly clauseId: ClauseId;
    readonly leadUnitId: UnitId;
  }[];
}

/** Inserts all tasks and the first entry of each with two statements, however many there are. */
export async function insertClauseTasks(connection: Connection, made: ClauseTasks): Promise<void> {
  const { clauses, tasks } = made;
  await sql`
    insert into task (id, assigning_unit_id, lead_unit_id, programme_id, clause_id, document_id, title, product,
      priority, state, assigned_on, due_on, moved_at)
    select given.id, ${made.assigningUnitId}::uuid, given.unit_id, ${made.programmeId}::uuid, given.clause_id,
      ${made.documentId}::uuid, asked.title, asked.product, 'normal', 'assigned', ${made.assignedOn}::date,
      asked.due_on, ${made.at}::timestamptz
    from unnest(
      ${tasks.map((task) => task.taskId)}::uuid[],
      ${tasks.map((task) => task.leadUnitId)}::uuid[],
      ${tasks.map((task) => task.clauseId)}::uuid[]) as given(id, unit_id, clause_id)
    join unnest(
      ${clauses.map((clause) => clause.clauseId)}::uuid[],
      ${clauses.map((clause) => clause.title)}::text[],
      ${clauses.map((clause) => clause.product)}::text[],
      ${clauses.map((clause) => clause.dueOn)}::date[]) as asked(clause_id, title, product, due_on)
      on asked.clause_id = given.clause_id`.execute(connection);
  await sql`
    insert into task_entry (id, task_id, at, kind, unit_id, account_id, author, to_state, due_after)
    select given.entry_id, task.id, ${made.at}::timestamptz, 'assign', ${made.assigningUnitId}::uuid,
      ${made.account_id}::uuid, ${made.author}, 'assigned', task.due_on
    from unnest(
      ${tasks.map((task) => task.entryId)}::uuid[],
      ${tasks.map((task) => task.taskId)}::uuid[]) as given(entry_id, task_id)
    join task on task.id = given.task_id`.execute(connection);
}
