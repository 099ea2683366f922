import { type RawBuilder, sql } from "kysely";
import { coversDay } from "./covers-day.ts";

/** The columns of a part: whose total it goes into, and what of it. */
export const partColumns = sql`unit_id, period_key, end_on, part_id, is_own, is_total, reads_now, is_divided,
  share_from, share_to, share_of`;

/**
 * What totals are made of as the tree was then, from `target`. What units stated themselves comes as pieces of
 * observations (here always whole), what lies below a child as the child's own totals.
 */
const partsThen = sql`
  select target.unit_id, target.period_key, target.end_on, target.unit_id as part_id, true as is_own,
    false as is_total, false as reads_now, null::boolean as is_divided,
    0::numeric as share_from, 1::numeric as share_to, 1::numeric as share_of
  from target
  where exists (select from rollup_edge e
    where not e.is_now and e.parent_id = target.unit_id and ${coversDay("e", "target.end_on")})
  union all
  select target.unit_id, target.period_key, target.end_on, e.child_id, false,
    exists (select from rollup_edge below
      where not below.is_now and below.parent_id = e.child_id and ${coversDay("below", "target.end_on")}),
    false, null, 0, 1, 1
  from target join rollup_edge e
    on not e.is_now and e.parent_id = target.unit_id and ${coversDay("e", "target.end_on")}`;

const differs = (unit: string) => sql`exists (select from rollup_differs d
  where d.unit_id = ${sql.ref(unit)} and ${coversDay("d", "target.end_on")})`;

/**
 * The same as the tree stands now, for units that differ: what a unit reported and still holds, the pieces of others
 * that it holds, and its children; of children that do not differ the totals of then are those of now: also of one that
 * had nothing under it then and has parts of itself under it now, whose own word is its total.
 */
const partsNow = sql`
  select target.unit_id, target.period_key, target.end_on, target.unit_id as part_id, true as is_own,
    false as is_total, false as reads_now, mode.is_divided,
    0::numeric as share_from, 1::numeric as share_to, 1::numeric as share_of
  from target cross join (values (true), (false)) as mode(is_divided)
  where ${differs("target.unit_id")} and not exists (select from rollup_holder h
    where h.source_unit_id = target.unit_id and h.is_divided = mode.is_divided and ${coversDay("h", "target.end_on")})
  union all
  select target.unit_id, target.period_key, target.end_on, h.source_unit_id, false, false, false, h.is_divided,
    h.share_from, h.share_to, h.share_of
  from target join rollup_holder h on h.holder_unit_id = target.unit_id and ${coversDay("h", "target.end_on")}
  where ${differs("target.unit_id")}
  union all
  select target.unit_id, target.period_key, target.end_on, e.child_id, false,
    child.differs or exists (select from rollup_edge below
      where not below.is_now and below.parent_id = e.child_id and ${coversDay("below", "target.end_on")}),
    child.differs, null, 0, 1, 1
  from target join rollup_edge e on e.is_now and e.parent_id = target.unit_id
  cross join lateral (select ${differs("e.child_id")} as differs) as child
  where ${differs("target.unit_id")}`;

/** From `target` (unit_id, period_key, end_on) to what their totals are made of. */
export function partsOfTargets(isNow: boolean): RawBuilder<unknown> {
  return isNow ? partsNow : partsThen;
}
