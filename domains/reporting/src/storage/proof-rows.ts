import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { sql } from "kysely";
import type { CategoryKey, IndicatorKey, PeriodKey } from "../ids.ts";

export interface DrawnTotals {
  readonly indicatorKey: IndicatorKey;
  readonly code: string;
  readonly periodKey: PeriodKey;
  readonly period: string;
  readonly endOn: CivilDate;
  readonly categoryKeys: readonly CategoryKey[];
}

/** Draws indicators and periods that have figures; another seed draws others. */
export async function drawTotals(
  connection: Connection,
  seed: number,
  most: number,
): Promise<readonly DrawnTotals[]> {
  const { rows } = await sql<DrawnTotals>`
    select i.key as "indicatorKey", i.code, p.key as "periodKey", p.label as period, p.to_on as "endOn",
      array(select 0 union all select o.key from category_option o where o.set_id = i.category_set_id)
        as "categoryKeys"
    from indicator i join period p on p.kind = i.frequency
    join indicator_version v on v.indicator_id = i.id and v.from_on <= p.to_on
      and (v.until_on is null or v.until_on > p.to_on)
    where i.origin <> 'formula' and coalesce(v.condition_comparator, '>=') = '>='
      and exists (select from observation o where o.period_key = p.key and o.indicator_key = i.key)
    order by md5(${seed}::text || i.key || ' ' || p.key) limit ${most}`.execute(connection);
  return rows;
}

export interface TotalDifference {
  readonly unitId: string;
  readonly indicator: string;
  readonly period: string;
  readonly structure: "then" | "now";
  readonly kept: string | null;
  readonly workedOut: string | null;
}

export interface TotalProof {
  readonly provedAt: Date;
  readonly sampleCount: number;
  readonly checkedCount: number;
  readonly differenceCount: number;
  readonly differences: readonly TotalDifference[];
}

const mostKept = 100;

export async function insertProof(connection: Connection, proof: TotalProof): Promise<void> {
  await sql`
    insert into total_proof (proved_at, sample_count, checked_count, difference_count, differences)
    values (${proof.provedAt}, ${proof.sampleCount}, ${proof.checkedCount}, ${proof.differenceCount},
      ${JSON.stringify(proof.differences.slice(0, mostKept))}::jsonb)`.execute(connection);
}

/** What the last proof found; null before the first. */
export async function latestProof(connection: Connection): Promise<TotalProof | null> {
  const { rows } = await sql<TotalProof>`
    select proved_at as "provedAt", sample_count as "sampleCount", checked_count as "checkedCount",
      difference_count as "differenceCount", differences
    from total_proof order by id desc limit 1`.execute(connection);
  return rows[0] ?? null;
}

/** Units to be compared, drawn by a seed; every one where there are no more than are wanted. */
export async function drawUnitIds<Id>(
  connection: Connection,
  seed: number,
  most: number,
): Promise<readonly Id[]> {
  const { rows } = await sql<{ id: Id }>`
    select id from org_unit order by md5(id::text || ${String(seed)}::text) limit ${most}`.execute(
    connection,
  );
  return rows.map((row) => row.id);
}

/** Whether "now" is derived for a day. */
export async function isDerivedFor(connection: Connection, day: CivilDate): Promise<boolean> {
  const { rows } = await sql<{ derived: boolean }>`
    select exists (select from rollup_structure where day = ${day}) as derived`.execute(connection);
  return rows[0]?.derived ?? false;
}
