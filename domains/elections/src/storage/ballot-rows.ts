import type { Connection } from "@nhiemky/database";
import { type Insertable, type Selectable, sql } from "kysely";
import type { BallotId, BatchId, ContestId, SheetId } from "../ids.ts";
import type { ElectionTables } from "./election-tables.ts";

export type StoredBatch = Selectable<ElectionTables["ballot_batch"]>;
export type StoredBallot = Selectable<ElectionTables["ballot"]> & { readonly batch_label: string };
export type StoredSheet = Selectable<ElectionTables["ballot_sheet"]>;
export type StoredRuling = Selectable<ElectionTables["ballot_ruling"]>;

/** False: the contest has a batch of that name. */
export async function insertBatch(connection: Connection, batch: StoredBatch): Promise<boolean> {
  const inserted = await connection
    .withTables<ElectionTables>()
    .insertInto("ballot_batch")
    .values(batch)
    .onConflict((conflict) => conflict.columns(["contest_id", "label"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

/** A batch of the contest, locked until the transaction ends. */
export async function lockBatch(
  connection: Connection,
  contestId: ContestId,
  id: BatchId,
): Promise<StoredBatch | null> {
  const row = await connection
    .withTables<ElectionTables>()
    .selectFrom("ballot_batch")
    .selectAll()
    .where("contest_id", "=", contestId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function selectBatches(
  connection: Connection,
  contestId: ContestId,
): Promise<readonly StoredBatch[]> {
  return connection
    .withTables<ElectionTables>()
    .selectFrom("ballot_batch")
    .selectAll()
    .where("contest_id", "=", contestId)
    .orderBy("label")
    .execute();
}

/** Writes ballots and their pages in the order given, which the caller has shuffled. */
export async function insertBallots(
  connection: Connection,
  ballots: readonly Insertable<ElectionTables["ballot"]>[],
  sheets: readonly Insertable<ElectionTables["ballot_sheet"]>[],
): Promise<void> {
  const tables = connection.withTables<ElectionTables>();
  for (let start = 0; start < ballots.length; start += 500)
    await tables
      .insertInto("ballot")
      .values(ballots.slice(start, start + 500))
      .execute();
  for (let start = 0; start < sheets.length; start += 500)
    await tables
      .insertInto("ballot_sheet")
      .values(sheets.slice(start, start + 500))
      .execute();
}

/** Ballots made from the keyings of a batch, before they are made anew. */
export async function deleteKeyedBallots(connection: Connection, batchId: BatchId): Promise<void> {
  await connection
    .withTables<ElectionTables>()
    .deleteFrom("ballot")
    .where("batch_id", "=", batchId)
    .where("source", "=", "keyed")
    .execute();
}

function ballotsOf(connection: Connection, contestId: ContestId) {
  return connection
    .withTables<ElectionTables>()
    .selectFrom("ballot")
    .innerJoin("ballot_batch as batch", "batch.id", "ballot.batch_id")
    .where("batch.contest_id", "=", contestId);
}

/** Every ballot of a contest; by id, which is random. */
export async function selectBallots(
  connection: Connection,
  contestId: ContestId,
): Promise<readonly StoredBallot[]> {
  return ballotsOf(connection, contestId)
    .selectAll("ballot")
    .select("batch.label as batch_label")
    .orderBy("ballot.id")
    .execute();
}

export async function findBallot(
  connection: Connection,
  contestId: ContestId,
  id: BallotId,
): Promise<StoredBallot | null> {
  const row = await ballotsOf(connection, contestId)
    .selectAll("ballot")
    .select("batch.label as batch_label")
    .where("ballot.id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}

/** The same, locked: two members' rulings on one ballot follow one another. */
export async function lockBallot(
  connection: Connection,
  contestId: ContestId,
  id: BallotId,
): Promise<StoredBallot | null> {
  await sql`select id from ballot where id = ${id} for update`.execute(connection);
  return findBallot(connection, contestId, id);
}

export async function selectSheets(
  connection: Connection,
  ballotIds: readonly BallotId[],
): Promise<readonly StoredSheet[]> {
  if (ballotIds.length === 0) return [];
  return connection
    .withTables<ElectionTables>()
    .selectFrom("ballot_sheet")
    .selectAll()
    .where((row) => row("ballot_id", "=", row.fn.any(row.val([...ballotIds]))))
    .orderBy("ballot_id")
    .orderBy("page")
    .execute();
}

/** A page of a ballot of the contest. */
export async function findSheet(
  connection: Connection,
  contestId: ContestId,
  id: SheetId,
): Promise<StoredSheet | null> {
  const row = await ballotsOf(connection, contestId)
    .innerJoin("ballot_sheet as sheet", "sheet.ballot_id", "ballot.id")
    .selectAll("sheet")
    .where("sheet.id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertRuling(
  connection: Connection,
  ruling: Insertable<ElectionTables["ballot_ruling"]>,
): Promise<void> {
  await connection.withTables<ElectionTables>().insertInto("ballot_ruling").values(ruling).execute();
}

/** All rulings of a contest, the earliest first. */
export async function selectRulings(
  connection: Connection,
  contestId: ContestId,
): Promise<readonly StoredRuling[]> {
  return ballotsOf(connection, contestId)
    .innerJoin("ballot_ruling as ruling", "ruling.ballot_id", "ballot.id")
    .selectAll("ruling")
    .orderBy("ruling.ruled_at")
    .orderBy("ruling.account_id")
    .execute();
}

/** The rulings on one ballot, the earliest first. */
export async function selectRulingsOf(
  connection: Connection,
  ballotId: BallotId,
): Promise<readonly StoredRuling[]> {
  return connection
    .withTables<ElectionTables>()
    .selectFrom("ballot_ruling")
    .selectAll()
    .where("ballot_id", "=", ballotId)
    .orderBy("ruled_at")
    .orderBy("account_id")
    .execute();
}

/** Deletes every ballot of a contest with its pages, rulings and keyings; answers how many, and which images. */
export async function deleteBallotData(
  connection: Connection,
  contestId: ContestId,
): Promise<{ readonly ballots: number; readonly images: readonly string[] }> {
  const images = await sql<{ sha256: string }>`
    select distinct sheet.sha256 from ballot_sheet as sheet join ballot on ballot.id = sheet.ballot_id
    join ballot_batch as batch on batch.id = ballot.batch_id where batch.contest_id = ${contestId}`.execute(
    connection,
  );
  const gone = await sql<{ id: string }>`
    delete from ballot using ballot_batch as batch
    where batch.id = ballot.batch_id and batch.contest_id = ${contestId} returning ballot.id`.execute(
    connection,
  );
  await sql`
    delete from keying using ballot_batch as batch
    where batch.id = keying.batch_id and batch.contest_id = ${contestId}`.execute(connection);
  await sql`delete from hand_audit where contest_id = ${contestId}`.execute(connection);
  return { ballots: gone.rows.length, images: images.rows.map(({ sha256 }) => sha256) };
}

/** Of these images, those that some other ballot still cites. */
export async function imagesStillCited(
  connection: Connection,
  images: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ sha256: string }>`
    select distinct sha256 from ballot_sheet where sha256 = any(${[...images]}::text[])`.execute(connection);
  return new Set(rows.map(({ sha256 }) => sha256));
}
