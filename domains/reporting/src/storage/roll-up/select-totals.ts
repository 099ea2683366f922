import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import { type RawBuilder, sql } from "kysely";
import type { CategoryKey, IndicatorKey, PeriodKey } from "../../ids.ts";
import type { TreeOperator } from "../../rules/indicator-rule.ts";
import type { Decimal } from "../reporting-tables.ts";
import { coversDay, holdsOn } from "./covers-day.ts";

/** One total as it is stored, or as the unit itself stated it. Decimals without zeros at their end. */
export interface StoredTotal {
  readonly unitId: UnitId;
  readonly periodKey: PeriodKey;
  readonly indicatorKey: IndicatorKey;
  readonly treeOperator: TreeOperator;
  readonly total: Decimal | null;
  readonly isStated: boolean;
  readonly greatestValue: Decimal | null;
  readonly reportedCount: number;
  readonly nilCount: number;
  readonly expectedCount: number;
  readonly estimatedCount: number;
  readonly computedAt: Date | null;
}

/** The columns of a total, from the alias `total`. */
export const totalColumns = sql`
  trim_scale(total.total) as total, total.is_stated as "isStated", trim_scale(total.greatest_value) as "greatestValue",
  total.reported_count as "reportedCount", total.nil_count as "nilCount", total.expected_count as "expectedCount",
  total.estimated_count as "estimatedCount", total.computed_at as "computedAt"`;

const statedByUnit = (category: RawBuilder<unknown>) => sql`
  select
    sum(case when o.entry = 'n' then 0
      when v.tree_operator = 'count-meeting' then (case v.condition_comparator
        when '>=' then o.value >= v.condition_value when '>' then o.value > v.condition_value
        when '<=' then o.value <= v.condition_value when '<' then o.value < v.condition_value
        else o.value = v.condition_value end)::integer
      else o.value end) as total,
    v.tree_operator in ('none', 'distinct') and count(o.entry) > 0 as is_stated,
    sum(case when o.entry = 'f' then o.value else 0 end) as greatest_value,
    (count(o.entry) > 0)::integer as reported_count,
    (count(o.entry) > 0 and bool_and(o.entry = 'n'))::integer as nil_count,
    (r.unit_id is null and ${category} = 0 and exists (select from round_unit
      join reporting_round on reporting_round.id = round_unit.round_id
      join form_indicator on form_indicator.form_id = reporting_round.form_id
      where round_unit.period_key = place.period_key and round_unit.unit_id = place.unit_id
        and form_indicator.indicator_key = i.key))::integer as expected_count,
    0 as estimated_count, null::timestamptz as computed_at
  from (
    select distinct on (category_key) entry, value from observation
    where r.unit_id is null and period_key = place.period_key and unit_id = place.unit_id and indicator_key = i.key
      and (${category} = 0 or category_key = ${category})
    order by category_key, revision desc
  ) as o where o.entry <> 'b'`;

/**
 * From a select of places (unit_id, period_key, end_on) to their totals, one row each, in one statement: the stored
 * total, or, of a unit with nothing under it, what it stated itself.
 * @param isNow as the tree stands now; else as it was at the end of each period
 */
