import type { Connection } from "@nhiemky/database";
import { sql } from "kysely";
import type { ClauseId, DocumentId } from "../ids.ts";
import { type Clause, parentIds } from "../rules/clause-tree.ts";
import type { DocumentTables } from "./document-tables.ts";

export type StoredClause = Clause & { readonly id: ClauseId; readonly parentId: ClauseId | null };

/** The clauses in force of a document, in reading order. */
export async function selectClauses(
  connection: Connection,
  documentId: DocumentId,
): Promise<readonly StoredClause[]> {
  return connection
    .withTables<DocumentTables>()
    .selectFrom("clause")
    .select(["id", "parent_id as parentId", "depth", "kind", "label", "text"])
    .where("document_id", "=", documentId)
    .where("retired_at", "is", null)
    .orderBy("position")
    .execute();
}

/** Writes a document's clauses as they now are; those not among them are retired. Returns the retired ids. */
export async function saveClauses(
  connection: Connection,
  documentId: DocumentId,
  clauses: readonly Clause[],
  now: Date,
): Promise<readonly ClauseId[]> {
  const parents = parentIds(clauses);
  const rows = clauses.map((clause, position) => ({
    ...clause,
    parent_id: parents[position] ?? null,
    position,
  }));
  await sql`
    insert into clause (id, document_id, parent_id, position, depth, kind, label, text)
    select id, ${documentId}, parent_id, position, depth, kind, label, text
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(id uuid, parent_id uuid, position integer,
      depth integer, kind text, label text, text text)
    on conflict (id) do update set parent_id = excluded.parent_id, position = excluded.position,
      depth = excluded.depth, kind = excluded.kind, label = excluded.label, text = excluded.text,
      retired_at = null`.execute(connection);
  const retired = await connection
    .withTables<DocumentTables>()
    .updateTable("clause")
    .set({ retired_at: now })
    .where("document_id", "=", documentId)
    .where("retired_at", "is", null)
    .where(sql<boolean>`not id = any(${clauses.map((clause) => clause.id)}::uuid[])`)
    .returning("id")
    .execute();
  return retired.map((row) => row.id);
}

/** A joined clause is stood for by the one before it: its links move there, but for those that one has already. */
export async function mergeClause(connection: Connection, from: ClauseId, into: ClauseId): Promise<void> {
  await sql`update clause set merged_into = ${into} where id = ${from}`.execute(connection);
  for (const column of ["from_clause_id", "to_clause_id"] as const) {
    const other = column === "from_clause_id" ? "to_clause_id" : "from_clause_id";
    await sql`
      update document_link l set ${sql.ref(column)} = ${into}
      where l.${sql.ref(column)} = ${from} and not exists (
        select from document_link o where o.${sql.ref(column)} = ${into} and o.relation = l.relation
          and o.from_document_id = l.from_document_id and o.to_document_id = l.to_document_id
          and o.${sql.ref(other)} is not distinct from l.${sql.ref(other)})`.execute(connection);
    await sql`delete from document_link where ${sql.ref(column)} = ${from}`.execute(connection);
  }
}

/** Of the given clauses, how many are in force in a document. */
export async function countOwnClauses(
  connection: Connection,
  documentId: DocumentId,
  clauseIds: readonly ClauseId[],
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from clause
    where document_id = ${documentId} and retired_at is null and id = any(${[...clauseIds]}::uuid[])`.execute(
    connection,
  );
  return rows[0]?.count ?? 0;
}

/** Which clause stands today for each of the given ones that a correction joined to another. */
export async function selectSuccessors(
  connection: Connection,
  clauseIds: readonly ClauseId[],
): Promise<ReadonlyMap<ClauseId, ClauseId>> {
  const { rows } = await sql<{ id: ClauseId; successor: ClauseId }>`
    with recursive step as (
      select id as start, id, merged_into from clause where id = any(${[...clauseIds]}::uuid[])
      union all
      select step.start, c.id, c.merged_into from step join clause c on c.id = step.merged_into
    )
    select start as id, id as successor from step where merged_into is null and id <> start`.execute(
    connection,
  );
  return new Map(rows.map((row) => [row.id, row.successor]));
}
