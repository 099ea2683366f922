import type { Connection } from "@nhiemky/database";
import type { CategoryOptionId, CategorySetId } from "../ids.ts";
import type { ReportingTables } from "./reporting-tables.ts";

export async function insertCategorySet(
  connection: Connection,
  set: ReportingTables["category_set"],
  options: readonly {
    readonly id: CategoryOptionId;
    readonly label: string;
    readonly unit_kind: string | null;
  }[],
): Promise<boolean> {
  const tables = connection.withTables<ReportingTables>();
  const inserted = await tables
    .insertInto("category_set")
    .values(set)
    .onConflict((conflict) => conflict.column("code").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (inserted === undefined) return false;
  await tables
    .insertInto("category_option")
    .values(options.map((option, position) => ({ ...option, set_id: set.id, position })))
    .execute();
  return true;
}

export async function selectCategorySets(
  connection: Connection,
): Promise<readonly ReportingTables["category_set"][]> {
  return connection
    .withTables<ReportingTables>()
    .selectFrom("category_set")
    .selectAll()
    .orderBy("code")
    .execute();
}

/** Whether a breakdown is by kind of unit; null when there is none with this id. */
export async function isByUnitKind(connection: Connection, id: CategorySetId): Promise<boolean | null> {
  const row = await connection
    .withTables<ReportingTables>()
    .selectFrom("category_option")
    .select("unit_kind")
    .where("set_id", "=", id)
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : row.unit_kind !== null;
}
