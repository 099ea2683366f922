import type { Connection } from "@nhiemky/database";
import type { Selectable } from "kysely";
import type { AccountId } from "../actor.ts";
import type { AccessTables } from "./access-tables.ts";

export type OneTimeLinkRow = Selectable<AccessTables["one_time_link"]>;

/** Inserts a link and withdraws the account's earlier ones. */
export async function insertOneTimeLink(connection: Connection, link: OneTimeLinkRow): Promise<void> {
  const tables = connection.withTables<AccessTables>();
  await tables
    .updateTable("one_time_link")
    .set({ withdrawn_at: link.created_at })
    .where("account_id", "=", link.account_id)
    .where("used_at", "is", null)
    .where("withdrawn_at", "is", null)
    .execute();
  await tables.insertInto("one_time_link").values(link).execute();
}

export async function findOneTimeLink(
  connection: Connection,
  secretHash: string,
): Promise<OneTimeLinkRow | undefined> {
  return connection
    .withTables<AccessTables>()
    .selectFrom("one_time_link")
    .selectAll()
    .where("secret_hash", "=", secretHash)
    .executeTakeFirst();
}

/** Uses a link once; false when another request just did. */
export async function takeOneTimeLink(
  connection: Connection,
  id: OneTimeLinkRow["id"],
  now: Date,
): Promise<boolean> {
  const taken = await connection
    .withTables<AccessTables>()
    .updateTable("one_time_link")
    .set({ used_at: now })
    .where("id", "=", id)
    .where("used_at", "is", null)
    .where("withdrawn_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return taken !== undefined;
}

/** The account's link that can still be used. */
export async function openLinkOf(
  connection: Connection,
  accountId: AccountId,
  now: Date,
): Promise<OneTimeLinkRow | undefined> {
  return connection
    .withTables<AccessTables>()
    .selectFrom("one_time_link")
    .selectAll()
    .where("account_id", "=", accountId)
    .where("used_at", "is", null)
    .where("withdrawn_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
}
