import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { CategoryKey, CategoryOptionId, CategorySetId, IndicatorId, IndicatorKey } from "../ids.ts";
import type { PeriodKind } from "../rules/period-kinds.ts";
import type { ReportingTables } from "./reporting-tables.ts";

type Columns<T> = {
  readonly [K in keyof T]: T[K] extends { readonly __select__: infer S } ? S : T[K];
};

/** An indicator with the definition of one day. */
export type StoredIndicator = Columns<
  Omit<ReportingTables["indicator"], "key" | "is_invented"> &
    Omit<ReportingTables["indicator_version"], "indicator_id">
> & {
  readonly key: IndicatorKey;
  readonly is_invented: boolean;
  readonly version_count: number;
};

/**
 * The definition that held on a day; before the first one the first, after the last one the last, so that an indicator
 * always has a name.
 */
export async function selectIndicators(
  connection: Connection,
  where: RawBuilder<SqlBool>,
  on: CivilDate,
): Promise<readonly StoredIndicator[]> {
  const { rows } = await sql<StoredIndicator>`
    select indicator.*, v.*, (select count(*) from indicator_version every
      where every.indicator_id = indicator.id) as version_count
    from indicator cross join lateral (
      select * from indicator_version where indicator_id = indicator.id
      order by from_on <= ${on} desc, abs(${on}::date - from_on) limit 1
    ) as v
    where ${where}
    order by indicator.code`.execute(connection);
  return rows;
}

/** Indicators by their ids, with the definition of a day. */
export async function indicatorsById(
  connection: Connection,
  ids: readonly IndicatorId[],
  on: CivilDate,
): Promise<ReadonlyMap<IndicatorId, StoredIndicator>> {
  const rows = await selectIndicators(connection, sql<SqlBool>`indicator.id = any(${[...ids]}::uuid[])`, on);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Defined by a unit, or by one above it as the tree stands today: what it is asked to report. */
export function concernsUnit(unitId: UnitId): RawBuilder<SqlBool> {
  return sql<SqlBool>`indicator.owner_unit_id in (
    select ancestor_id from org_unit_closure where descendant_id = ${unitId})`;
}

export function hasFrequency(frequency: PeriodKind): RawBuilder<SqlBool> {
  return sql<SqlBool>`indicator.frequency = ${frequency}`;
}

export async function insertIndicator(
  connection: Connection,
  row: Omit<ReportingTables["indicator"], "key" | "is_invented"> & { readonly is_invented: boolean },
): Promise<boolean> {
  const inserted = await connection
    .withTables<ReportingTables>()
    .insertInto("indicator")
    .values(row)
    .onConflict((conflict) => conflict.columns(["owner_unit_id", "code"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function insertVersion(
  connection: Connection,
  row: ReportingTables["indicator_version"],
): Promise<void> {
  const tables = connection.withTables<ReportingTables>();
  await tables
    .updateTable("indicator_version")
    .set({ until_on: row.from_on })
    .where("indicator_id", "=", row.indicator_id)
    .where("until_on", "is", null)
    .execute();
  await tables.insertInto("indicator_version").values(row).execute();
}

export async function selectVersions(
  connection: Connection,
  id: IndicatorId,
): Promise<readonly ReportingTables["indicator_version"][]> {
  return connection
    .withTables<ReportingTables>()
    .selectFrom("indicator_version")
    .selectAll()
    .where("indicator_id", "=", id)
    .orderBy("from_on")
    .execute();
}

export interface StoredOption {
  readonly id: CategoryOptionId;
  readonly key: CategoryKey;
  readonly set_id: CategorySetId;
  readonly label: string;
}

/** Options of some breakdowns, in their order. */
export async function optionsOf(
  connection: Connection,
  setIds: readonly CategorySetId[],
): Promise<readonly StoredOption[]> {
  if (setIds.length === 0) return [];
  return connection
    .withTables<ReportingTables>()
    .selectFrom("category_option")
    .select(["id", "key", "set_id", "label"])
    .where("set_id", "in", [...setIds])
    .orderBy("set_id")
    .orderBy("position")
    .execute();
}

/** Where the definition of an indicator from a day on changes totals that stand: the units and periods to queue. */
export async function queueIndicator(
  connection: Connection,
  key: IndicatorKey,
  fromOn: CivilDate,
): Promise<void> {
  await sql`
    insert into rollup_queue (unit_id, period_key, is_structural)
    select distinct observation.unit_id, period.key, true
    from period join observation on observation.period_key = period.key
    where period.to_on >= ${fromOn} and observation.indicator_key = ${key}`.execute(connection);
}
