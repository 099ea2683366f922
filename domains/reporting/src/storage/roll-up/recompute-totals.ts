import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import { sql } from "kysely";
import type { PeriodKey } from "../../ids.ts";
import { derivedTotals } from "./derived-totals.ts";
import { partColumns, partsOfTargets } from "./parts.ts";

/** A unit's totals of one period. */
export interface TotalPlace {
  readonly unitId: UnitId;
  readonly periodKey: PeriodKey;
}

const totalColumns = sql`unit_id, period_key, indicator_key, category_key, total, is_stated, greatest_value,
  reported_count, nil_count, expected_count, estimated_count`;

/**
 * What totals are made of, and what comes out, wait in tables of the session: their true size the planner sees. One way
 * to the server for all of it. A province's worth of sums fits the memory; more of them than that go to disk.
 */
async function provideTables(connection: Connection): Promise<void> {
  await sql`
    create temp table if not exists rollup_part (
      unit_id uuid, period_key integer, end_on date, part_id uuid, is_own boolean, is_total boolean, reads_now boolean,
      is_divided boolean, share_from numeric, share_to numeric, share_of numeric
    ) on commit delete rows;
    create temp table if not exists rollup_computed (like rollup excluding all) on commit delete rows;
    truncate rollup_part, rollup_computed;
    set local work_mem = '64MB'`.execute(connection);
}

/**
 * Computes the totals of some units and periods again from what is directly under them, and takes away those that no
 * longer rest on anything. What comes out as it was is not written.
 */
export async function recomputeTotals(
  connection: Connection,
  places: readonly TotalPlace[],
  isNow: boolean,
  at: Date,
): Promise<void> {
  const asked = sql`
    unnest(${places.map((place) => place.unitId)}::uuid[], ${places.map((place) => place.periodKey)}::integer[])
      as asked(unit_id, period_key)`;
  const takeAway = sql`
    delete from rollup r using ${asked}
    where r.unit_id = asked.unit_id and r.period_key = asked.period_key and r.is_now = ${isNow}
      and not exists (select from rollup_computed c
        where c.unit_id = r.unit_id and c.period_key = r.period_key and c.indicator_key = r.indicator_key
          and c.category_key = r.category_key)`;
  await provideTables(connection);
  const { numAffectedRows: partCount = 0n } = await sql`
    with target as materialized (
      select asked.unit_id, asked.period_key, period.to_on as end_on
      from ${asked} join period on period.key = asked.period_key
    )
    insert into rollup_part (${partColumns}) ${partsOfTargets(isNow)}`.execute(connection);
  if (partCount === 0n) {
    await takeAway.execute(connection);
    return;
  }
  await sql`
    with part as not materialized (select * from rollup_part),
    target as (select distinct period_key, end_on from rollup_part), ${derivedTotals(isNow)}
    insert into rollup_computed (${totalColumns}, is_now, computed_at)
    select ${totalColumns}, ${isNow}, ${at} from total`.execute(connection);
  await sql`
    with gone as (${takeAway})
    insert into rollup as kept (${totalColumns}, is_now, computed_at)
    select ${totalColumns}, is_now, computed_at from rollup_computed
    on conflict (unit_id, period_key, indicator_key, category_key, is_now) do update set
      total = excluded.total, is_stated = excluded.is_stated, greatest_value = excluded.greatest_value,
      reported_count = excluded.reported_count, nil_count = excluded.nil_count,
      expected_count = excluded.expected_count, estimated_count = excluded.estimated_count,
      computed_at = excluded.computed_at
    where (kept.total, kept.is_stated, kept.greatest_value, kept.reported_count, kept.nil_count, kept.expected_count,
      kept.estimated_count)
      is distinct from (excluded.total, excluded.is_stated, excluded.greatest_value, excluded.reported_count,
      excluded.nil_count, excluded.expected_count, excluded.estimated_count)`.execute(connection);
}