export function totalsOfPlaces(
  places: RawBuilder<unknown>,
  asked: {
    readonly indicatorKeys: readonly IndicatorKey[];
    readonly categoryKey: CategoryKey;
    readonly isNow: boolean;
  },
): RawBuilder<unknown> {
  const category = sql`${asked.categoryKey}::integer`;
  return sql`
    (${places}) as place
    cross join (select key, id from indicator where key = any(${[...asked.indicatorKeys]}::integer[])) as i
    cross join lateral (select * from indicator_version v
      where v.indicator_id = i.id and ${holdsOn("v", "place.end_on")}) as v
    cross join lateral (select ${
      asked.isNow
        ? sql`exists (select from rollup_differs d where d.unit_id = place.unit_id and ${coversDay("d", "place.end_on")})`
        : sql`false`
    } as differs) as structure
    left join lateral (select * from rollup
      where unit_id = place.unit_id and period_key = place.period_key and indicator_key = i.key
        and category_key = ${category} and is_now = structure.differs
      limit 1) as r on true
    left join lateral (${statedByUnit(category)}) as own on r.unit_id is null and not structure.differs
    cross join lateral (select
      case when r.unit_id is null then own.total else r.total end as total,
      coalesce(r.is_stated, own.is_stated, false) as is_stated,
      case when r.unit_id is null then own.greatest_value else r.greatest_value end as greatest_value,
      coalesce(r.reported_count, own.reported_count, 0) as reported_count,
      coalesce(r.nil_count, own.nil_count, 0) as nil_count,
      coalesce(r.expected_count, own.expected_count, 0) as expected_count,
      coalesce(r.estimated_count, own.estimated_count, 0) as estimated_count,
      coalesce(r.computed_at, own.computed_at) as computed_at) as total`;
}

export interface AskedRows {
  readonly unitIds: readonly UnitId[];
  readonly periodKeys: readonly PeriodKey[];
  readonly indicatorKeys: readonly IndicatorKey[];
  readonly categoryKey: CategoryKey;
  readonly isNow: boolean;
}

/** Totals of named units, periods and indicators; places before an indicator's first definition are left out. */
export async function selectTotals(
  connection: Connection,
  asked: AskedRows,
): Promise<readonly StoredTotal[]> {
  if (asked.indicatorKeys.length === 0) return [];
  const stored = await selectStored(connection, asked);
  const byPlace = Map.groupBy(stored, (one) => placeOf(one.unitId, one.periodKey));
  const isWhole = (unitId: UnitId, periodKey: PeriodKey) =>
    byPlace.get(placeOf(unitId, periodKey))?.length === new Set(asked.indicatorKeys).size;
  const others = asked.unitIds.flatMap((unitId) =>
    asked.periodKeys.flatMap((periodKey) => (isWhole(unitId, periodKey) ? [] : [{ unitId, periodKey }])),
  );
  if (others.length === 0) return stored;
  const places = sql`
    select asked.unit_id, period.key as period_key, period.to_on as end_on
    from unnest(${others.map((one) => one.unitId)}::uuid[], ${others.map((one) => one.periodKey)}::integer[])
      as asked(unit_id, period_key)
    join period on period.key = asked.period_key`;
  const { rows } = await sql<StoredTotal>`
    select place.unit_id as "unitId", place.period_key as "periodKey", i.key as "indicatorKey",
      v.tree_operator as "treeOperator", ${totalColumns}
    from ${totalsOfPlaces(places, asked)}`.execute(connection);
  return [...stored.filter((one) => isWhole(one.unitId, one.periodKey)), ...rows];
}

/** What the roll-up holds, by its key alone: most of what is asked for, and soon planned. */
async function selectStored(
  connection: Connection,
  { unitIds, periodKeys, indicatorKeys, categoryKey, isNow }: AskedRows,
): Promise<readonly StoredTotal[]> {
  const differs = sql`exists (select from rollup_differs d
    where d.unit_id = total.unit_id and ${coversDay("d", "period.to_on")})`;
  const { rows } = await sql<StoredTotal>`
    select total.unit_id as "unitId", total.period_key as "periodKey", total.indicator_key as "indicatorKey",
      v.tree_operator as "treeOperator", ${totalColumns}
    from rollup as total
    join period on period.key = total.period_key
    join indicator on indicator.key = total.indicator_key
    join indicator_version v on v.indicator_id = indicator.id and ${holdsOn("v", "period.to_on")}
    where total.unit_id = any(${[...unitIds]}::uuid[]) and total.period_key = any(${[...periodKeys]}::integer[])
      and total.indicator_key = any(${[...indicatorKeys]}::integer[]) and total.category_key = ${categoryKey}
      and total.is_now = ${isNow ? differs : sql`false`}`.execute(connection);
  return rows;
}

function placeOf(unitId: UnitId, periodKey: PeriodKey): string {
  return `${unitId} ${periodKey}`;
}
