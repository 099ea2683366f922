import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { sql } from "kysely";

/** A unit as it stood on a day, or at the nearest day of its life. */
export interface UnitSummary {
  readonly id: UnitId;
  readonly code: string | null;
  readonly fullName: string;
  readonly shortName: string | null;
  readonly abbreviation: string | null;
  readonly kind: string;
  readonly parentUnitId: UnitId | null;
  readonly establishedOn: CivilDate;
  readonly endedOn: CivilDate | null;
}

/**
 * The given units as they stood on a day; one that had ended stands as on its last day, one to come as on its first.
 * A unit's rows follow each other without a gap, so the latest that had begun holds: asked this way each is one step down
 * the primary key, where a test of both ends of the period reads the whole table for a few hundred units.
 */
export async function selectUnits(
  connection: Connection,
  ids: readonly UnitId[],
  on: CivilDate,
): Promise<readonly UnitSummary[]> {
  const { rows } = await sql<UnitSummary>`
    select u.id, u.code, n.full_name as "fullName", n.short_name as "shortName", n.abbreviation, k.kind,
      p.parent_unit_id as "parentUnitId", u.established_on as "establishedOn", u.ended_on as "endedOn"
    from org_unit u
    cross join lateral (select greatest(u.established_on, least(${on}::date, u.ended_on - 1)) as day) at
    cross join lateral (select * from unit_name where unit_id = u.id and from_on <= at.day
      order by from_on desc limit 1) n
    cross join lateral (select * from unit_kind_period where unit_id = u.id and from_on <= at.day
      order by from_on desc limit 1) k
    cross join lateral (select * from unit_parent where unit_id = u.id and from_on <= at.day
      order by from_on desc limit 1) p
    where u.id = any(${[...ids]}::uuid[])
  `.execute(connection);
  return rows;
}

/** Whether any of the units lies in the subtree of any of the roots, as the tree stands today. */
export async function isWithinClosure(
  connection: Connection,
  unitIds: readonly UnitId[],
  rootUnitIds: readonly UnitId[],
): Promise<boolean> {
  const { rows } = await sql<{ within: boolean }>`
    select exists (
      select from org_unit_closure
      where descendant_id = any(${[...unitIds]}::uuid[]) and ancestor_id = any(${[...rootUnitIds]}::uuid[])
    ) as within`.execute(connection);
  return rows[0]?.within ?? false;
}

/** Of the given units, those outside a root's subtree as the tree stands today. */
export async function unitsOutside(
  connection: Connection,
  unitIds: readonly UnitId[],
  rootUnitId: UnitId,
): Promise<readonly UnitId[]> {
  const { rows } = await sql<{ id: UnitId }>`
    select id from unnest(${[...unitIds]}::uuid[]) as asked(id)
    where not exists (
      select from org_unit_closure where descendant_id = asked.id and ancestor_id = ${rootUnitId})
  `.execute(connection);
  return rows.map((row) => row.id);
}

/** The units that have these codes, by their latest names. */
export async function selectUnitsByCode(
  connection: Connection,
  codes: readonly string[],
): Promise<readonly { readonly id: UnitId; readonly code: string; readonly fullName: string }[]> {
  const { rows } = await sql<{ id: UnitId; code: string; fullName: string }>`
    select id, code, (select full_name from unit_name where unit_id = id order by from_on desc limit 1) as "fullName"
    from org_unit where code = any(${[...codes]}::text[])
  `.execute(connection);
  return rows;
}

/** The units directly under a unit on a day, in the order of the alphabet. */
export async function selectChildren(
  connection: Connection,
  unitId: UnitId,
  on: CivilDate,
): Promise<readonly UnitSummary[]> {
  const { rows } = await sql<{ id: UnitId }>`
    select p.unit_id as id from unit_parent p
    join unit_name n on n.unit_id = p.unit_id and n.from_on <= ${on} and (n.until_on is null or n.until_on > ${on})
    where p.parent_unit_id = ${unitId} and p.from_on <= ${on} and (p.until_on is null or p.until_on > ${on})
    order by n.search_text, p.unit_id
  `.execute(connection);
  const ids = rows.map((row) => row.id);
  const byId = new Map((await selectUnits(connection, ids, on)).map((unit) => [unit.id, unit]));
  return ids.map((id) => byId.get(id)!);
}
