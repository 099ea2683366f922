import type { Connection } from "@nhiemky/database";
import { sql } from "kysely";
import type { AccessTables } from "./access-tables.ts";

export interface CountedAttempts {
  readonly attempts: number;
  readonly window_started_at: Date;
}

/** Counts one more attempt, in one statement: processes that count at the same time wait for the row in turn. */
export async function countAttempt(
  connection: Connection,
  keyHash: string,
  now: Date,
  windowSince: Date,
): Promise<CountedAttempts> {
  const isOver = sql<boolean>`sign_in_throttle.window_started_at <= ${windowSince}`;
  return connection
    .withTables<AccessTables>()
    .insertInto("sign_in_throttle")
    .values({ key_hash: keyHash, window_started_at: now, attempts: 1 })
    .onConflict((conflict) =>
      conflict.column("key_hash").doUpdateSet({
        attempts: sql`case when ${isOver} then 1 else sign_in_throttle.attempts + 1 end`,
        window_started_at: sql`case when ${isOver} then ${now}::timestamptz else sign_in_throttle.window_started_at end`,
      }),
    )
    .returning(["attempts", "window_started_at"])
    .executeTakeFirstOrThrow();
}

/** Takes one attempt back: it was not a wrong one. */
export async function takeBackAttempt(connection: Connection, keyHash: string): Promise<void> {
  await connection
    .withTables<AccessTables>()
    .updateTable("sign_in_throttle")
    .set({ attempts: sql`greatest(attempts - 1, 0)` })
    .where("key_hash", "=", keyHash)
    .execute();
}

export async function forgetAttempts(connection: Connection, keyHash: string): Promise<void> {
  await connection
    .withTables<AccessTables>()
    .deleteFrom("sign_in_throttle")
    .where("key_hash", "=", keyHash)
    .execute();
}

/** Drops windows that are over. */
export async function sweepAttempts(connection: Connection, windowSince: Date): Promise<void> {
  await connection
    .withTables<AccessTables>()
    .deleteFrom("sign_in_throttle")
    .where("window_started_at", "<=", windowSince)
    .execute();
}
