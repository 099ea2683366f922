import type { AccountId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { Insertable, Selectable } from "kysely";
import type { CommitteeRole } from "../contest-schemas.ts";
import type { ContestId, ExclusionId } from "../ids.ts";
import type { ElectionTables } from "./election-tables.ts";

export type StoredMember = Selectable<ElectionTables["counting_committee_member"]>;
export type StoredExclusion = Selectable<ElectionTables["base_exclusion"]>;

/** Sets the counting committee anew, in the order given. */
export async function replaceCommittee(
  connection: Connection,
  contestId: ContestId,
  members: readonly Omit<StoredMember, "contest_id" | "position">[],
): Promise<void> {
  const tables = connection.withTables<ElectionTables>();
  await tables.deleteFrom("counting_committee_member").where("contest_id", "=", contestId).execute();
  const rows = members.map((member, index) => ({ ...member, contest_id: contestId, position: index + 1 }));
  if (rows.length > 0) await tables.insertInto("counting_committee_member").values(rows).execute();
}

export async function selectCommittee(
  connection: Connection,
  contestId: ContestId,
): Promise<readonly StoredMember[]> {
  return connection
    .withTables<ElectionTables>()
    .selectFrom("counting_committee_member")
    .selectAll()
    .where("contest_id", "=", contestId)
    .orderBy("position")
    .execute();
}

/** What an account does on the committee of a contest, and under which name; null: nothing. */
export async function findMembership(
  connection: Connection,
  contestId: ContestId,
  accountId: AccountId,
): Promise<{ readonly name: string; readonly role: CommitteeRole } | null> {
  const row = await connection
    .withTables<ElectionTables>()
    .selectFrom("counting_committee_member")
    .select(["name", "role"])
    .where("contest_id", "=", contestId)
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertExclusion(
  connection: Connection,
  exclusion: Insertable<ElectionTables["base_exclusion"]>,
): Promise<void> {
  await connection.withTables<ElectionTables>().insertInto("base_exclusion").values(exclusion).execute();
}

/** Whether there was one to delete. */
export async function deleteExclusion(
  connection: Connection,
  contestId: ContestId,
  id: ExclusionId,
): Promise<boolean> {
  const gone = await connection
    .withTables<ElectionTables>()
    .deleteFrom("base_exclusion")
    .where("contest_id", "=", contestId)
    .where("id", "=", id)
    .returning("id")
    .executeTakeFirst();
  return gone !== undefined;
}

export async function selectExclusions(
  connection: Connection,
  contestId: ContestId,
): Promise<readonly StoredExclusion[]> {
  return connection
    .withTables<ElectionTables>()
    .selectFrom("base_exclusion")
    .selectAll()
    .where("contest_id", "=", contestId)
    .orderBy("kind")
    .orderBy("id")
    .execute();
}

export async function insertPrintRun(
  connection: Connection,
  run: Insertable<ElectionTables["print_run"]>,
): Promise<void> {
  await connection.withTables<ElectionTables>().insertInto("print_run").values(run).execute();
}

/** Sheets printed over all runs; 0 where no run is recorded. */
export async function countPrinted(connection: Connection, contestId: ContestId): Promise<number> {
  const { printed } = await connection
    .withTables<ElectionTables>()
    .selectFrom("print_run")
    .select(({ fn }) => fn.sum<number>("printed").as("printed"))
    .where("contest_id", "=", contestId)
    .executeTakeFirstOrThrow();
  return Number(printed ?? 0);
}
