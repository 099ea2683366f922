import { type AppError, appError, err, ok, type Result } from "@nhiemky/kernel";
import { type Kysely, sql } from "kysely";
import type { Connection } from "../connection.ts";
import { databaseErrors } from "../errors.ts";
import { type Migration, type MigrationSet, readMigrations } from "./migration-files.ts";

/** What every domain's migrations may rely on; `migrate` applies it before all others. */
export const databaseMigrations: MigrationSet = {
  domain: "database",
  folder: new URL("./", import.meta.url),
};

export interface AppliedMigration {
  readonly domain: string;
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
}

type MigrationTables = {
  schema_migration: { domain: string; number: number; name: string; checksum: string };
};

/** Any number that no other product uses on the same server: "nhiemky" in bytes, shortened to 31 bits. */
const advisoryLock = 0x6e6b6d31;

/**
 * Brings the database to the state of the given migrations, in the given order of sets, each file in its own
 * transaction. Processes that start together wait for each other.
 * @returns the migrations that were applied now
 */
export async function migrate(
  connection: Connection,
  sets: readonly MigrationSet[],
): Promise<Result<readonly Migration[]>> {
  const wanted = (await Promise.all([databaseMigrations, ...sets].map(readMigrations))).flat();
  return connection.connection().execute(async (single) => {
    await sql`select pg_advisory_lock(${advisoryLock})`.execute(single);
    try {
      return await applyMissing(single.withTables<MigrationTables>(), wanted);
    } finally {
      await sql`select pg_advisory_unlock(${advisoryLock})`.execute(single);
    }
  });
}

/** The migrations in the database, in the order in which they were applied; empty before the first `migrate`. */
export async function appliedMigrations(connection: Connection): Promise<readonly AppliedMigration[]> {
  const { rows } = await sql<{ present: boolean }>`
    select to_regclass('schema_migration') is not null as present`.execute(connection);
  if (!rows[0]?.present) return [];
  return connection
    .withTables<MigrationTables>()
    .selectFrom("schema_migration")
    .select(["domain", "number", "name", "checksum"])
    .orderBy(sql`position`)
    .execute();
}

async function applyMissing(
  connection: Kysely<MigrationTables>,
  wanted: readonly Migration[],
): Promise<Result<readonly Migration[]>> {
  await sql`
    create table if not exists schema_migration (
      domain text not null,
      number integer not null,
      name text not null,
      checksum text not null,
      position integer generated always as identity,
      applied_at timestamptz not null default now(),
      primary key (domain, number)
    )`.execute(connection);
  const applied = await appliedMigrations(connection as unknown as Connection);
  const problem = findContradiction(applied, wanted);
  if (problem) return err(problem);
  const done = new Set(applied.map(keyOf));
  const missing = wanted.filter((migration) => !done.has(keyOf(migration)));
  for (const migration of missing) {
    const outcome = await applyOne(connection, migration);
    if (!outcome.ok) return outcome;
  }
  return ok(missing);
}

function keyOf({ domain, number }: { domain: string; number: number }): string {
  return `${domain}/${number}`;
}

function findContradiction(
  applied: readonly AppliedMigration[],
  wanted: readonly Migration[],
): AppError | undefined {
  const known = new Map(wanted.map((migration) => [keyOf(migration), migration]));
  for (const step of applied) {
    const migration = `${step.domain}/${step.name}`;
    const same = known.get(keyOf(step));
    if (!same) return appError(databaseErrors.DATABASE_NEWER_THAN_PRODUCT, { migration });
    if (same.checksum !== step.checksum) {
      return appError(databaseErrors.DATABASE_MIGRATION_CHANGED, { migration });
    }
  }
  return undefined;
}

async function applyOne(connection: Kysely<MigrationTables>, migration: Migration): Promise<Result<void>> {
  const { domain, number, name, checksum } = migration;
  try {
    await connection.transaction().execute(async (transaction) => {
      await sql.raw(migration.sql).execute(transaction);
      await transaction.insertInto("schema_migration").values({ domain, number, name, checksum }).execute();
    });
    return ok();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return err(
      appError(databaseErrors.DATABASE_MIGRATION_FAILED, { migration: `${domain}/${name}`, reason }),
    );
  }
}
