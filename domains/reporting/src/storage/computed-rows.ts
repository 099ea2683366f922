import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { ActKey, IndicatorId, IndicatorKey, ObservationActId, PeriodKey } from "../ids.ts";
import type { CellChange, ComputedCell, StandingCell } from "../rules/computed-changes.ts";
import type { ComputedSource } from "../rules/computed-sources.ts";
import type { PeriodKind } from "../rules/period-kinds.ts";
import type { ReportingTables } from "./reporting-tables.ts";

export interface ComputedIndicator {
  readonly id: IndicatorId;
  readonly key: IndicatorKey;
  readonly source: ComputedSource;
  readonly ownerUnitId: UnitId;
  readonly frequency: PeriodKind;
  /** From when its first definition holds. */
  readonly sinceOn: CivilDate;
}

/** Every indicator that nobody types, by the kind of its periods. */
export async function selectComputedIndicators(
  connection: Connection,
): Promise<readonly ComputedIndicator[]> {
  const { rows } = await sql<ComputedIndicator>`
    select i.id, i.key, i.computed_source as source, i.owner_unit_id as "ownerUnitId", i.frequency,
      (select min(from_on) from indicator_version v where v.indicator_id = i.id) as "sinceOn"
    from indicator i where i.origin = 'computed' order by i.frequency, i.key`.execute(connection);
  return rows;
}

