import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { type Insertable, sql } from "kysely";
import type { ClauseId, DocumentId, LinkId } from "../ids.ts";
import { type LinkRelation, orderedRelations } from "../rules/link-relations.ts";
import type { DocumentTables } from "./document-tables.ts";

/** A link with what both ends are called. */
export interface LinkRow {
  readonly id: LinkId;
  readonly relation: LinkRelation;
  readonly sinceOn: CivilDate;
  readonly note: string | null;
  readonly fromDocumentId: DocumentId;
  readonly fromClauseId: ClauseId | null;
  readonly fromReference: string | null;
  readonly fromSubject: string | null;
  readonly fromLabel: string | null;
  readonly toDocumentId: DocumentId;
  readonly toClauseId: ClauseId | null;
  readonly toReference: string | null;
  readonly toSubject: string | null;
  readonly toLabel: string | null;
}

/** The links of a document in both ways, the latest first. */
export async function selectLinks(
  connection: Connection,
  documentId: DocumentId,
): Promise<readonly LinkRow[]> {
  const { rows } = await sql<LinkRow>`
    select l.id, l.relation, l.since_on as "sinceOn", l.note,
      l.from_document_id as "fromDocumentId", l.from_clause_id as "fromClauseId", f.reference_number as "fromReference",
      f.subject as "fromSubject", fc.label as "fromLabel",
      l.to_document_id as "toDocumentId", l.to_clause_id as "toClauseId", t.reference_number as "toReference",
      t.subject as "toSubject", tc.label as "toLabel"
    from document_link l
    join document f on f.id = l.from_document_id
    join document t on t.id = l.to_document_id
    left join clause fc on fc.id = l.from_clause_id
    left join clause tc on tc.id = l.to_clause_id
    where l.from_document_id = ${documentId} or l.to_document_id = ${documentId}
    order by l.since_on desc, l.id
    limit 500`.execute(connection);
  return rows;
}

/** Adds a link; false when it was there already. */
export async function insertLink(
  connection: Connection,
  row: Insertable<DocumentTables["document_link"]>,
): Promise<boolean> {
  const inserted = await connection
    .withTables<DocumentTables>()
    .insertInto("document_link")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function deleteLink(
  connection: Connection,
  documentId: DocumentId,
  linkId: LinkId,
): Promise<boolean> {
  const deleted = await connection
    .withTables<DocumentTables>()
    .deleteFrom("document_link")
    .where("id", "=", linkId)
    .where("from_document_id", "=", documentId)
    .returning("id")
    .executeTakeFirst();
  return deleted !== undefined;
}

/** Whether `from` already stands, over any number of steps, above `to`: a link from-to would close a circle. */
export async function wouldCloseCircle(
  connection: Connection,
  from: DocumentId,
  to: DocumentId,
): Promise<boolean> {
  const { rows } = await sql<{ closes: boolean }>`
    with recursive above as (
      select ${to}::uuid as id
      union
      select l.to_document_id from document_link l join above on above.id = l.from_document_id
      where l.relation = any(${[...orderedRelations]}::text[])
    )
    select exists (select from above where id = ${from}) as closes`.execute(connection);
  return rows[0]?.closes ?? false;
}
