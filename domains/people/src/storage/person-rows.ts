import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import { DISPLAY_ZONE } from "@nhiemky/kernel";
import { givenNameSortKey } from "@nhiemky/vietnamese-text";
import { sql } from "kysely";
import type { Particulars, PersonId, TenureId } from "../person-schemas.ts";
import type { PeopleTables } from "./people-tables.ts";

type PersonColumns = Omit<PeopleTables["person"], "id" | "search_text" | "recorded_at">;

function columnsOf(particulars: Particulars): PersonColumns {
  return {
    full_name: particulars.fullName,
    sort_key: givenNameSortKey(particulars.fullName),
    birth_year:
      particulars.birthYear ?? (particulars.birthOn ? Number(particulars.birthOn.slice(0, 4)) : null),
    birth_on: particulars.birthOn,
    gender: particulars.gender,
    code: particulars.code,
    is_invented: particulars.isInvented,
  };
}

export async function insertPerson(
  connection: Connection,
  id: PersonId,
  particulars: Particulars,
  recordedAt: Date,
): Promise<void> {
  const row = { id, ...columnsOf(particulars), recorded_at: recordedAt };
  await connection.withTables<PeopleTables>().insertInto("person").values(row).execute();
}

export async function updatePerson(
  connection: Connection,
  id: PersonId,
  particulars: Particulars,
): Promise<void> {
  await connection
    .withTables<PeopleTables>()
    .updateTable("person")
    .set(columnsOf(particulars))
    .where("id", "=", id)
    .execute();
}

/** A person's row, locked until the end of the transaction, so that two changes of one person take turns. */
export async function lockPerson(
  connection: Connection,
  id: PersonId,
): Promise<{ readonly full_name: string } | null> {
  const row = await connection
    .withTables<PeopleTables>()
    .selectFrom("person")
    .select("full_name")
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** A person without what only the storage needs. */
export async function selectPerson(
  connection: Connection,
  id: PersonId,
): Promise<Omit<PeopleTables["person"], "sort_key" | "search_text" | "recorded_at"> | null> {
  const row = await connection
    .withTables<PeopleTables>()
    .selectFrom("person")
    .select(["id", "full_name", "birth_year", "birth_on", "gender", "code", "is_invented"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}

export async function findPersonByCode(connection: Connection, code: string): Promise<PersonId | null> {
  const row = await connection
    .withTables<PeopleTables>()
    .selectFrom("person")
    .select("id")
    .where("code", "=", code)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Who has these codes. */
export async function selectMembersByCode(
  connection: Connection,
  codes: readonly string[],
): Promise<ReadonlyMap<string, { readonly id: PersonId; readonly fullName: string }>> {
  const { rows } = await sql<{ id: PersonId; code: string; fullName: string }>`
    select id, code, full_name as "fullName" from person where code = any(${[...codes]}::text[])
  `.execute(connection);
  return new Map(rows.map(({ code, ...member }) => [code, member]));
}

/**
 * The units that answer for a person as far as access goes: those that hold the membership or the posts today; of a
 * person without any, the last ones.
 */
export async function unitsOfPerson(
  connection: Connection,
  personId: string,
): Promise<readonly UnitId[] | null> {
  const on = sql`(now() at time zone ${DISPLAY_ZONE})::date`;
  const { rows } = await sql<{ unitId: UnitId; isCurrent: boolean }>`
    select heir_unit_id as "unitId",
      daterange(m.from_on, m.until_on) @> ${on} and daterange(h.from_on, h.until_on) @> ${on} as "isCurrent"
    from membership m join unit_heir h on h.unit_id = m.unit_id and h.holds_members
      and daterange(h.from_on, h.until_on) && daterange(m.from_on, m.until_on)
    where m.person_id = ${personId}
    union all
    select unit_id, daterange(from_on, until_on) @> ${on} from tenure where person_id = ${personId}
  `.execute(connection);
  if (rows.length === 0) return null;
  const current = rows.filter((row) => row.isCurrent);
  return [...new Set((current.length > 0 ? current : rows).map((row) => row.unitId))];
}

export async function unitsOfTenure(
  connection: Connection,
  tenureId: string,
): Promise<readonly UnitId[] | null> {
  const row = await connection
    .withTables<PeopleTables>()
    .selectFrom("tenure")
    .select("unit_id")
    .where("id", "=", tenureId as TenureId)
    .executeTakeFirst();
  return row === undefined ? null : [row.unit_id];
}
