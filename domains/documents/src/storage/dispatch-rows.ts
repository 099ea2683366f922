import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { type Insertable, type RawBuilder, type Selectable, type SqlBool, sql } from "kysely";
import type { ClauseId, DeliveryId, DispatchId, DocumentId } from "../ids.ts";
import type { DocumentTables } from "./document-tables.ts";

export type DispatchRow = Selectable<DocumentTables["dispatch"]>;

/** A dispatch with its counts, without the sender's name. */
export interface DispatchCounts {
  readonly id: DispatchId;
  readonly documentId: DocumentId;
  readonly fromUnitId: UnitId;
  readonly sentOn: CivilDate;
  readonly acknowledgeBy: CivilDate | null;
  readonly answerBy: CivilDate | null;
  readonly note: string | null;
  readonly clauseCount: number;
  readonly deliveryCount: number;
  readonly acknowledgedCount: number;
  readonly answeredCount: number;
}

/** Writes a dispatch with its clauses and one delivery a unit: three statements, however many there are. */
export async function insertDispatch(
  connection: Connection,
  row: Insertable<DocumentTables["dispatch"]>,
  clauseIds: readonly ClauseId[],
  deliveries: readonly { readonly id: DeliveryId; readonly unitId: UnitId }[],
): Promise<void> {
  await connection.withTables<DocumentTables>().insertInto("dispatch").values(row).execute();
  await sql`
    insert into dispatch_clause (dispatch_id, clause_id)
    select ${row.id}, clause_id from unnest(${[...clauseIds]}::uuid[]) as chosen(clause_id)`.execute(
    connection,
  );
  await sql`
    insert into delivery (id, dispatch_id, unit_id)
    select id, ${row.id}, unit_id
    from unnest(${deliveries.map((each) => each.id)}::uuid[], ${deliveries.map((each) => each.unitId)}::uuid[])
      as receiver(id, unit_id)`.execute(connection);
}

export async function selectDispatch(connection: Connection, id: DispatchId): Promise<DispatchRow | null> {
  const row = await connection
    .withTables<DocumentTables>()
    .selectFrom("dispatch")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}

/** The latest delivery by which a unit received a document; null when it was not sent there. */
export async function selectLatestDelivery(
  connection: Connection,
  documentId: DocumentId,
  unitId: UnitId,
): Promise<DeliveryId | null> {
  const row = await connection
    .withTables<DocumentTables>()
    .selectFrom("delivery")
    .innerJoin("dispatch", "dispatch.id", "delivery.dispatch_id")
    .select("delivery.id")
    .where("dispatch.document_id", "=", documentId)
    .where("delivery.unit_id", "=", unitId)
    .orderBy("dispatch.sent_at", "desc")
    .executeTakeFirst();
  return row?.id ?? null;
}

const counts = sql`
  s.id, s.document_id as "documentId", s.from_unit_id as "fromUnitId", s.sent_on as "sentOn",
  s.acknowledge_by as "acknowledgeBy", s.answer_by as "answerBy", s.note,
  (select count(*) from dispatch_clause c where c.dispatch_id = s.id) as "clauseCount",
  (select count(*) from delivery v where v.dispatch_id = s.id) as "deliveryCount",
  (select count(v.acknowledged_on) from delivery v where v.dispatch_id = s.id) as "acknowledgedCount",
  (select count(distinct v.id) from delivery v join delivery_answer a on a.delivery_id = v.id
    where v.dispatch_id = s.id) as "answeredCount"`;

export async function selectDispatchesOf(
  connection: Connection,
  documentId: DocumentId,
  isVisible: RawBuilder<SqlBool>,
): Promise<readonly DispatchCounts[]> {
  const { rows } = await sql<DispatchCounts>`
    select ${counts} from dispatch s where s.document_id = ${documentId} and ${isVisible}
    order by s.sent_at desc limit 500`.execute(connection);
  return rows;
}

export async function selectDispatchCounts(
  connection: Connection,
  id: DispatchId,
): Promise<DispatchCounts | null> {
  const { rows } = await sql<DispatchCounts>`select ${counts} from dispatch s where s.id = ${id}`.execute(
    connection,
  );
  return rows[0] ?? null;
}

/** The clauses that were sent, as they read today; those of a whole document are none. */
export async function selectSentClauses(
  connection: Connection,
  dispatchId: DispatchId,
): Promise<readonly { readonly id: ClauseId; readonly label: string; readonly text: string }[]> {
  return connection
    .withTables<DocumentTables>()
    .selectFrom("dispatch_clause")
    .innerJoin("clause", "clause.id", "dispatch_clause.clause_id")
    .select(["clause.id", "clause.label", "clause.text"])
    .where("dispatch_clause.dispatch_id", "=", dispatchId)
    .orderBy("clause.position")
    .execute();
}
