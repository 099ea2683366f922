import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import { sql } from "kysely";

/**
 * Computes again in whose hands the members, tasks and documents of some units are through time: their own while they
 * live, then their heirs', and their heirs' heirs'. Includes every unit whose inheritance passes through one of them.
 */
export async function deriveHeirs(connection: Connection, unitIds: readonly UnitId[]): Promise<void> {
  const { rows } = await sql<{ id: UnitId }>`
    select unnest(${[...unitIds]}::uuid[]) as id
    union select unit_id from unit_heir where heir_unit_id = any(${[...unitIds]}::uuid[])
  `.execute(connection);
  const affected = rows.map((row) => row.id);
  await sql`delete from unit_heir where unit_id = any(${affected}::uuid[])`.execute(connection);
  await sql`
    with recursive chain(unit_id, heir_unit_id, from_on, until_on, members, tasks, documents) as (
      select id, id, established_on, ended_on, true, true, true
      from org_unit where id = any(${affected}::uuid[])
      union all
      select chain.unit_id, s.to_unit_id, s.from_on, heir.ended_on,
        members and s.takes_members, tasks and s.takes_tasks, documents and s.takes_documents
      from chain
      join unit_succession s on s.from_unit_id = chain.heir_unit_id and s.from_on = chain.until_on
        and (members and s.takes_members or tasks and s.takes_tasks or documents and s.takes_documents)
      join org_unit heir on heir.id = s.to_unit_id
    )
    insert into unit_heir
    select unit_id, heir_unit_id, from_on, until_on, bool_or(members), bool_or(tasks), bool_or(documents)
    from chain group by unit_id, heir_unit_id, from_on, until_on
  `.execute(connection);
}
