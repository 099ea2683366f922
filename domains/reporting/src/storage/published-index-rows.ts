import type { Scope, UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import { scopeCondition } from "@nhiemky/org-structure";
import { sql } from "kysely";
import type { PublishedIndexId } from "../ids.ts";
import type { ReportingTables } from "./reporting-tables.ts";

export async function insertPublishedIndex(
  connection: Connection,
  row: ReportingTables["published_index"],
): Promise<boolean> {
  const inserted = await connection
    .withTables<ReportingTables>()
    .insertInto("published_index")
    .values(row)
    .onConflict((conflict) => conflict.column("code").doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function selectPublishedIndices(
  connection: Connection,
): Promise<readonly ReportingTables["published_index"][]> {
  const { rows } = await sql<ReportingTables["published_index"]>`
    select id, code, name, publisher, trim_scale(scale_from) as scale_from, trim_scale(scale_to) as scale_to,
      is_higher_better from published_index order by code`.execute(connection);
  return rows;
}

export async function findPublishedIndex(
  connection: Connection,
  id: PublishedIndexId,
): Promise<ReportingTables["published_index"] | null> {
  return (await selectPublishedIndices(connection)).find((index) => index.id === id) ?? null;
}

/** Values of units in a scope, in the order of unit and year. */
export async function selectPublishedValues(
  connection: Connection,
  scope: Scope,
  unitId: UnitId | undefined,
): Promise<readonly ReportingTables["published_index_value"][]> {
  const { rows } = await sql<ReportingTables["published_index_value"]>`
    select v.*, trim_scale(v.value) as value from published_index_value v
    where ${scopeCondition(scope, "v.unit_id")} and (${unitId ?? null}::uuid is null or v.unit_id = ${unitId ?? null})
    order by v.index_id, v.unit_id, v.year`.execute(connection);
  return rows;
}

/** Records a year, or what its publisher corrected. */
export async function savePublishedValue(
  connection: Connection,
  row: ReportingTables["published_index_value"],
): Promise<void> {
  await connection
    .withTables<ReportingTables>()
    .insertInto("published_index_value")
    .values(row)
    .onConflict((conflict) => conflict.columns(["index_id", "unit_id", "year"]).doUpdateSet(row))
    .execute();
}
