import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { sql } from "kysely";
import type { MembershipEnding, MembershipId, PersonId } from "../person-schemas.ts";
import type { PeopleTables } from "./people-tables.ts";

export type MembershipRow = PeopleTables["membership"];

/** A person's memberships as recorded, the earliest first. */
export async function membershipsOf(
  connection: Connection,
  personId: PersonId,
): Promise<readonly MembershipRow[]> {
  return connection
    .withTables<PeopleTables>()
    .selectFrom("membership")
    .selectAll()
    .where("person_id", "=", personId)
    .orderBy("from_on")
    .execute();
}

export async function insertMembership(connection: Connection, row: MembershipRow): Promise<void> {
  await connection.withTables<PeopleTables>().insertInto("membership").values(row).execute();
}

export async function endMembershipRow(
  connection: Connection,
  id: MembershipId,
  untilOn: CivilDate,
  endedBy: MembershipEnding,
): Promise<void> {
  await connection
    .withTables<PeopleTables>()
    .updateTable("membership")
    .set({ until_on: untilOn, ended_by: endedBy })
    .where("id", "=", id)
    .execute();
}

/** Where a person's membership was in fact, unit by unit: a unit that ended hands its members to its heir. */
export interface MembershipSpell {
  readonly unitId: UnitId;
  readonly status: MembershipRow["status"];
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  readonly beganBy: MembershipRow["began_by"] | "succession";
  readonly endedBy: MembershipRow["ended_by"] | "succession";
  readonly referenceNumber: string | null;
  readonly note: string | null;
}

export async function spellsOf(
  connection: Connection,
  personId: PersonId,
): Promise<readonly MembershipSpell[]> {
  const { rows } = await sql<MembershipSpell>`
    select h.heir_unit_id as "unitId", m.status, span.from_on as "from", span.until_on as "until",
      case when span.from_on = m.from_on then m.began_by else 'succession' end as "beganBy",
      case when span.until_on is not distinct from m.until_on then m.ended_by else 'succession' end as "endedBy",
      m.reference_number as "referenceNumber", m.note
    from membership m
    join unit_heir h on h.unit_id = m.unit_id and h.holds_members
      and daterange(h.from_on, h.until_on) && daterange(m.from_on, m.until_on)
    cross join lateral (select greatest(m.from_on, h.from_on) as from_on, least(m.until_on, h.until_on) as until_on) span
    where m.person_id = ${personId}
    order by span.from_on
  `.execute(connection);
  return rows;
}
