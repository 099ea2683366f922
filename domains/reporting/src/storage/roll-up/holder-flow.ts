import type { CivilDate } from "@nhiemky/kernel";
import { type RawBuilder, sql } from "kysely";

/**
 * `flow`: to whom, and with which part of a line from 0 to `of`, the past of a unit goes by one decision; `rank` is the
 * order of decisions in time. By weight, or undivided: then what a unit leaves to several heirs stays with the unit
 * while it lives, else with the nearest superior that lived on.
 */
export function holderFlow(day: CivilDate): RawBuilder<unknown> {
  return sql`
    succession as materialized (
      select s.from_unit_id, s.to_unit_id, s.from_on, s.weight,
        dense_rank() over (order by s.from_on, d.entered_at, d.id) as rank,
        sum(s.weight) over earlier - s.weight as weight_before,
        sum(s.weight) over (partition by s.decision_id, s.from_unit_id) as weight_of,
        count(*) over (partition by s.decision_id, s.from_unit_id) as heir_count,
        bool_or(s.to_unit_id = s.from_unit_id) over (partition by s.decision_id, s.from_unit_id) as lives_on
      from unit_succession s join structure_decision d on d.id = s.decision_id
      where s.weight > 0 and s.from_on <= ${day}
      window earlier as (partition by s.decision_id, s.from_unit_id order by s.to_unit_id)
    ), above(unit_id, from_on, rank, above_id) as (
      select distinct from_unit_id, from_on, rank, from_unit_id from succession where heir_count > 1 and not lives_on
      union
      select above.unit_id, above.from_on, above.rank, p.parent_unit_id
      from above join org_unit passed on passed.id = above.above_id
        and (above.above_id = above.unit_id or passed.ended_on <= above.from_on)
      join unit_parent p on p.unit_id = above.above_id and p.from_on < above.from_on
        and (p.until_on is null or p.until_on >= above.from_on) and p.parent_unit_id is not null
    ), flow as materialized (
      select true as is_divided, from_unit_id, from_on, rank, to_unit_id,
        weight_before as piece_from, weight_before + weight as piece_to, weight_of as piece_of
      from succession
      union all
      select false, from_unit_id, from_on, rank, to_unit_id, 0, 1, 1 from succession where heir_count = 1
      union all
      select false, above.unit_id, above.from_on, above.rank, above.above_id, 0, 1, 1
      from above join org_unit superior on superior.id = above.above_id
      where above.above_id <> above.unit_id and (superior.ended_on is null or superior.ended_on > above.from_on)
    )`;
}

/**
 * Rows of rollup_holder for a day: from each stretch of days between two decisions about a unit, its past is followed
 * through every later decision.
 */
export function holdersOn(day: CivilDate): RawBuilder<unknown> {
  return sql`
    with recursive ${holderFlow(day)}, turn as materialized (
      select is_divided, from_unit_id as source_unit_id, from_on, max(rank) as rank from flow group by 1, 2, 3
    ), stretch as materialized (
      select turn.is_divided, turn.source_unit_id,
        coalesce(lag(turn.from_on) over earlier, '-infinity') as from_on,
        case when turn.from_on = unit.ended_on then 'infinity' else turn.from_on end as until_on,
        coalesce(lag(turn.rank) over earlier, 0) as rank
      from turn join org_unit unit on unit.id = turn.source_unit_id
      window earlier as (partition by turn.is_divided, turn.source_unit_id order by turn.from_on)
    ), piece as (
      select is_divided, source_unit_id, source_unit_id as holder_unit_id, from_on, until_on, rank,
        0::numeric as share_from, 1::numeric as share_to, 1::numeric as share_of
      from stretch
      union all
      select piece.is_divided, piece.source_unit_id, flow.to_unit_id, piece.from_on, piece.until_on, flow.rank,
        piece.share_from * flow.piece_of + (piece.share_to - piece.share_from) * flow.piece_from,
        piece.share_from * flow.piece_of + (piece.share_to - piece.share_from) * flow.piece_to,
        piece.share_of * flow.piece_of
      from piece join flow on flow.is_divided = piece.is_divided and flow.from_unit_id = piece.holder_unit_id
        and flow.rank = (select min(next.rank) from flow next
          where next.is_divided = piece.is_divided and next.from_unit_id = piece.holder_unit_id and next.rank > piece.rank)
    )
    select is_divided, source_unit_id, holder_unit_id, from_on, until_on, share_from, share_to, share_of
    from piece
    where not exists (select from flow
      where flow.is_divided = piece.is_divided and flow.from_unit_id = piece.holder_unit_id and flow.rank > piece.rank)`;
}
