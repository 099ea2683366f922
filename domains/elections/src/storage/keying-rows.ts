import type { Connection } from "@nhiemky/database";
import type { Insertable, Selectable } from "kysely";
import type { BatchId, ContestId, KeyingId } from "../ids.ts";
import type { ElectionTables } from "./election-tables.ts";

export type StoredKeying = Selectable<ElectionTables["keying"]>;
export type StoredKeyedSheet = Selectable<ElectionTables["keyed_sheet"]>;

export async function insertKeying(
  connection: Connection,
  keying: Insertable<ElectionTables["keying"]>,
): Promise<void> {
  await connection.withTables<ElectionTables>().insertInto("keying").values(keying).execute();
}

export async function selectKeyings(
  connection: Connection,
  contestId: ContestId,
): Promise<readonly StoredKeying[]> {
  return connection
    .withTables<ElectionTables>()
    .selectFrom("keying")
    .innerJoin("ballot_batch as batch", "batch.id", "keying.batch_id")
    .selectAll("keying")
    .where("batch.contest_id", "=", contestId)
    .orderBy("keying.id")
    .execute();
}

/** A keying of the contest, locked until the transaction ends. */
export async function lockKeying(
  connection: Connection,
  contestId: ContestId,
  id: KeyingId,
): Promise<StoredKeying | null> {
  const row = await connection
    .withTables<ElectionTables>()
    .selectFrom("keying")
    .innerJoin("ballot_batch as batch", "batch.id", "keying.batch_id")
    .selectAll("keying")
    .where("batch.contest_id", "=", contestId)
    .where("keying.id", "=", id)
    .forUpdate("keying")
    .executeTakeFirst();
  return row ?? null;
}

export async function closeStoredKeying(connection: Connection, id: KeyingId): Promise<void> {
  await connection
    .withTables<ElectionTables>()
    .updateTable("keying")
    .set({ is_closed: true })
    .where("id", "=", id)
    .execute();
}

/** Keys a sheet, or keys it again before the keying is closed. */
export async function upsertKeyedSheet(
  connection: Connection,
  sheet: Insertable<ElectionTables["keyed_sheet"]>,
): Promise<void> {
  await connection
    .withTables<ElectionTables>()
    .insertInto("keyed_sheet")
    .values(sheet)
    .onConflict((conflict) =>
      conflict
        .columns(["keying_id", "position"])
        .doUpdateSet({ marks: sheet.marks, found: sheet.found ?? null }),
    )
    .execute();
}

export async function selectKeyedSheets(
  connection: Connection,
  keyingIds: readonly KeyingId[],
): Promise<readonly StoredKeyedSheet[]> {
  if (keyingIds.length === 0) return [];
  return connection
    .withTables<ElectionTables>()
    .selectFrom("keyed_sheet")
    .selectAll()
    .where((row) => row("keying_id", "=", row.fn.any(row.val([...keyingIds]))))
    .orderBy("keying_id")
    .orderBy("position")
    .execute();
}

export async function keyingsOfBatch(
  connection: Connection,
  batchId: BatchId,
): Promise<readonly StoredKeying[]> {
  return connection
    .withTables<ElectionTables>()
    .selectFrom("keying")
    .selectAll()
    .where("batch_id", "=", batchId)
    .orderBy("id")
    .execute();
}

/** How many sheets each keying of a contest has, without what stands on them. */
export async function countKeyedSheets(
  connection: Connection,
  contestId: ContestId,
): Promise<ReadonlyMap<KeyingId, number>> {
  const rows = await connection
    .withTables<ElectionTables>()
    .selectFrom("keyed_sheet as sheet")
    .innerJoin("keying", "keying.id", "sheet.keying_id")
    .innerJoin("ballot_batch as batch", "batch.id", "keying.batch_id")
    .select(["sheet.keying_id", ({ fn }) => fn.countAll<number>().as("sheets")])
    .where("batch.contest_id", "=", contestId)
    .groupBy("sheet.keying_id")
    .execute();
  return new Map(rows.map(({ keying_id, sheets }) => [keying_id, sheets]));
}
