import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { sql } from "kysely";
import type { KnownUnit } from "../rules/plan-unit-import.ts";

/** What the ledger has under some codes, as it stands today (ended units as on their last day). */
export async function selectKnownUnits(
  connection: Connection,
  codes: readonly string[],
  on: CivilDate,
): Promise<ReadonlyMap<string, KnownUnit>> {
  const { rows } = await sql<{
    id: UnitId;
    code: string;
    fullName: string;
    unitKind: string;
    parentCode: string | null;
    from: CivilDate;
    until: CivilDate | null;
  }>`
    select u.id, u.code, n.full_name as "fullName", k.kind as "unitKind", parent.code as "parentCode",
      u.established_on as "from", u.ended_on as "until"
    from org_unit u
    cross join lateral (select greatest(u.established_on, least(${on}::date, u.ended_on - 1)) as day) at
    join unit_name n on n.unit_id = u.id and n.from_on <= at.day and (n.until_on is null or n.until_on > at.day)
    join unit_kind_period k on k.unit_id = u.id and k.from_on <= at.day and (k.until_on is null or k.until_on > at.day)
    join unit_parent p on p.unit_id = u.id and p.from_on <= at.day and (p.until_on is null or p.until_on > at.day)
    left join org_unit parent on parent.id = p.parent_unit_id
    where u.code = any(${[...codes]}::text[])
  `.execute(connection);
  return new Map(rows.map(({ code, from, until, ...unit }) => [code, { ...unit, life: { from, until } }]));
}

/** The units of a subtree (as it stands today) that have these codes, with their first day and the day they ended. */
export async function unitsByCode(
  connection: Connection,
  codes: readonly string[],
  underUnitId: UnitId,
): Promise<
  ReadonlyMap<
    string,
    { readonly id: UnitId; readonly establishedOn: CivilDate; readonly endedOn: CivilDate | null }
  >
> {
  const { rows } = await sql<{
    id: UnitId;
    code: string;
    establishedOn: CivilDate;
    endedOn: CivilDate | null;
  }>`
    select id, code, established_on as "establishedOn", ended_on as "endedOn"
    from org_unit join org_unit_closure on descendant_id = id and ancestor_id = ${underUnitId}
    where code = any(${[...codes]}::text[])
  `.execute(connection);
  return new Map(rows.map(({ code, ...unit }) => [code, unit]));
}