/** One counting at a time: the cells of computed indicators are written by nobody else. */
export async function lockComputed(connection: Connection): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('nhiemky.reporting.computed'))`.execute(connection);
}

/**
 * Counts records by unit, and by kind of unit where the indicator is broken down so. A unit that a round asks and that
 * has no record says "không phát sinh".
 */
export async function countRecords(
  connection: Connection,
  indicatorKey: IndicatorKey,
  asked: {
    readonly periodKey: PeriodKey;
    readonly records: RawBuilder<unknown>;
    readonly counts: RawBuilder<SqlBool>;
    readonly kind: RawBuilder<string | null>;
    readonly units: RawBuilder<unknown>;
  },
): Promise<readonly ComputedCell[]> {
  const { rows } = await sql<ComputedCell>`
    with record as (
      select record.*, ${asked.kind} as unit_kind from (${asked.records}) as record
      where unit_id in (${asked.units})
    )
    select record.unit_id as "unitId", ${indicatorKey}::integer as "indicatorKey",
      coalesce(option.key, 0) as "categoryKey", (count(*) filter (where ${asked.counts}))::text as value
    from record cross join (select category_set_id from indicator where key = ${indicatorKey}) as counted
    left join lateral (
      select key from category_option o
      where o.set_id = counted.category_set_id and o.unit_kind in (record.unit_kind, '*')
      order by o.unit_kind = '*' limit 1
    ) as option on true
    group by 1, 3
    union all
    select asked.unit_id, i.key, coalesce(option.key, 0), null
    from indicator i
    join lateral (
      select distinct ru.unit_id from form_indicator f join reporting_round r on r.form_id = f.form_id
      join round_unit ru on ru.round_id = r.id
      where f.indicator_key = i.key and ru.period_key = ${asked.periodKey} and ru.unit_id in (${asked.units})
    ) as asked on not exists (select from record where record.unit_id = asked.unit_id)
    left join category_option option on option.set_id = i.category_set_id
    where i.key = ${indicatorKey}`.execute(connection);
  return rows;
}

/** The records behind one unit's number, those that count first. */
export interface RecordBehind {
  readonly id: string;
  readonly label: string;
  readonly day: CivilDate;
  readonly counts: boolean;
  /** How many there are, and how many of them count. */
  readonly all: number;
  readonly counting: number;
}

export async function selectRecords(
  connection: Connection,
  unitId: UnitId,
  asked: { readonly records: RawBuilder<unknown>; readonly counts: RawBuilder<SqlBool> },
  most: number,
): Promise<readonly RecordBehind[]> {
  const { rows } = await sql<RecordBehind>`
    select record_id as id, coalesce(label, '') as label, day, ${asked.counts} as counts, count(*) over () as all,
      count(*) filter (where ${asked.counts}) over () as counting
    from (${asked.records}) as record where unit_id = ${unitId}
    order by 4 desc, day, record_id limit ${most}`.execute(connection);
  return rows;
}

/** The latest revision of every cell of some indicators in a period, among some units. */
export async function selectStanding(
  connection: Connection,
  periodKey: PeriodKey,
  indicatorKey: IndicatorKey,
  units: RawBuilder<unknown>,
): Promise<readonly StandingCell[]> {
  const { rows } = await sql<StandingCell>`
    select distinct on (unit_id, category_key) unit_id as "unitId", indicator_key as "indicatorKey",
      category_key as "categoryKey", revision, entry, value
    from observation
    where period_key = ${periodKey} and indicator_key = ${indicatorKey} and unit_id in (${units})
    order by unit_id, category_key, revision desc`.execute(connection);
  return rows;
}

export async function insertActs(
  connection: Connection,
  acts: readonly { readonly id: ObservationActId; readonly unitId: UnitId }[],
  act: { readonly periodKey: PeriodKey; readonly by: string; readonly at: Date },
): Promise<ReadonlyMap<UnitId, ActKey>> {
  const { rows } = await sql<{ unit_id: UnitId; key: ActKey }>`
    insert into observation_act (id, kind, unit_id, period_key, entered_by, entered_at, approved_by, approved_at)
    select id, 'computation', unit_id, ${act.periodKey}, ${act.by}, ${act.at}, ${act.by}, ${act.at}
    from unnest(${acts.map((one) => one.id)}::uuid[], ${acts.map((one) => one.unitId)}::uuid[]) as one(id, unit_id)
    returning unit_id, key`.execute(connection);
  return new Map(rows.map((row) => [row.unit_id, row.key]));
}

export async function insertComputed(
  connection: Connection,
  periodKey: PeriodKey,
  cells: readonly (CellChange & { readonly actKey: ActKey })[],
): Promise<void> {
  await sql`
    insert into observation (period_key, unit_id, indicator_key, category_key, revision, act_key, entry, value)
    select ${periodKey}, cell.* from unnest(
      ${cells.map((cell) => cell.unitId)}::uuid[], ${cells.map((cell) => cell.indicatorKey)}::integer[],
      ${cells.map((cell) => cell.categoryKey)}::integer[], ${cells.map((cell) => cell.revision)}::integer[],
      ${cells.map((cell) => cell.actKey)}::bigint[], ${cells.map((cell) => cell.entry)}::"char"[],
      ${cells.map((cell) => cell.value)}::numeric[]
    ) as cell`.execute(connection);
}

/** Says as of when an indicator is counted in a subtree. */
export async function noteRun(connection: Connection, run: ReportingTables["computed_run"]): Promise<void> {
  await sql`
    insert into computed_run (indicator_key, period_key, unit_id, computed_at)
    values (${run.indicator_key}, ${run.period_key}, ${run.unit_id}, ${run.computed_at})
    on conflict (indicator_key, period_key, unit_id) do update set computed_at = excluded.computed_at`.execute(
    connection,
  );
}

/** When computed indicators were last counted for a unit: in its own subtree or in one that holds it. */
export async function selectRuns(
  connection: Connection,
  unitId: UnitId,
  periodKey: PeriodKey,
  indicatorKeys: readonly IndicatorKey[],
): Promise<ReadonlyMap<IndicatorKey, Date>> {
  const { rows } = await sql<{ key: IndicatorKey; at: Date }>`
    select r.indicator_key as key, max(r.computed_at) as at
    from computed_run r join indicator i on i.key = r.indicator_key
    where r.period_key = ${periodKey} and r.indicator_key = any(${[...indicatorKeys]}::integer[])
      and r.unit_id in (
        select i.owner_unit_id union all select ${unitId}::uuid
        union all select ancestor_id from org_unit_closure where descendant_id = ${unitId})
    group by 1`.execute(connection);
  return new Map(rows.map((row) => [row.key, row.at]));
}

/** Computed indicators and their periods that were never counted as a whole. */
export async function hasUncounted(connection: Connection, day: CivilDate): Promise<boolean> {
  const { rows } = await sql<{ uncounted: boolean }>`
    select exists (
      select from indicator i join period p on p.kind = i.frequency and p.from_on <= ${day}
      where i.origin = 'computed'
        and p.to_on >= (select min(from_on) from indicator_version v where v.indicator_id = i.id)
        and not exists (select from computed_run r
          where r.indicator_key = i.key and r.period_key = p.key and r.unit_id = i.owner_unit_id)
    ) as uncounted`.execute(connection);
  return rows[0]?.uncounted ?? false;
}
