import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { sql } from "kysely";

/** One step of a thread, from what it starts at to what it leads to, with how many such steps there are in all. */
export interface StepRow {
  readonly node: string;
  readonly kind: string;
  readonly id: string;
  readonly relation: string;
  readonly total: number;
}

/** Steps up from documents: what they link to, and what they answer. */
export async function stepsUpFromDocuments(
  connection: Connection,
  ids: readonly string[],
  limit: number,
): Promise<readonly StepRow[]> {
  const { rows } = await sql<StepRow>`
    select n.id as node, step.kind, step.id, step.relation, step.total
    from unnest(${[...ids]}::uuid[]) as n(id)
    cross join lateral (
      (select case when l.to_clause_id is null then 'document' else 'clause' end as kind,
          coalesce(l.to_clause_id, l.to_document_id) as id, l.relation, count(*) over (partition by l.relation) as total
        from document_link l where l.from_document_id = n.id and l.from_clause_id is null
        order by l.since_on desc limit ${limit})
      union all
      (select distinct 'document', s.document_id, 'answers', count(*) over ()
        from delivery_answer a join delivery v on v.id = a.delivery_id join dispatch s on s.id = v.dispatch_id
        where a.document_id = n.id limit ${limit})
    ) step`.execute(connection);
  return rows;
}

/** Steps up from clauses: their document, and what they link to themselves. */
export async function stepsUpFromClauses(
  connection: Connection,
  ids: readonly string[],
  limit: number,
): Promise<readonly StepRow[]> {
  const { rows } = await sql<StepRow>`
    select n.id as node, step.kind, step.id, step.relation, step.total
    from unnest(${[...ids]}::uuid[]) as n(id)
    cross join lateral (
      select 'document' as kind, c.document_id as id, 'part-of' as relation, 1::bigint as total from clause c where c.id = n.id
      union all
      (select case when l.to_clause_id is null then 'document' else 'clause' end,
          coalesce(l.to_clause_id, l.to_document_id), l.relation, count(*) over (partition by l.relation)
        from document_link l where l.from_clause_id = n.id order by l.since_on desc limit ${limit})
    ) step`.execute(connection);
  return rows;
}

/** Steps down from documents: their clauses, what links to them, and what answers them. */
export async function stepsDownFromDocuments(
  connection: Connection,
  ids: readonly string[],
  limit: number,
): Promise<readonly StepRow[]> {
  const { rows } = await sql<StepRow>`
    select n.id as node, step.kind, step.id, step.relation, step.total
    from unnest(${[...ids]}::uuid[]) as n(id)
    cross join lateral (
      (select 'clause' as kind, c.id, 'part-of' as relation, count(*) over () as total
        from clause c where c.document_id = n.id and c.retired_at is null order by c.position limit ${limit})
      union all
      (select case when l.from_clause_id is null then 'document' else 'clause' end,
          coalesce(l.from_clause_id, l.from_document_id), l.relation, count(*) over (partition by l.relation)
        from document_link l where l.to_document_id = n.id and l.to_clause_id is null
        order by l.since_on desc limit ${limit})
      union all
      (select 'document', a.document_id, 'answers', count(*) over ()
        from dispatch s join delivery v on v.dispatch_id = s.id join delivery_answer a on a.delivery_id = v.id
        where s.document_id = n.id order by a.answered_on desc limit ${limit})
    ) step`.execute(connection);
  return rows;
}

/** Steps down from clauses: what links to them, and the answers that name them. */
export async function stepsDownFromClauses(
  connection: Connection,
  ids: readonly string[],
  limit: number,
): Promise<readonly StepRow[]> {
  const { rows } = await sql<StepRow>`
    select n.id as node, step.kind, step.id, step.relation, step.total
    from unnest(${[...ids]}::uuid[]) as n(id)
    cross join lateral (
      (select case when l.from_clause_id is null then 'document' else 'clause' end as kind,
          coalesce(l.from_clause_id, l.from_document_id) as id, l.relation,
          count(*) over (partition by l.relation) as total
        from document_link l where l.to_clause_id = n.id order by l.since_on desc limit ${limit})
      union all
      (select 'document', a.document_id, 'answers', count(*) over ()
        from delivery_answer_clause c join delivery_answer a on a.id = c.answer_id
        where c.clause_id = n.id order by a.answered_on desc limit ${limit})
    ) step`.execute(connection);
  return rows;
}

/** What documents and clauses are called in a thread. */
export interface NamedRow {
  readonly id: string;
  readonly recordId: string;
  readonly title: string;
  readonly detail: string | null;
  readonly unitId: string | null;
  readonly on: CivilDate | null;
}

export async function nameDocuments(
  connection: Connection,
  ids: readonly string[],
): Promise<readonly NamedRow[]> {
  const { rows } = await sql<NamedRow>`
    select id, id as "recordId", coalesce(subject, reference_number, '') as title, reference_number as detail,
      unit_id as "unitId", issued_on as "on"
    from document where id = any(${[...ids]}::uuid[])`.execute(connection);
  return rows;
}

export async function nameClauses(
  connection: Connection,
  ids: readonly string[],
): Promise<readonly NamedRow[]> {
  const { rows } = await sql<NamedRow>`
    select c.id, c.document_id as "recordId", left(c.text, 300) as title,
      concat_ws(' · ', nullif(c.label, ''), d.reference_number) as detail, d.unit_id as "unitId", d.issued_on as "on"
    from clause c join document d on d.id = c.document_id where c.id = any(${[...ids]}::uuid[])`.execute(
    connection,
  );
  return rows;
}
