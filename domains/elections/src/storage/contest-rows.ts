import type { AccountId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { Expression, Insertable, Selectable, SqlBool, Updateable } from "kysely";
import type { ContestId } from "../ids.ts";
import type { ContestState } from "../rules/contest-state.ts";
import type { ElectionTables } from "./election-tables.ts";

export type StoredContest = Selectable<ElectionTables["contest"]>;

export async function insertContest(
  connection: Connection,
  contest: Insertable<ElectionTables["contest"]>,
): Promise<void> {
  await connection.withTables<ElectionTables>().insertInto("contest").values(contest).execute();
}

export async function findContest(connection: Connection, id: string): Promise<StoredContest | null> {
  const row = await connection
    .withTables<ElectionTables>()
    .selectFrom("contest")
    .selectAll()
    .where("id", "=", id as ContestId)
    .executeTakeFirst();
  return row ?? null;
}

/** The contest, locked until the transaction ends: its acts follow one another. */
export async function lockContest(connection: Connection, id: ContestId): Promise<StoredContest | null> {
  const row = await connection
    .withTables<ElectionTables>()
    .selectFrom("contest")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** The contest, kept from changing its state while others act beside (rulings, keyed sheets). */
export async function holdContest(connection: Connection, id: ContestId): Promise<StoredContest | null> {
  const row = await connection
    .withTables<ElectionTables>()
    .selectFrom("contest")
    .selectAll()
    .where("id", "=", id)
    .forShare()
    .executeTakeFirst();
  return row ?? null;
}

export async function updateContest(
  connection: Connection,
  id: ContestId,
  change: Updateable<ElectionTables["contest"]>,
): Promise<void> {
  if (Object.keys(change).length === 0) return;
  await connection
    .withTables<ElectionTables>()
    .updateTable("contest")
    .set(change)
    .where("id", "=", id)
    .execute();
}

/** Contests that a condition on `contest.unit_id` lets through, the latest vote first. */
export async function selectContests(
  connection: Connection,
  withinScope: Expression<SqlBool>,
  filter: { readonly unitId: string | null; readonly state: ContestState | null },
): Promise<readonly StoredContest[]> {
  let matching = connection.withTables<ElectionTables>().selectFrom("contest").selectAll().where(withinScope);
  if (filter.unitId !== null)
    matching = matching.where("unit_id", "=", filter.unitId as StoredContest["unit_id"]);
  if (filter.state !== null) matching = matching.where("state", "=", filter.state);
  return matching.orderBy("held_on", "desc").orderBy("id", "desc").execute();
}

/** Contests on whose counting committee an account sits. */
export async function selectContestsCountedBy(
  connection: Connection,
  accountId: AccountId,
): Promise<readonly StoredContest[]> {
  return connection
    .withTables<ElectionTables>()
    .selectFrom("contest")
    .innerJoin("counting_committee_member as member", "member.contest_id", "contest.id")
    .selectAll("contest")
    .where("member.account_id", "=", accountId)
    .orderBy("contest.held_on", "desc")
    .execute();
}
