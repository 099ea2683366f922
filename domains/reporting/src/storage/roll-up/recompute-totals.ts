import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import { type RawBuilder, sql } from "kysely";
import type { PeriodKey } from "../../ids.ts";
import { coversDay, holdsOn } from "./covers-day.ts";

/** A unit's totals of one period. */
export interface TotalPlace {
  readonly unitId: UnitId;
  readonly periodKey: PeriodKey;
}

/**
 * What a total is made of as the tree was then: `part`. What units stated themselves comes as pieces of observations
 * (here always whole), what lies below a child as the child's own totals.
 */
const partsThen = sql`
  part as materialized (
    select target.unit_id, target.period_key, target.unit_id as part_id, true as is_own,
      false as is_total, false as reads_now, null::boolean as is_divided,
      0::numeric as share_from, 1::numeric as share_to, 1::numeric as share_of
    from target
    where exists (select from rollup_edge e
      where not e.is_now and e.parent_id = target.unit_id and ${coversDay("e", "target.end_on")})
    union all
    select target.unit_id, target.period_key, e.child_id, false,
      exists (select from rollup_edge below
        where not below.is_now and below.parent_id = e.child_id and ${coversDay("below", "target.end_on")}),
      false, null, 0, 1, 1
    from target join rollup_edge e
      on not e.is_now and e.parent_id = target.unit_id and ${coversDay("e", "target.end_on")}
  )`;

const differs = (unit: string) => sql`exists (select from rollup_differs d
  where d.unit_id = ${sql.ref(unit)} and ${coversDay("d", "target.end_on")})`;

/**
 * The same as the tree stands now, for units that differ: what a unit reported and still holds, the pieces of others
 * that it holds, and its children; of children that do not differ the totals of then are those of now: also of one that
 * had nothing under it then and has parts of itself under it now, whose own word is its total.
 */
const partsNow = sql`
  part as materialized (
    select target.unit_id, target.period_key, target.unit_id as part_id, true as is_own,
      false as is_total, false as reads_now, mode.is_divided,
      0::numeric as share_from, 1::numeric as share_to, 1::numeric as share_of
    from target cross join (values (true), (false)) as mode(is_divided)
    where ${differs("target.unit_id")} and not exists (select from rollup_holder h
      where h.source_unit_id = target.unit_id and h.is_divided = mode.is_divided and ${coversDay("h", "target.end_on")})
    union all
    select target.unit_id, target.period_key, h.source_unit_id, false, false, false, h.is_divided,
      h.share_from, h.share_to, h.share_of
    from target join rollup_holder h on h.holder_unit_id = target.unit_id and ${coversDay("h", "target.end_on")}
    where ${differs("target.unit_id")}
    union all
    select target.unit_id, target.period_key, e.child_id, false,
      child.differs or exists (select from rollup_edge below
        where not below.is_now and below.parent_id = e.child_id and ${coversDay("below", "target.end_on")}),
      child.differs, null, 0, 1, 1
    from target join rollup_edge e on e.is_now and e.parent_id = target.unit_id
    cross join lateral (select ${differs("e.child_id")} as differs) as child
    where ${differs("target.unit_id")}
  )`;

/**
 * A piece of a figure: the line from 0 to the figure is cut where the share begins and where it ends, both rounded half
 * up to the indicator's decimals. All pieces of a figure together are the figure, to the last digit.
 */
const pieceOfValue = sql`
  case when part.share_from = 0 and part.share_to = part.share_of then amount
  else sign(amount) * (array[1, 0.1, 0.01, 0.001, 0.0001, 0.00001, 0.000001])[1 + rule.decimals] * (
    div(2 * abs(amount) * rule.steps * part.share_to + part.share_of, 2 * part.share_of)
    - div(2 * abs(amount) * rule.steps * part.share_from + part.share_of, 2 * part.share_of))
  end`;

