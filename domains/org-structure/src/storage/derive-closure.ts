import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { type RawBuilder, sql } from "kysely";
import type { StructureTables } from "./structure-tables.ts";

/**
 * One step up from every unit on a day: a living unit's parent, the first parent of a unit that is yet to begin, the
 * holders of the tasks and documents of a unit that ended. Never a circle: an heir outlives what it inherits from.
 */
function stepsUp(day: CivilDate): RawBuilder<unknown> {
  return sql`
    select unit_id, parent_unit_id as above_id from unit_parent join org_unit on org_unit.id = unit_id
      where parent_unit_id is not null and from_on <= greatest(${day}::date, established_on)
        and (until_on is null or until_on > greatest(${day}::date, established_on))
    union
    select unit_id, heir_unit_id from unit_heir
      where unit_id <> heir_unit_id and from_on <= ${day} and (until_on is null or until_on > ${day})
        and (holds_tasks or holds_documents)`;
}

/** Computes the whole closure for a day. */
export async function deriveClosure(connection: Connection, day: CivilDate): Promise<void> {
  await sql`delete from org_unit_closure`.execute(connection);
  await insertClosure(connection, day, sql`select id from org_unit`);
  await sql`insert into org_unit_closure_day (day) values (${day})
    on conflict (only_row) do update set day = excluded.day`.execute(connection);
}

/** Computes the closure again for some units and everything below them. */
export async function deriveClosureOf(
  connection: Connection,
  day: CivilDate,
  unitIds: readonly UnitId[],
): Promise<void> {
  const { rows } = await sql<{ id: UnitId }>`
    select unnest(${[...unitIds]}::uuid[]) as id
    union select descendant_id from org_unit_closure where ancestor_id = any(${[...unitIds]}::uuid[])
  `.execute(connection);
  const affected = rows.map((row) => row.id);
  await sql`delete from org_unit_closure where descendant_id = any(${affected}::uuid[])`.execute(connection);
  await insertClosure(connection, day, sql`select unnest(${affected}::uuid[])`);
}

async function insertClosure(
  connection: Connection,
  day: CivilDate,
  unitIds: RawBuilder<unknown>,
): Promise<void> {
  await sql`
    with recursive step as materialized (${stepsUp(day)}),
    climb(ancestor_id, descendant_id, depth) as (
      select id, id, 0 from (${unitIds}) as affected(id)
      union
      select step.above_id, climb.descendant_id, climb.depth + 1
      from climb join step on step.unit_id = climb.ancestor_id
    )
    insert into org_unit_closure select ancestor_id, descendant_id, min(depth) from climb group by 1, 2
  `.execute(connection);
}

/** The day on which the whole closure was last computed; null before the first time. */
export async function closureDay(connection: Connection): Promise<CivilDate | null> {
  const row = await connection
    .withTables<StructureTables>()
    .selectFrom("org_unit_closure_day")
    .select("day")
    .executeTakeFirst();
  return row?.day ?? null;
}
