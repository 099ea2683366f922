import type { UnitId } from "@nhiemky/access-control/contract";
import { type Connection, inTransaction } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { sql } from "kysely";
import type { CategoryKey, IndicatorKey, PeriodKey } from "../../ids.ts";
import { coversDay } from "./covers-day.ts";
import { deriveNext, dropNext } from "./derive-structure.ts";
import { derivedTotals } from "./derived-totals.ts";
import { type StoredTotal, totalColumns } from "./select-totals.ts";

/**
 * Totals as the tree will stand on a coming day, by decisions that are entered but not yet in force. Worked out from the
 * observations themselves and kept nowhere.
 */
export async function selectProForma(
  connection: Connection,
  day: CivilDate,
  asked: {
    readonly unitIds: readonly UnitId[];
    readonly periodKeys: readonly PeriodKey[];
    readonly indicatorKeys: readonly IndicatorKey[];
    readonly categoryKey: CategoryKey;
  },
): Promise<readonly StoredTotal[]> {
  return inTransaction(connection, async (inside) => {
    await deriveNext(inside, day);
    const { rows } = await sql<StoredTotal>`
      with recursive target as materialized (
        select unit.unit_id, period.key as period_key, period.to_on as end_on
        from unnest(${[...asked.unitIds]}::uuid[]) as unit(unit_id)
        cross join (select key, to_on from period where key = any(${[...asked.periodKeys]}::integer[])) as period
      ), subtree(top_id, unit_id) as (
        select distinct unit_id, unit_id from target
        union
        select subtree.top_id, e.child_id from subtree join rollup_edge_next e on e.is_now and e.parent_id = subtree.unit_id
      ), part as materialized (
        select target.unit_id, target.period_key, subtree.unit_id as part_id, subtree.unit_id = target.unit_id as is_own,
          false as is_total, false as reads_now, mode.is_divided,
          0::numeric as share_from, 1::numeric as share_to, 1::numeric as share_of
        from target join subtree on subtree.top_id = target.unit_id cross join (values (true), (false)) as mode(is_divided)
        where not exists (select from rollup_holder_next h
          where h.source_unit_id = subtree.unit_id and h.is_divided = mode.is_divided and ${coversDay("h", "target.end_on")})
        union all
        select target.unit_id, target.period_key, h.source_unit_id, false, false, false, h.is_divided,
          h.share_from, h.share_to, h.share_of
        from target join subtree on subtree.top_id = target.unit_id
        join rollup_holder_next h on h.holder_unit_id = subtree.unit_id and ${coversDay("h", "target.end_on")}
      ), ${derivedTotals(true)}
      select total.unit_id as "unitId", total.period_key as "periodKey", total.indicator_key as "indicatorKey",
        rule.tree_operator as "treeOperator", ${totalColumns}
      from (select total.*, null::timestamptz as computed_at from total) as total
      join rule on rule.indicator_key = total.indicator_key and rule.period_key = total.period_key
      where total.indicator_key = any(${[...asked.indicatorKeys]}::integer[])
        and total.category_key = ${asked.categoryKey}`.execute(inside);
    await dropNext(inside);
    return rows;
  });
}

/** Units directly under one, on a coming day. */
export async function childrenOn(
  connection: Connection,
  unitId: UnitId,
  day: CivilDate,
): Promise<readonly UnitId[]> {
  const { rows } = await sql<{ unit_id: UnitId }>`
    select p.unit_id from unit_parent p
    where p.parent_unit_id = ${unitId} and p.from_on <= ${day} and (p.until_on is null or p.until_on > ${day})
  `.execute(connection);
  return rows.map((row) => row.unit_id);
}