const valueMeets = sql`
  case rule.condition_comparator
    when '>=' then part.value >= rule.condition_value when '>' then part.value > rule.condition_value
    when '<=' then part.value <= rule.condition_value when '<' then part.value < rule.condition_value
    else part.value = rule.condition_value end`;

const withChildren = sql`
  select together.*, parents.unit_id is not null as has_children
  from together left join (
    select distinct unit_id, period_key from part where is_divided is null
  ) as parents on parents.unit_id = together.unit_id and parents.period_key = together.period_key`;

/** From `part` to the rows of rollup, in the order in which they follow from each other. */
export function derivedTotals(isNow: boolean): RawBuilder<unknown> {
  return sql`
    rule as materialized (
      select i.key as indicator_key, ended.period_key, v.tree_operator, v.decimals, v.condition_comparator,
        v.condition_value, v.split_rule = 'by-weight' as is_divided,
        (array[1, 10, 100, 1000, 10000, 100000, 1000000]::numeric[])[1 + v.decimals] as steps
      from (select distinct period_key, end_on from target) as ended
      cross join indicator i
      join indicator_version v on v.indicator_id = i.id and ${holdsOn("v", "ended.end_on")}
    ), said as materialized (
      select part.*, o.indicator_key, o.category_key, o.entry, o.value
      from part
      cross join lateral (
        select distinct on (indicator_key, category_key) indicator_key, category_key, entry, value
        from observation
        where observation.period_key = part.period_key and observation.unit_id = part.part_id
        order by indicator_key, category_key, revision desc
      ) as o
      where not part.is_total and o.entry <> 'b'
    ), cell as materialized (
      select part.unit_id, part.period_key, part.part_id, part.is_own, part.indicator_key, part.category_key,
        part.entry, part.share_from = 0 as is_counted,
        part.share_from > 0 or part.share_to < part.share_of as is_estimated, ${pieceOfValue} as amount
      from said as part
      join rule on rule.indicator_key = part.indicator_key and rule.period_key = part.period_key
        and (part.is_divided is null or part.is_divided = rule.is_divided)
      cross join lateral (select
        case when part.entry = 'n' then 0
          when rule.tree_operator = 'count-meeting' then (${valueMeets})::integer
          else part.value end as amount) as counted
    ), stated as (
      select unit_id, period_key, indicator_key, category_key, is_own, sum(amount) as amount,
        sum(amount) as greatest_value, bool_or(is_counted)::integer as reported_count,
        bool_or(is_counted and entry = 'n')::integer as nil_count, 0 as expected_count,
        bool_or(is_estimated)::integer as estimated_count
      from cell where category_key <> 0
      group by unit_id, period_key, indicator_key, category_key, part_id, is_own
      union all
      select unit_id, period_key, indicator_key, 0, is_own, sum(amount), sum(amount), bool_or(is_counted)::integer,
        (bool_or(is_counted) and bool_and(entry = 'n'))::integer, 0, bool_or(is_estimated)::integer
      from cell group by unit_id, period_key, indicator_key, part_id, is_own
    ), asked_forms as (
      select part.unit_id, part.period_key, part.part_id, part.is_divided,
        array_agg(distinct reporting_round.form_id order by reporting_round.form_id) as form_ids
      from part
      join round_unit on round_unit.period_key = part.period_key and round_unit.unit_id = part.part_id
      join reporting_round on reporting_round.id = round_unit.round_id
      where not part.is_total and part.share_from = 0
      group by 1, 2, 3, 4
    ), asked_alike as materialized (
      select unit_id, period_key, is_divided, form_ids, count(*) as unit_count from asked_forms group by 1, 2, 3, 4
    ), asked as (
      select a.unit_id, a.period_key, f.indicator_key, sum(a.unit_count) as unit_count
      from asked_alike a
      cross join lateral (
        select distinct indicator_key from form_indicator where form_id = any(a.form_ids)) as f
      join rule on rule.indicator_key = f.indicator_key and rule.period_key = a.period_key
        and (a.is_divided is null or a.is_divided = rule.is_divided)
      group by 1, 2, 3
    ), below as (
      select part.unit_id, part.period_key, r.indicator_key, r.category_key, false as is_own, sum(r.total) as amount,
        max(r.greatest_value) as greatest_value, sum(r.reported_count), sum(r.nil_count), sum(r.expected_count),
        sum(r.estimated_count)
      from part join rollup r on r.unit_id = part.part_id and r.period_key = part.period_key
        and r.is_now = part.reads_now
      where part.is_total
      group by 1, 2, 3, 4
    ), together as (
      select unit_id, period_key, indicator_key, category_key, is_own, sum(amount) as amount,
        max(greatest_value) as greatest_value, sum(reported_count) as reported_count, sum(nil_count) as nil_count,
        sum(expected_count) as expected_count, sum(estimated_count) as estimated_count
      from stated group by 1, 2, 3, 4, 5
      union all select * from below union all
      select unit_id, period_key, indicator_key, 0, false, null, null, 0, 0, unit_count, 0 from asked
    ), total as (
      select t.unit_id, t.period_key, t.indicator_key, t.category_key,
        case when rule.tree_operator = 'none' then ${isNow ? sql`null` : sql`sum(amount) filter (where is_own)`}
          when rule.tree_operator = 'distinct' then ${
            isNow
              ? sql`sum(amount) filter (where not (is_own and has_children))`
              : sql`coalesce(sum(amount) filter (where is_own), sum(amount))`
          }
          else sum(amount) end as total,
        rule.tree_operator in ('none', 'distinct')
          and ${isNow ? sql`false` : sql`count(amount) filter (where is_own) > 0`} as is_stated,
        case when rule.tree_operator = 'distinct' then ${
          isNow
            ? sql`max(greatest_value) filter (where not (is_own and has_children))`
            : sql`coalesce(max(greatest_value) filter (where is_own), max(greatest_value))`
        } else max(greatest_value) end as greatest_value,
        sum(reported_count)::integer as reported_count, sum(nil_count)::integer as nil_count,
        sum(expected_count)::integer as expected_count, sum(estimated_count)::integer as estimated_count
      from (
        ${isNow ? withChildren : sql`select * from together`}
      ) as t
      join rule on rule.indicator_key = t.indicator_key and rule.period_key = t.period_key
      group by t.unit_id, t.period_key, t.indicator_key, t.category_key, rule.tree_operator
    )`;
}

