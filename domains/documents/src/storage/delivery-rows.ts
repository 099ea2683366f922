import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { type Insertable, type RawBuilder, type SqlBool, sql } from "kysely";
import type { ClauseId, DeliveryId, DispatchId, DocumentId, QuestionId } from "../ids.ts";
import type { DocumentTables } from "./document-tables.ts";

/** A delivery with what was sent and by whom. */
export interface DeliveryRow {
  readonly id: DeliveryId;
  readonly dispatchId: DispatchId;
  readonly documentId: DocumentId;
  readonly unitId: UnitId;
  readonly fromUnitId: UnitId;
  readonly referenceNumber: string | null;
  readonly subject: string | null;
  readonly note: string | null;
  readonly sentOn: CivilDate;
  readonly acknowledgeBy: CivilDate | null;
  readonly answerBy: CivilDate | null;
  readonly acknowledgedOn: CivilDate | null;
  readonly answeredOn: CivilDate | null;
  readonly clauseLabels: readonly string[];
  readonly reminderCount: number;
  readonly lastRemindedAt: Date | null;
}

const columns = sql`
  v.id, v.dispatch_id as "dispatchId", s.document_id as "documentId", v.unit_id as "unitId",
  s.from_unit_id as "fromUnitId", d.reference_number as "referenceNumber", d.subject, s.note, s.sent_on as "sentOn",
  s.acknowledge_by as "acknowledgeBy", s.answer_by as "answerBy", v.acknowledged_on as "acknowledgedOn",
  (select min(a.answered_on) from delivery_answer a where a.delivery_id = v.id) as "answeredOn",
  coalesce((select array_agg(c.label order by c.position) from dispatch_clause k join clause c on c.id = k.clause_id
    where k.dispatch_id = s.id), '{}') as "clauseLabels",
  (select count(*) from delivery_reminder r where r.delivery_id = v.id) as "reminderCount",
  (select max(r.reminded_at) from delivery_reminder r where r.delivery_id = v.id) as "lastRemindedAt"`;

export async function selectDelivery(connection: Connection, id: DeliveryId): Promise<DeliveryRow | null> {
  const { rows } = await sql<DeliveryRow>`
    select ${columns} from delivery v join dispatch s on s.id = v.dispatch_id join document d on d.id = s.document_id
    where v.id = ${id}`.execute(connection);
  return rows[0] ?? null;
}

export interface DeliveryFilter {
  /** Only those to these units; null: to any in scope. */
  readonly unitIds: readonly UnitId[] | null;
  readonly documentId: DocumentId | null;
  /** Only what waits for an acknowledgement or an answer. */
  readonly isOpen: boolean;
}

/** What was sent to units: what is due first, first; only what waits for an answer or acknowledgement, if so asked. */
export async function selectDeliveries(
  connection: Connection,
  filter: DeliveryFilter,
  isVisible: RawBuilder<SqlBool>,
): Promise<readonly DeliveryRow[]> {
  const open = sql<SqlBool>`(v.acknowledged_on is null
    or (s.answer_by is not null and not exists (select from delivery_answer a where a.delivery_id = v.id)))`;
  const { rows } = await sql<DeliveryRow>`
    select ${columns} from delivery v join dispatch s on s.id = v.dispatch_id join document d on d.id = s.document_id
    where ${isVisible} and (${filter.unitIds === null} or v.unit_id = any(${[...(filter.unitIds ?? [])]}::uuid[]))
      and (${filter.documentId}::uuid is null or s.document_id = ${filter.documentId}::uuid)
      and (${!filter.isOpen} or ${open})
    order by coalesce(s.answer_by, s.acknowledge_by) nulls last, s.sent_at desc, v.id
    limit 300`.execute(connection);
  return rows;
}

/** Records the acknowledgement; false when there was one. */
export async function acknowledge(connection: Connection, id: DeliveryId, on: CivilDate): Promise<boolean> {
  const updated = await connection
    .withTables<DocumentTables>()
    .updateTable("delivery")
    .set({ acknowledged_on: on })
    .where("id", "=", id)
    .where("acknowledged_on", "is", null)
    .returning("id")
    .executeTakeFirst();
  return updated !== undefined;
}

