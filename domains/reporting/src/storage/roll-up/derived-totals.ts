import { type RawBuilder, sql } from "kysely";
import { holdsOn } from "./covers-day.ts";

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
    when '>=' then o.value >= rule.condition_value when '>' then o.value > rule.condition_value
    when '<=' then o.value <= rule.condition_value when '<' then o.value < rule.condition_value
    else o.value = rule.condition_value end`;

const withChildren = sql`
  select together.*, parents.unit_id is not null as has_children
  from together left join (
    select distinct unit_id, period_key from part where is_divided is null
  ) as parents on parents.unit_id = together.unit_id and parents.period_key = together.period_key`;

/** The latest revision of every cell of a part that stated something itself. */
const latestOfPart = (condition: RawBuilder<unknown>) => sql`
  select distinct on (indicator_key, category_key) indicator_key, category_key, entry, value
  from observation
  where observation.period_key = part.period_key and observation.unit_id = part.part_id and ${condition}
  order by indicator_key, category_key, revision desc`;

/** Indicators of which a cell is not simply added to the others: broken down, or counted by a condition. */
const intricate = sql`(
  select coalesce(array_agg(i.key), '{}') from indicator i
  where i.category_set_id is not null or exists (select from indicator_version v
    where v.indicator_id = i.id and v.tree_operator = 'count-meeting'))::integer[]`;

/** Looked up child by child: "offset 0" keeps the planner from reading every total there is to merge them with a few. */
const totalsOfPart = sql`
  select * from rollup
  where rollup.unit_id = part.part_id and rollup.period_key = part.period_key and rollup.is_now = part.reads_now
  offset 0`;

const countedAmount = sql`
  case when o.entry = 'n' then 0
    when rule.tree_operator = 'count-meeting' then (${valueMeets})::integer
    else o.value end`;

/** What all parts of a unit said in each cell, added up in one pass. Only of whole figures, as the tree was then. */
const plainCells = sql`
  select part.unit_id, part.period_key, o.indicator_key, o.category_key, part.is_own,
    coalesce(sum(o.value), 0) as amount, max(coalesce(o.value, 0)) as greatest_value, count(*) as reported_count,
    count(*) filter (where o.entry = 'n') as nil_count, 0 as expected_count, 0 as estimated_count
  from part cross join lateral (${latestOfPart(sql`indicator_key <> all(${intricate})`)}) as o
  where not part.is_total and o.entry <> 'b'
  group by 1, 2, 3, 4, 5`;

/**
 * `stated`: what each part said in each cell, and, of an indicator with a breakdown, in all of them together. A holder
 * may have several pieces of one unit's figure, which still is one unit that reported.
 */
const statedCells = (condition: RawBuilder<unknown>) => sql`
  cell as materialized (
    select part.unit_id, part.period_key, part.part_id, part.is_own, o.indicator_key, o.category_key, o.entry,
      part.share_from = 0 as is_counted, part.share_from > 0 or part.share_to < part.share_of as is_estimated,
      ${pieceOfValue} as amount
    from part cross join lateral (${latestOfPart(condition)}) as o
    join rule on rule.indicator_key = o.indicator_key and rule.period_key = part.period_key
      and (part.is_divided is null or part.is_divided = rule.is_divided)
    cross join lateral (select ${countedAmount} as amount) as counted
    where not part.is_total and o.entry <> 'b'
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
  )`;

/**
 * From `part`, and `target` with every period asked for, to the rows of rollup, in the order in which they follow from
 * each other.
 */
export function derivedTotals(isNow: boolean): RawBuilder<unknown> {
  return sql`
    rule as materialized (
      select i.key as indicator_key, ended.period_key, v.tree_operator, v.decimals, v.condition_comparator,
        v.condition_value, v.split_rule = 'by-weight' as is_divided,
        (array[1, 10, 100, 1000, 10000, 100000, 1000000]::numeric[])[1 + v.decimals] as steps
      from (select distinct period_key, end_on from target) as ended
      cross join indicator i
      join indicator_version v on v.indicator_id = i.id and ${holdsOn("v", "ended.end_on")}
    ), ${statedCells(isNow ? sql`true` : sql`indicator_key = any(${intricate})`)}, asked_forms as (
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
      from part cross join lateral (${totalsOfPart}) as r
      where part.is_total
      group by 1, 2, 3, 4
    ), together as (
      select unit_id, period_key, indicator_key, category_key, is_own, sum(amount) as amount,
        max(greatest_value) as greatest_value, sum(reported_count) as reported_count, sum(nil_count) as nil_count,
        sum(expected_count) as expected_count, sum(estimated_count) as estimated_count
      from stated group by 1, 2, 3, 4, 5
      ${isNow ? sql`` : sql`union all ${plainCells}`}
      union all select * from below
      union all
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
