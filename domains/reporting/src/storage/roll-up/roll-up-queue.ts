import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { sql } from "kysely";
import type { PeriodKey } from "../../ids.ts";
import { coversDay } from "./covers-day.ts";
import type { TotalPlace } from "./recompute-totals.ts";

/** Announces, in the transaction that writes figures, that the totals above a unit are to be computed again. */
export async function queueRollUp(
  connection: Connection,
  unitId: UnitId,
  periodKey: PeriodKey,
): Promise<void> {
  await sql`insert into rollup_queue (unit_id, period_key) values (${unitId}, ${periodKey})`.execute(
    connection,
  );
}

/** The same for every unit of a round, when who is expected changes. */
export async function queueUnits(
  connection: Connection,
  unitIds: readonly UnitId[],
  periodKey: PeriodKey,
): Promise<void> {
  await sql`
    insert into rollup_queue (unit_id, period_key)
    select unit_id, ${periodKey} from unnest(${[...unitIds]}::uuid[]) as asked(unit_id)`.execute(connection);
}

const namesOfPlace = sql`unit_id as "unitId", period_key as "periodKey"`;

/** Takes announcements off the queue, what people approved before what follows from decisions on structure. */
export async function takeFromQueue(
  connection: Connection,
  most: number,
): Promise<{ readonly places: readonly TotalPlace[]; readonly isStructural: boolean }> {
  const { rows } = await sql<TotalPlace & { is_structural: boolean }>`
    with taken as (
      delete from rollup_queue
      where id in (select id from rollup_queue order by is_structural, id limit ${most})
      returning unit_id, period_key, is_structural
    )
    select ${namesOfPlace}, bool_or(is_structural) as is_structural from taken group by 1, 2`.execute(
    connection,
  );
  return { places: rows, isStructural: rows.some((row) => row.is_structural) };
}

/** Only one process computes at a time; the lock goes with the transaction. */
export async function lockRollUp(connection: Connection): Promise<boolean> {
  const { rows } = await sql<{ is_locked: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('nhiemky.reporting.roll-up')) as is_locked`.execute(connection);
  return rows[0]?.is_locked ?? false;
}

/** Waits for the lock instead: for a rebuild. */
export async function awaitRollUpLock(connection: Connection): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('nhiemky.reporting.roll-up'))`.execute(connection);
}

/** Whether the structure is to be derived again: never yet, another day, or a decision since. Forgets the decisions. */
export async function takeStructureChange(connection: Connection, day: CivilDate): Promise<boolean> {
  const { rows } = await sql<{ is_due: boolean }>`
    with seen as (delete from rollup_structure_change returning id)
    select exists (select from seen) or not exists (select from rollup_structure where day = ${day}) as is_due
  `.execute(connection);
  return rows[0]?.is_due ?? false;
}

function places(of: readonly TotalPlace[]) {
  return sql`
    unnest(${of.map((place) => place.unitId)}::uuid[], ${of.map((place) => place.periodKey)}::integer[])
      as place(unit_id, period_key)
    join period on period.key = place.period_key`;
}

/** The totals directly above some totals. */
export async function totalsAbove(
  connection: Connection,
  of: readonly TotalPlace[],
  isNow: boolean,
): Promise<readonly TotalPlace[]> {
  const { rows } = await sql<TotalPlace>`
    select distinct e.parent_id as "unitId", place.period_key as "periodKey"
    from ${places(of)}
    join rollup_edge e on e.is_now = ${isNow} and e.child_id = place.unit_id and ${coversDay("e", "period.to_on")}
  `.execute(connection);
  return rows;
}

/**
 * Who holds today what units reported, themselves included. After figures only: empty for periods in which nobody's
 * total is another than it was then.
 */
export async function holdersToday(
  connection: Connection,
  of: readonly TotalPlace[],
  isStructural: boolean,
): Promise<readonly TotalPlace[]> {
  const { rows } = await sql<TotalPlace>`
    with differing as materialized (
      select key from period
      where key = any(${[...new Set(of.map((place) => place.periodKey))]}::integer[])
        and (${isStructural} or exists (select from rollup_differs d where ${coversDay("d", "period.to_on")}))
    )
    select ${namesOfPlace} from ${places(of)} join differing on differing.key = place.period_key
    union
    select h.holder_unit_id, place.period_key
    from ${places(of)} join differing on differing.key = place.period_key
    join rollup_holder h on h.source_unit_id = place.unit_id and ${coversDay("h", "period.to_on")}`.execute(
    connection,
  );
  return rows;
}

/** How much still waits. */
export async function countPending(
  connection: Connection,
): Promise<{ readonly figures: number; readonly structure: number }> {
  const { rows } = await sql<{ figures: number; structure: number }>`
    select count(*) filter (where not is_structural) as figures,
      count(*) filter (where is_structural) + (select count(*) from rollup_structure_change) as structure
    from rollup_queue`.execute(connection);
  return rows[0] ?? { figures: 0, structure: 0 };
}
