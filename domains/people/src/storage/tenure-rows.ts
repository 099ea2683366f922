import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { sql } from "kysely";
import type { PersonId, TenureId } from "../person-schemas.ts";
import type { PeopleTables } from "./people-tables.ts";

export type TenureRow = PeopleTables["tenure"];

/** One entry at a time for a unit's posts: whether a post is free must still hold at the commit. */
export async function lockUnitPosts(connection: Connection, unitId: UnitId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${unitId}, 0))`.execute(connection);
}

export interface HeldPost {
  readonly tenureId: TenureId;
  readonly personId: PersonId;
  readonly personName: string;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
}

/** Everybody who ever held a post of a unit, the earliest first. */
export async function holdersOfPost(
  connection: Connection,
  unitId: UnitId,
  post: string,
): Promise<readonly HeldPost[]> {
  return connection
    .withTables<PeopleTables>()
    .selectFrom("tenure")
    .innerJoin("person", "person.id", "tenure.person_id")
    .select([
      "tenure.id as tenureId",
      "person.id as personId",
      "person.full_name as personName",
      "from_on as from",
      "until_on as until",
    ])
    .where("unit_id", "=", unitId)
    .where("post", "=", post)
    .orderBy("from_on")
    .execute();
}

export async function insertTenure(connection: Connection, row: TenureRow): Promise<void> {
  await connection.withTables<PeopleTables>().insertInto("tenure").values(row).execute();
}

export async function lockTenure(connection: Connection, id: TenureId): Promise<TenureRow | null> {
  const row = await connection
    .withTables<PeopleTables>()
    .selectFrom("tenure")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function endTenureRow(connection: Connection, id: TenureId, untilOn: CivilDate): Promise<void> {
  await connection
    .withTables<PeopleTables>()
    .updateTable("tenure")
    .set({ until_on: untilOn })
    .where("id", "=", id)
    .execute();
}

/** A post as held: it ends with the unit, whatever the tenure says. */
export interface TenureSpell {
  readonly id: TenureId;
  readonly unitId: UnitId;
  readonly post: string;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  readonly endedWithUnit: boolean;
  readonly referenceNumber: string | null;
  readonly note: string | null;
}

export async function tenuresOf(connection: Connection, personId: PersonId): Promise<readonly TenureSpell[]> {
  const { rows } = await sql<TenureSpell>`
    select t.id, t.unit_id as "unitId", t.post, t.from_on as "from", least(t.until_on, u.ended_on) as "until",
      u.ended_on is not null and (t.until_on is null or t.until_on > u.ended_on) as "endedWithUnit",
      t.reference_number as "referenceNumber", t.note
    from tenure t join org_unit u on u.id = t.unit_id
    where t.person_id = ${personId} order by t.from_on, t.id
  `.execute(connection);
  return rows;
}

/** Posts held in a unit's subtree, as it stood on each of two days. */
export async function countPosts(
  connection: Connection,
  unitId: UnitId,
  before: CivilDate,
  after: CivilDate,
): Promise<readonly { readonly post: string; readonly before: number; readonly after: number }[]> {
  const held = (day: CivilDate) => sql`
    with recursive below(id) as (
      select id from org_unit where id = ${unitId} and daterange(established_on, ended_on) @> ${day}::date
      union
      select p.unit_id from below join unit_parent p on p.parent_unit_id = below.id
        and daterange(p.from_on, p.until_on) @> ${day}::date
    )
    select t.post from below join tenure t on t.unit_id = below.id and daterange(t.from_on, t.until_on) @> ${day}::date`;
  const { rows } = await sql<{ post: string; before: number; after: number }>`
    select post, count(*) filter (where not is_after) as before, count(*) filter (where is_after) as after
    from (select post, false as is_after from (${held(before)}) b
      union all select post, true from (${held(after)}) a) both_days
    group by post order by post
  `.execute(connection);
  return rows;
}
