import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { sql } from "kysely";
import type { ActKey, CategoryKey, IndicatorKey, PeriodKey } from "../ids.ts";
import type { Decimal, EntryLetter, ReportingTables } from "./reporting-tables.ts";

/** One cell as it is to stand. */
export interface CellFigure {
  readonly indicatorKey: IndicatorKey;
  /** 0: the whole. */
  readonly categoryKey: CategoryKey;
  readonly entry: EntryLetter;
  readonly value: Decimal | null;
}

/** The whole, of an indicator without a breakdown. */
export const wholeKey = 0 as CategoryKey;

/** Lets one approval of a unit's period in at a time, so that revisions follow each other without a gap. */
export async function lockFigures(
  connection: Connection,
  unitId: UnitId,
  periodKey: PeriodKey,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${unitId}), ${periodKey})`.execute(connection);
}

const currentOf = (unitId: UnitId, periodKey: PeriodKey) => sql`
  select distinct on (indicator_key, category_key) indicator_key, category_key, revision, entry, value, act_key
  from observation where period_key = ${periodKey} and unit_id = ${unitId}
  order by indicator_key, category_key, revision desc`;

export interface CurrentFigure extends CellFigure {
  readonly revision: number;
  readonly actKey: ActKey;
}

/** What a unit's figures of a period are now, by the latest revision of each cell. */
export async function currentFigures(
  connection: Connection,
  unitId: UnitId,
  periodKey: PeriodKey,
): Promise<readonly CurrentFigure[]> {
  const { rows } = await sql<CurrentFigure>`
    select indicator_key as "indicatorKey", category_key as "categoryKey", revision, entry, value, act_key as "actKey"
    from (${currentOf(unitId, periodKey)}) as current`.execute(connection);
  return rows;
}

export async function insertAct(
  connection: Connection,
  act: Omit<ReportingTables["observation_act"], "key" | "is_invented"> & { readonly is_invented: boolean },
): Promise<ActKey> {
  const { key } = await connection
    .withTables<ReportingTables>()
    .insertInto("observation_act")
    .values(act)
    .returning("key")
    .executeTakeFirstOrThrow();
  return key;
}

/** Adds the next revision of each cell. Under `lockFigures`. */
export async function appendObservations(
  connection: Connection,
  unitId: UnitId,
  periodKey: PeriodKey,
  actKey: ActKey,
  cells: readonly CellFigure[],
): Promise<void> {
  await sql`
    insert into observation (period_key, indicator_key, category_key, revision, unit_id, act_key, entry, value)
    select ${periodKey}, cell.indicator_key, cell.category_key, coalesce(current.revision, 0) + 1, ${unitId}, ${actKey},
      cell.entry::"char", cell.value
    from unnest(
      ${cells.map((cell) => cell.indicatorKey)}::integer[], ${cells.map((cell) => cell.categoryKey)}::integer[],
      ${cells.map((cell) => cell.entry)}::text[], ${cells.map((cell) => cell.value)}::numeric[]
    ) as cell(indicator_key, category_key, entry, value)
    left join (${currentOf(unitId, periodKey)}) as current
      on current.indicator_key = cell.indicator_key and current.category_key = cell.category_key`.execute(
    connection,
  );
}

/** Those of some units that lived on no day of a stretch, both ends included. */
export async function notLivingIn(
  connection: Connection,
  unitIds: readonly UnitId[],
  fromOn: CivilDate,
  toOn: CivilDate,
): Promise<readonly UnitId[]> {
  const { rows } = await sql<{ id: UnitId }>`
    select id from unnest(${[...unitIds]}::uuid[]) as asked(id)
    where not exists (select from org_unit where org_unit.id = asked.id and established_on <= ${toOn}
      and (ended_on is null or ended_on > ${fromOn}))`.execute(connection);
  return rows.map((row) => row.id);
}