const totalColumns = sql`unit_id, period_key, indicator_key, category_key, total, is_stated, greatest_value,
  reported_count, nil_count, expected_count, estimated_count`;

/**
 * Computes the totals of some units and periods again from what is directly under them, and takes away those that no
 * longer rest on anything. What comes out as it was is not written. They wait in a table of the session in between, whose
 * true size the planner sees: by a guess of one row it would compare all with all.
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
  await sql`create temp table if not exists rollup_computed (
    like rollup excluding all) on commit delete rows`.execute(connection);
  await sql`truncate rollup_computed`.execute(connection);
  // By the same guess it would sort every figure to group it.
  await sql`set local enable_sort = off`.execute(connection);
  await sql`
    with target as materialized (
      select asked.unit_id, asked.period_key, period.to_on as end_on
      from ${asked} join period on period.key = asked.period_key
    ), ${isNow ? partsNow : partsThen}, ${derivedTotals(isNow)}
    insert into rollup_computed (${totalColumns}, is_now, computed_at)
    select ${totalColumns}, ${isNow}, ${at} from total`.execute(connection);
  await sql`
    delete from rollup r using ${asked}
    where r.unit_id = asked.unit_id and r.period_key = asked.period_key and r.is_now = ${isNow}
      and not exists (select from rollup_computed c
        where c.unit_id = r.unit_id and c.period_key = r.period_key and c.indicator_key = r.indicator_key
          and c.category_key = r.category_key)`.execute(connection);
  await sql`
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
