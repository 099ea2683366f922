import type { Connection } from "@nhiemky/database";
import type { Selectable } from "kysely";
import type { AccountId } from "../actor.ts";
import type { AccessTables } from "./access-tables.ts";

export type AccessTokenRow = Selectable<AccessTables["access_token"]>;

export async function insertAccessToken(connection: Connection, token: AccessTokenRow): Promise<void> {
  await connection.withTables<AccessTables>().insertInto("access_token").values(token).execute();
}

/** The account's tokens that are not revoked, expired ones included. */
export async function accessTokensOf(
  connection: Connection,
  accountId: AccountId,
): Promise<AccessTokenRow[]> {
  return connection
    .withTables<AccessTables>()
    .selectFrom("access_token")
    .selectAll()
    .where("account_id", "=", accountId)
    .where("revoked_at", "is", null)
    .orderBy("created_at", "desc")
    .execute();
}

export async function touchAccessToken(
  connection: Connection,
  id: AccessTokenRow["id"],
  now: Date,
): Promise<void> {
  await connection
    .withTables<AccessTables>()
    .updateTable("access_token")
    .set({ last_used_at: now })
    .where("id", "=", id)
    .execute();
}

/** Revokes one of the account's tokens, or all of them; returns those that were revoked now. */
export async function revokeAccessTokens(
  connection: Connection,
  accountId: AccountId,
  now: Date,
  id?: AccessTokenRow["id"],
): Promise<AccessTokenRow["id"][]> {
  const query = connection
    .withTables<AccessTables>()
    .updateTable("access_token")
    .set({ revoked_at: now })
    .where("account_id", "=", accountId)
    .where("revoked_at", "is", null);
  const revoked = await (id === undefined ? query : query.where("id", "=", id)).returning("id").execute();
  return revoked.map((row) => row.id);
}
