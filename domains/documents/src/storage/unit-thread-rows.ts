import type { Connection } from "@nhiemky/database";
import { type RawBuilder, sql } from "kysely";
import { hadCome, type NamedRow, type StepBounds } from "./thread-rows.ts";

/** What a unit serves: documents and clauses that it was sent, and what it registered as incoming. The latest first. */
export function unitStepsUp({ limit, on }: StepBounds): RawBuilder<unknown> {
  return sql`
    (select case when clause_id is null then 'document' else 'clause' end as kind, coalesce(clause_id, document_id) as id,
        'sent-to' as relation, count(*) over () as total
      from delivery join dispatch on dispatch.id = delivery.dispatch_id
      left join dispatch_clause on dispatch_clause.dispatch_id = dispatch.id
      where delivery.unit_id = node.id ${hadCome("sent_on", on)} order by sent_on desc limit ${limit})
    union all ${registered("incoming", "received-by", { limit, on })}`;
}

/** What a unit made of it: its own documents, and what it sent on. The latest first. */
export function unitStepsDown({ limit, on }: StepBounds): RawBuilder<unknown> {
  return sql`${registered("outgoing", "issued-by", { limit, on })} union all
    (select 'dispatch' as kind, id, 'sent-by' as relation, count(*) over () as total
      from dispatch where from_unit_id = node.id ${hadCome("sent_on", on)} order by sent_on desc limit ${limit})`;
}

function registered(direction: string, relation: string, { limit, on }: StepBounds): RawBuilder<unknown> {
  return sql`
    (select 'document' as kind, id, ${relation}::text as relation, count(*) over () as total
      from document where unit_id = node.id and direction = ${direction} ${hadCome("issued_on", on)}
      order by issued_on desc limit ${limit})`;
}

/** A sending up to the document or clauses that it carries. */
export function dispatchStepsUp({ limit }: StepBounds): RawBuilder<unknown> {
  return sql`
    (select case when clause_id is null then 'document' else 'clause' end as kind, coalesce(clause_id, document_id) as id,
        'carries' as relation, count(*) over () as total
      from dispatch left join dispatch_clause on dispatch_id = id where id = node.id limit ${limit})`;
}

/** Sendings by the document they carry; `detail` is its number. Who sent it may see it. */
export async function nameDispatches(
  connection: Connection,
  ids: readonly string[],
): Promise<readonly NamedRow[]> {
  const { rows } = await sql<NamedRow>`
    select dispatch.id, from_unit_id as "recordId", coalesce(subject, reference_number, '') as title,
      reference_number as detail, from_unit_id as "unitId", sent_on as "on"
    from dispatch join document on document.id = document_id where dispatch.id = any(${[...ids]}::uuid[])`.execute(
    connection,
  );
  return rows;
}
