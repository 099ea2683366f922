import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { sql } from "kysely";
import type { Connection } from "../connection.ts";
import { databaseErrors } from "../errors.ts";
import type { Migration } from "./migration-files.ts";

/** One migration as a database, or a backup of one, remembers it. */
export interface AppliedMigration {
  readonly domain: string;
  readonly number: number;
  /** File name without its ending, e.g. `0001-units`. */
  readonly name: string;
  /** SHA-256 of the file's text, in hexadecimal. */
  readonly checksum: string;
}

type MigrationTables = { schema_migration: AppliedMigration };

/** The table in which a database remembers its migrations; `position` is the order in which they ran. */
export async function provideMigrationTable(connection: Connection): Promise<void> {
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
}

/** The migrations in the database, in the order in which they ran; empty before the first `migrate`. */
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

/** The product's own migrations that correspond to applied ones, in the same order; all must be known, none changed. */
export function matchMigrations(
  applied: readonly AppliedMigration[],
  known: readonly Migration[],
): Result<readonly Migration[]> {
  const byKey = new Map(known.map((migration) => [migrationKey(migration), migration]));
  const matched: Migration[] = [];
  for (const step of applied) {
    const migration = byKey.get(migrationKey(step));
    const parameters = { migration: `${step.domain}/${step.name}` };
    if (!migration) return err(appError(databaseErrors.DATABASE_NEWER_THAN_PRODUCT, parameters));
    if (migration.checksum !== step.checksum) {
      return err(appError(databaseErrors.DATABASE_MIGRATION_CHANGED, parameters));
    }
    matched.push(migration);
  }
  return ok(matched);
}

/** What makes two migrations the same one. */
export function migrationKey({ domain, number }: { domain: string; number: number }): string {
  return `${domain}/${number}`;
}

/** Runs one migration and remembers it, in the caller's transaction; on failure that transaction is lost. */
export async function runMigration(transaction: Connection, migration: Migration): Promise<Result<void>> {
  const { domain, number, name, checksum } = migration;
  try {
    await sql.raw(migration.sql).execute(transaction);
    await transaction
      .withTables<MigrationTables>()
      .insertInto("schema_migration")
      .values({ domain, number, name, checksum })
      .execute();
    return ok();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const parameters = { migration: `${domain}/${name}`, reason };
    return err(appError(databaseErrors.DATABASE_MIGRATION_FAILED, parameters));
  }
}
