import type { Connection } from "@nhiemky/database";
import { sql } from "kysely";

/**
 * The baseline: a batch-made analytics table in the way of DHIS2's public schema (docs/benchmarks says what of it is
 * left out): one wide row a value, a column for each level of the tree and each kind of period, a b-tree on each of them.
 * Kinder than the original: fewer columns and indexes, numbers instead of text.
 */
export async function buildAnalyticsTable(connection: Connection, indicators: number): Promise<number> {
  await sql`
    create table analytics as
    select o.indicator_key as dx, o.unit_id as ou, base.parent_unit_id as uidlevel3, commune.parent_unit_id as uidlevel2,
      province.parent_unit_id as uidlevel1, 4 as oulevel, o.period_key as monthly,
      extract(year from p.to_on) || 'Q' || extract(quarter from p.to_on) as quarterly,
      extract(year from p.to_on)::integer as yearly, o.value
    from observation o
    join period p on p.key = o.period_key
    join unit_parent base on base.unit_id = o.unit_id
    join unit_parent commune on commune.unit_id = base.parent_unit_id
    join unit_parent province on province.unit_id = commune.parent_unit_id
    where o.indicator_key <= ${indicators} and o.value is not null`.execute(connection);
  for (const column of [
    "dx",
    "ou",
    "uidlevel1",
    "uidlevel2",
    "uidlevel3",
    "oulevel",
    "monthly",
    "quarterly",
    "yearly",
  ]) {
    await sql`create index on analytics (${sql.ref(column)})`.execute(connection);
  }
  await sql`vacuum analyze analytics`.execute(connection);
  const { rows } = await sql<{ count: number }>`select count(*) as count from analytics`.execute(connection);
  return rows[0]?.count ?? 0;
}

export const analyticsQueries = {
  children: (indicator: number, month: number, parent: string) => sql`
    select uidlevel3, sum(value) from analytics
    where dx in (${indicator}) and monthly in (${month}) and uidlevel2 in (${parent}) group by 1`,
  series: (indicator: number, nation: string) => sql`
    select monthly, sum(value) from analytics
    where dx in (${indicator}) and uidlevel1 in (${nation}) group by 1`,
  provinces: (indicator: number, months: readonly number[]) => sql`
    select uidlevel2, monthly, sum(value) from analytics
    where dx in (${indicator}) and monthly = any(${[...months]}::integer[]) group by 1, 2`,
  everything: (month: number, province: string) => sql`
    select dx, sum(value) from analytics where monthly in (${month}) and uidlevel2 in (${province}) group by 1`,
};
