import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { type RawBuilder, sql } from "kysely";

/** How far to look: at most so many steps of a relation, and nothing that came after a day (null: everything). */
export interface StepBounds {
  readonly limit: number;
  readonly on: CivilDate | null;
}

/** "and the day in that column had come". */
export function hadCome(column: string, on: CivilDate | null): RawBuilder<unknown> {
  return on === null ? sql`` : sql`and ${sql.ref(column)} <= ${on}`;
}

/** Links that start at the node (up) or lead to it (down), the latest first. */
function linkSteps(
  direction: "up" | "down",
  kind: "document" | "clause",
  { limit, on }: StepBounds,
): RawBuilder<unknown> {
  const [near, far] = direction === "up" ? ["from", "to"] : ["to", "from"];
  const ofNode =
    kind === "clause"
      ? sql`${sql.ref(`${near}_clause_id`)} = node.id`
      : sql`${sql.ref(`${near}_document_id`)} = node.id and ${sql.ref(`${near}_clause_id`)} is null`;
  const [clause, document] = [sql.ref(`${far}_clause_id`), sql.ref(`${far}_document_id`)];
  return sql`
    (select case when ${clause} is null then 'document' else 'clause' end as kind, coalesce(${clause}, ${document}) as id,
        relation, count(*) over (partition by relation) as total
      from document_link where ${ofNode} ${hadCome("since_on", on)} order by since_on desc limit ${limit})`;
}

/** Steps from documents: up to what they link to and answer; down to their clauses, what links to and answers them. */
export function documentSteps(direction: "up" | "down", bounds: StepBounds): RawBuilder<unknown> {
  const { limit, on } = bounds;
  const links = linkSteps(direction, "document", bounds);
  if (direction === "up")
    return sql`${links} union all
      (select distinct 'document', dispatch.document_id, 'answers', count(*) over ()
        from delivery_answer answer join delivery on delivery.id = delivery_id join dispatch on dispatch.id = dispatch_id
        where answer.document_id = node.id ${hadCome("answered_on", on)} limit ${limit})`;
  return sql`
    (select 'clause' as kind, clause.id, 'part-of' as relation, count(*) over () as total
      from clause where document_id = node.id and retired_at is null order by position limit ${limit})
    union all ${links} union all
    (select 'document', answer.document_id, 'answers', count(*) over ()
      from dispatch join delivery on dispatch_id = dispatch.id join delivery_answer answer on delivery_id = delivery.id
      where dispatch.document_id = node.id ${hadCome("answered_on", on)} order by answered_on desc limit ${limit})`;
}

/** Steps from clauses: up to their document and what they link to; down to what links to them and answers naming them. */
export function clauseSteps(direction: "up" | "down", bounds: StepBounds): RawBuilder<unknown> {
  const { limit, on } = bounds;
  const links = linkSteps(direction, "clause", bounds);
  if (direction === "up")
    return sql`
      select 'document' as kind, document_id as id, 'part-of' as relation, 1::bigint as total
      from clause where clause.id = node.id union all ${links}`;
  return sql`${links} union all
    (select 'document', document_id, 'answers', count(*) over ()
      from delivery_answer_clause join delivery_answer answer on answer.id = answer_id
      where clause_id = node.id ${hadCome("answered_on", on)} order by answered_on desc limit ${limit})`;
}

/** What documents and clauses are called in a thread, and the record whose readers see them. */
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
