import type { Connection } from "@nhiemky/database";
import { type Selectable, sql, type Updateable } from "kysely";
import type { AccountId } from "../actor.ts";
import type { AccessTables } from "./access-tables.ts";

export type AccountRow = Selectable<AccessTables["account"]>;

/** Until the transaction ends, nobody else adds or changes an account. */
export async function lockAccounts(connection: Connection): Promise<void> {
  await sql`lock table account in share row exclusive mode`.execute(connection);
}

/** Whether there is any account yet. */
export async function hasAccounts(connection: Connection): Promise<boolean> {
  const row = await connection
    .withTables<AccessTables>()
    .selectFrom("account")
    .select("id")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function findAccount(connection: Connection, id: AccountId): Promise<AccountRow | undefined> {
  return connection
    .withTables<AccessTables>()
    .selectFrom("account")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
}

export async function findAccountByName(
  connection: Connection,
  signInName: string,
): Promise<AccountRow | undefined> {
  return connection
    .withTables<AccessTables>()
    .selectFrom("account")
    .selectAll()
    .where("sign_in_name", "=", signInName)
    .executeTakeFirst();
}

/** The account whose name or person stands in the way of a new or changed one. */
export async function findRival(
  connection: Connection,
  wanted: Pick<AccountRow, "id" | "sign_in_name" | "person_id">,
): Promise<Pick<AccountRow, "sign_in_name" | "person_id"> | undefined> {
  return connection
    .withTables<AccessTables>()
    .selectFrom("account")
    .select(["sign_in_name", "person_id"])
    .where("id", "!=", wanted.id)
    .where((row) =>
      row.or([row("sign_in_name", "=", wanted.sign_in_name), row("person_id", "=", wanted.person_id)]),
    )
    .executeTakeFirst();
}

/** Inserts an account; false when another took its name or person at the same moment. */
export async function insertAccount(connection: Connection, account: AccountRow): Promise<boolean> {
  const inserted = await connection
    .withTables<AccessTables>()
    .insertInto("account")
    .values(account)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function updateAccount(
  connection: Connection,
  id: AccountId,
  change: Updateable<AccessTables["account"]>,
): Promise<void> {
  await connection
    .withTables<AccessTables>()
    .updateTable("account")
    .set(change)
    .where("id", "=", id)
    .execute();
}
