import { setTimeout as pause } from "node:timers/promises";
import { type IsolationLevel, sql } from "kysely";
import type { Connection } from "./connection.ts";

export interface TransactionOptions {
  /** Read committed unless said otherwise; the outermost transaction decides. */
  readonly isolation?: Extract<IsolationLevel, "repeatable read" | "serializable">;
}

/** serialization_failure, deadlock_detected: PostgreSQL asks to run the whole transaction again. */
const retriableStates: ReadonlySet<unknown> = new Set(["40001", "40P01"]);
const maximumAttempts = 6;
const firstPauseMs = 10;

/** Carries an expected failure out of Kysely's transaction, which rolls back only when something is thrown. */
class RolledBack<T> {
  readonly value: T;
  constructor(value: T) {
    this.value = value;
  }
}

function isFailure(value: unknown): boolean {
  return typeof value === "object" && value !== null && "ok" in value && value.ok === false;
}

function isRetriable(error: unknown): boolean {
  return error instanceof Error && "code" in error && retriableStates.has(error.code);
}

/**
 * Runs `work` in one transaction. A `Result` that is not ok rolls back and is returned; anything thrown rolls
 * back and is thrown. Within a running transaction a savepoint is used, so that an action can call another one
 * and go on when that one fails. Nested calls must not run at the same time.
 *
 * `work` runs again from its start when PostgreSQL reports a serialization failure or a deadlock, so it must
 * have no effect outside the database.
 */
export async function inTransaction<T>(
  connection: Connection,
  work: (transaction: Connection) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  if (connection.isTransaction) return inSavepoint(connection, work);
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptTransaction(connection, work, options);
    } catch (error) {
      if (!isRetriable(error) || attempt === maximumAttempts) throw error;
      await pause(firstPauseMs * 2 ** attempt * Math.random());
    }
  }
}

async function attemptTransaction<T>(
  connection: Connection,
  work: (transaction: Connection) => Promise<T>,
  { isolation }: TransactionOptions,
): Promise<T> {
  const builder = connection.transaction();
  try {
    return await (isolation ? builder.setIsolationLevel(isolation) : builder).execute(async (transaction) => {
      const value = await work(transaction);
      if (isFailure(value)) throw new RolledBack(value);
      return value;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.value as T;
    throw error;
  }
}

/** Savepoints of one name nest: each command means the innermost. */
async function inSavepoint<T>(
  connection: Connection,
  work: (transaction: Connection) => Promise<T>,
): Promise<T> {
  await sql`savepoint nested`.execute(connection);
  try {
    const value = await work(connection);
    if (isFailure(value)) await sql`rollback to savepoint nested`.execute(connection);
    await sql`release savepoint nested`.execute(connection);
    return value;
  } catch (error) {
    await sql`rollback to savepoint nested`.execute(connection);
    await sql`release savepoint nested`.execute(connection);
    throw error;
  }
}
