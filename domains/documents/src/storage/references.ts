import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import { sql } from "kysely";
import type { ClauseId, DocumentId } from "../ids.ts";

/** A clause as other domains cite it. */
export interface ClauseReference {
  readonly id: ClauseId;
  readonly documentId: DocumentId;
  /** Number of its document; null for a document without one. */
  readonly referenceNumber: string | null;
  /** Its document's subject, for one without a number. */
  readonly subject: string | null;
  /** The labels from the top down to it, without dashes: "II.1.a"; empty where none is numbered. */
  readonly path: string;
  readonly text: string;
}

/** A document as other domains cite it. */
export interface DocumentReference {
  readonly id: DocumentId;
  readonly unitId: UnitId;
  readonly referenceNumber: string | null;
  readonly subject: string | null;
}

/** The clauses that exist among the given ids; a retired one is still cited by what rests on it. */
export async function clauseReferences(
  connection: Connection,
  ids: readonly ClauseId[],
): Promise<ReadonlyMap<ClauseId, ClauseReference>> {
  const { rows } = await sql<ClauseReference>`
    with recursive climb as (
      select id as cited, id, parent_id, 0 as distance, label from clause where id = any(${[...ids]}::uuid[])
      union all
      select climb.cited, above.id, above.parent_id, climb.distance + 1, above.label
      -- One parent each, found by its key: the planner expects ten times as many and would read the whole table.
      from climb cross join lateral (select * from clause where clause.id = climb.parent_id limit 1) as above),
    path as (
      select cited, string_agg(label, '.' order by distance desc) filter (where label ~ '[[:alnum:]]') as labels
      from climb group by cited)
    select clause.id, clause.document_id as "documentId", document.reference_number as "referenceNumber",
      document.subject, coalesce(path.labels, '') as path, clause.text
    from path join clause on clause.id = path.cited join document on document.id = clause.document_id
  `.execute(connection);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The documents that exist among the given ids. */
export async function documentReferences(
  connection: Connection,
  ids: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, DocumentReference>> {
  const { rows } = await sql<DocumentReference>`
    select id, unit_id as "unitId", reference_number as "referenceNumber", subject
    from document where id = any(${[...ids]}::uuid[])`.execute(connection);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The clauses of a document that have no clause below them, in reading order: the ones that can be given out. */
export async function leafClauses(
  connection: Connection,
  documentId: DocumentId,
): Promise<readonly ClauseId[]> {
  const { rows } = await sql<{ id: ClauseId }>`
    select id from clause
    where document_id = ${documentId} and retired_at is null and kind <> 'preamble' and not exists (
      select from clause as child where child.parent_id = clause.id and child.retired_at is null)
    order by position`.execute(connection);
  return rows.map((row) => row.id);
}
