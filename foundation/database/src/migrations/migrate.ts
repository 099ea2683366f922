import { ok, type Result } from "@nhiemky/kernel";
import { sql } from "kysely";
import type { Connection } from "../connection.ts";
import { inTransaction } from "../transaction.ts";
import {
  appliedMigrations,
  matchMigrations,
  migrationKey,
  provideMigrationTable,
  runMigration,
} from "./applied-migrations.ts";
import { type Migration, type MigrationSet, readMigrations } from "./migration-files.ts";

/** What every domain's migrations may rely on; `migrate` applies it before all others. */
export const databaseMigrations: MigrationSet = {
  domain: "database",
  folder: new URL("./", import.meta.url),
};

/** A number that tells this product's lock from those of others on the same database ("nkm1" in ASCII). */
export const schemaLock = 0x6e6b6d31;

/** Every migration of the product, in the order in which a new database receives them. */
export async function readAllMigrations(sets: readonly MigrationSet[]): Promise<readonly Migration[]> {
  return (await Promise.all([databaseMigrations, ...sets].map(readMigrations))).flat();
}

/**
 * Brings the database to the state of the given migrations, in the given order of sets, each file in its own
 * transaction. Processes that start together wait for each other.
 * @returns the migrations that were applied now
 */
export async function migrate(
  connection: Connection,
  sets: readonly MigrationSet[],
): Promise<Result<readonly Migration[]>> {
  const wanted = await readAllMigrations(sets);
  return connection.connection().execute(async (single) => {
    await sql`select pg_advisory_lock(${schemaLock})`.execute(single);
    try {
      return await applyMissing(single, wanted);
    } finally {
      await sql`select pg_advisory_unlock(${schemaLock})`.execute(single);
    }
  });
}

async function applyMissing(
  connection: Connection,
  wanted: readonly Migration[],
): Promise<Result<readonly Migration[]>> {
  await provideMigrationTable(connection);
  const applied = matchMigrations(await appliedMigrations(connection), wanted);
  if (!applied.ok) return applied;
  const done = new Set(applied.value.map(migrationKey));
  const missing = wanted.filter((migration) => !done.has(migrationKey(migration)));
  for (const migration of missing) {
    const outcome = await inTransaction(connection, (transaction) => runMigration(transaction, migration));
    if (!outcome.ok) return outcome;
  }
  return ok(missing);
}