export async function insertQuestion(
  connection: Connection,
  row: Insertable<DocumentTables["delivery_question"]>,
): Promise<void> {
  await connection.withTables<DocumentTables>().insertInto("delivery_question").values(row).execute();
}

export async function selectQuestion(
  connection: Connection,
  dispatchId: DispatchId,
  id: QuestionId,
): Promise<{ readonly deliveryId: DeliveryId; readonly isAnswered: boolean } | null> {
  const { rows } = await sql<{ deliveryId: DeliveryId; isAnswered: boolean }>`
    select q.delivery_id as "deliveryId", q.answer is not null as "isAnswered"
    from delivery_question q join delivery v on v.id = q.delivery_id
    where q.id = ${id} and v.dispatch_id = ${dispatchId}`.execute(connection);
  return rows[0] ?? null;
}

export async function updateQuestion(
  connection: Connection,
  id: QuestionId,
  answer: string,
  now: Date,
): Promise<void> {
  await connection
    .withTables<DocumentTables>()
    .updateTable("delivery_question")
    .set({ answer, answered_at: now })
    .where("id", "=", id)
    .execute();
}

/** Writes an answer, in place of what the same document said before. */
export async function upsertAnswer(
  connection: Connection,
  row: Insertable<DocumentTables["delivery_answer"]>,
  clauseIds: readonly ClauseId[],
): Promise<void> {
  const tables = connection.withTables<DocumentTables>();
  const { id } = await tables
    .insertInto("delivery_answer")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["delivery_id", "document_id"]).doUpdateSet((update) => ({
        copied_word_count: update.ref("excluded.copied_word_count"),
        word_count: update.ref("excluded.word_count"),
        own_number_count: update.ref("excluded.own_number_count"),
        own_owner_count: update.ref("excluded.own_owner_count"),
        own_date_count: update.ref("excluded.own_date_count"),
      })),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  await tables.deleteFrom("delivery_answer_clause").where("answer_id", "=", id).execute();
  await sql`
    insert into delivery_answer_clause (answer_id, clause_id)
    select ${id}, clause_id from unnest(${[...clauseIds]}::uuid[]) as covered(clause_id)`.execute(connection);
}

/** Reminds the deliveries of a dispatch that have no answer (only those of some units, if given); returns the units. */
export async function insertReminders(
  connection: Connection,
  dispatchId: DispatchId,
  given: { readonly unitIds: readonly UnitId[]; readonly note: string | null; readonly now: Date },
  newIds: (count: number) => readonly string[],
): Promise<readonly UnitId[]> {
  const { rows } = await sql<{ id: DeliveryId; unitId: UnitId }>`
    select v.id, v.unit_id as "unitId" from delivery v
    where v.dispatch_id = ${dispatchId}
      and (${given.unitIds.length === 0} or v.unit_id = any(${[...given.unitIds]}::uuid[]))
      and not exists (select from delivery_answer a where a.delivery_id = v.id)`.execute(connection);
  await sql`
    insert into delivery_reminder (id, delivery_id, reminded_at, note)
    select id, delivery_id, ${given.now}, ${given.note}
    from unnest(${[...newIds(rows.length)]}::uuid[], ${rows.map((row) => row.id)}::uuid[]) as due(id, delivery_id)`.execute(
    connection,
  );
  return rows.map((row) => row.unitId);
}

export async function selectReminders(
  connection: Connection,
  deliveryId: DeliveryId,
): Promise<readonly { readonly remindedAt: Date; readonly note: string | null }[]> {
  return connection
    .withTables<DocumentTables>()
    .selectFrom("delivery_reminder")
    .select(["reminded_at as remindedAt", "note"])
    .where("delivery_id", "=", deliveryId)
    .orderBy("reminded_at", "desc")
    .execute();
}
