import type { Connection } from "@nhiemky/database";
import type { AccountId } from "../actor.ts";
import type { AccessTables } from "./access-tables.ts";

export type SessionRow = AccessTables["session"];

export async function insertSession(connection: Connection, session: SessionRow): Promise<void> {
  await connection.withTables<AccessTables>().insertInto("session").values(session).execute();
}

export async function sessionsOf(connection: Connection, accountId: AccountId): Promise<SessionRow[]> {
  return connection
    .withTables<AccessTables>()
    .selectFrom("session")
    .selectAll()
    .where("account_id", "=", accountId)
    .orderBy("last_seen_at", "desc")
    .execute();
}

export async function touchSession(connection: Connection, id: SessionRow["id"], now: Date): Promise<void> {
  await connection
    .withTables<AccessTables>()
    .updateTable("session")
    .set({ last_seen_at: now })
    .where("id", "=", id)
    .execute();
}

export async function confirmSessionRow(
  connection: Connection,
  id: SessionRow["id"],
  now: Date,
): Promise<void> {
  await connection
    .withTables<AccessTables>()
    .updateTable("session")
    .set({ confirmed_at: now })
    .where("id", "=", id)
    .execute();
}

/** Ends one session of an account; false when the account has no such session. */
export async function deleteSession(
  connection: Connection,
  accountId: AccountId,
  id: SessionRow["id"],
): Promise<boolean> {
  const { numDeletedRows } = await connection
    .withTables<AccessTables>()
    .deleteFrom("session")
    .where("id", "=", id)
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Ends every session of an account but, where given, one. */
export async function deleteSessions(
  connection: Connection,
  accountId: AccountId,
  kept?: SessionRow["id"],
): Promise<number> {
  const query = connection
    .withTables<AccessTables>()
    .deleteFrom("session")
    .where("account_id", "=", accountId);
  const { numDeletedRows } = await (kept === undefined
    ? query
    : query.where("id", "!=", kept)
  ).executeTakeFirst();
  return Number(numDeletedRows);
}

/** Sweeps an account's sessions that can no longer be used. */
export async function deleteDeadSessions(
  connection: Connection,
  accountId: AccountId,
  now: Date,
  idleSince: Date,
): Promise<void> {
  await connection
    .withTables<AccessTables>()
    .deleteFrom("session")
    .where("account_id", "=", accountId)
    .where((row) => row.or([row("expires_at", "<=", now), row("last_seen_at", "<=", idleSince)]))
    .execute();
}
