import type { Scope, UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { scopeCondition } from "@nhiemky/org-structure";
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

export interface IndicatorFilter {
  readonly id?: IndicatorId | undefined;
  /** Defined by this unit or by one above it: what it is asked to report. */
  readonly unitId?: UnitId | undefined;
  readonly text?: string | undefined;
  readonly frequency?: PeriodKind | undefined;
}

/** Indicators defined within a scope or above one of its roots, as the tree stands today. */
export async function findReadableIndicators(
  connection: Connection,
  scope: Scope,
  filter: IndicatorFilter,
  on: CivilDate,
): Promise<readonly StoredIndicator[]> {
  const conditions = [
    scope.kind === "instance"
      ? sql<SqlBool>`true`
      : sql<SqlBool>`(${scopeCondition(scope, "indicator.owner_unit_id")} or indicator.owner_unit_id in (
          select ancestor_id from org_unit_closure where descendant_id = any(${[...scope.rootUnitIds]}::uuid[])))`,
  ];
  if (filter.id !== undefined) conditions.push(sql`indicator.id = ${filter.id}`);
  if (filter.frequency !== undefined) conditions.push(sql`indicator.frequency = ${filter.frequency}`);
  if (filter.unitId !== undefined) {
    conditions.push(sql`indicator.owner_unit_id in (
      select ancestor_id from org_unit_closure where descendant_id = ${filter.unitId})`);
  }
  if (filter.text !== undefined && filter.text.trim() !== "") {
    conditions.push(
      sql`fold_text(v.name || ' ' || indicator.code) like '%' || fold_text(${filter.text.trim()}) || '%'`,
    );
  }
  return selectIndicators(connection, sql.join(conditions, sql` and `) as RawBuilder<SqlBool>, on);
}

/** Indicators by their codes, of a unit or the nearest one above it that defines the code; unknown codes are left out. */
export async function indicatorsByCode(
  connection: Connection,
  unitId: UnitId,
  codes: readonly string[],
  on: CivilDate,
): Promise<ReadonlyMap<string, StoredIndicator>> {
  const rows = await selectIndicators(
    connection,
    sql<SqlBool>`indicator.id in (
      select distinct on (named.code) named.id
      from indicator named
      join org_unit_closure above on above.ancestor_id = named.owner_unit_id and above.descendant_id = ${unitId}
      where named.code = any(${[...codes]}::text[])
      order by named.code, above.depth)`,
    on,
  );
  return new Map(rows.map((row) => [row.code, row]));
}

/** The indicators that a formula reads, as bound when it was defined. */
export async function insertOperands(
  connection: Connection,
  id: IndicatorId,
  fromOn: CivilDate,
  operands: ReadonlyMap<string, StoredIndicator>,
): Promise<void> {
  if (operands.size === 0) return;
  await connection
    .withTables<ReportingTables>()
    .insertInto("formula_operand")
    .values(
      [...operands].map(([name, operand]) => ({
        indicator_id: id,
        from_on: fromOn,
        name,
        operand_id: operand.id,
      })),
    )
    .execute();
}

export interface StoredOperand {
  readonly indicatorId: IndicatorId;
  readonly fromOn: CivilDate;
  readonly name: string;
  readonly operandId: IndicatorId;
  readonly operandKey: IndicatorKey;
}

export async function selectOperands(
  connection: Connection,
  ids: readonly IndicatorId[],
): Promise<readonly StoredOperand[]> {
  const { rows } = await sql<StoredOperand>`
    select o.indicator_id as "indicatorId", o.from_on as "fromOn", o.name, o.operand_id as "operandId",
      operand.key as "operandKey"
    from formula_operand o join indicator operand on operand.id = o.operand_id
    where o.indicator_id = any(${[...ids]}::uuid[])`.execute(connection);
  return rows;
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
  readonly unit_kind: string | null;
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
    .select(["id", "key", "set_id", "label", "unit_kind"])
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
