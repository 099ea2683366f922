import type { Connection } from "@nhiemky/database";
import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import type { ContestId, NominationId } from "../ids.ts";
import type { ElectionTables } from "./election-tables.ts";

export type StoredNomination = Selectable<ElectionTables["nomination"]>;

export async function insertNomination(
  connection: Connection,
  nomination: Insertable<ElectionTables["nomination"]>,
): Promise<void> {
  await connection.withTables<ElectionTables>().insertInto("nomination").values(nomination).execute();
}

/** All nominations of a contest, as they were entered. */
export async function selectNominations(
  connection: Connection,
  contestId: ContestId,
): Promise<readonly StoredNomination[]> {
  return connection
    .withTables<ElectionTables>()
    .selectFrom("nomination")
    .selectAll()
    .where("contest_id", "=", contestId)
    .orderBy("id")
    .execute();
}

export async function findNomination(
  connection: Connection,
  contestId: ContestId,
  id: NominationId,
): Promise<StoredNomination | null> {
  const row = await connection
    .withTables<ElectionTables>()
    .selectFrom("nomination")
    .selectAll()
    .where("contest_id", "=", contestId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}

export async function updateNomination(
  connection: Connection,
  id: NominationId,
  change: Updateable<ElectionTables["nomination"]>,
): Promise<void> {
  await connection
    .withTables<ElectionTables>()
    .updateTable("nomination")
    .set(change)
    .where("id", "=", id)
    .execute();
}

/** Numbers the list in ballot order, from 1. */
export async function numberList(connection: Connection, ids: readonly NominationId[]): Promise<void> {
  await sql`
    update nomination set list_number = given.number
    from unnest(${[...ids]}::uuid[]) with ordinality as given(id, number)
    where nomination.id = given.id`.execute(connection);
}
