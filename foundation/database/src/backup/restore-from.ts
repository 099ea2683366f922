import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { type AppError, appError, err, ok, type Result } from "@nhiemky/kernel";
import { sql } from "kysely";
import pg from "pg";
import type { Connection, Database } from "../connection.ts";
import { matchMigrations, provideMigrationTable, runMigration } from "../migrations/applied-migrations.ts";
import { migrate, readAllMigrations, schemaLock } from "../migrations/migrate.ts";
import type { MigrationSet } from "../migrations/migration-files.ts";
import { inTransaction } from "../transaction.ts";
import { BackupReader, DamagedBackup } from "./backup-reader.ts";
import type { BackupSummary } from "./backup-to.ts";
import { listTables } from "./catalogue.ts";
import { backupErrors } from "./errors.ts";
import { fileProblem } from "./file-problem.ts";
import { type BackupManifest, backupFormat } from "./format.ts";
import { loadRows } from "./load-rows.ts";
import { SealedLines } from "./sealed-lines.ts";
import { inSingleSession, type SingleSession } from "./single-session.ts";

/** Pieces in which the file is unpacked: large enough that a row seldom spans two. */
const pieceBytes = 256 * 1024;

/**
 * Fills an empty database from a backup: runs the migrations that the backup lists, loads its rows and checks every
 * sum, all in one transaction; then brings the database to this product's migrations. When anything is wrong, the
 * database is as empty as before.
 */
export async function restoreFrom(
  database: Database,
  input: Readable,
  sets: readonly MigrationSet[],
): Promise<Result<BackupSummary>> {
  const unpacked = createGunzip({ chunkSize: pieceBytes });
  // Whoever reads next meets the failure; unheard in between, it would end the process.
  unpacked.on("error", () => undefined);
  const reader = new BackupReader(unpacked);
  const lines = new SealedLines(reader);
  const flow = pipeline(input, unpacked).catch(() => undefined);
  try {
    const restored = await inSingleSession(database, (session) =>
      inTransaction(session.connection, (transaction) =>
        fill({ ...session, connection: transaction }, reader, lines, sets),
      ),
    );
    if (!restored.ok) return restored;
    const migrated = await migrate(database.connection, sets);
    return migrated.ok ? restored : migrated;
  } catch (error) {
    const explained = explain(error, lines.place);
    if (explained === undefined) throw error;
    return err(explained);
  } finally {
    unpacked.destroy();
    await flow;
  }
}

async function fill(
  session: SingleSession,
  reader: BackupReader,
  lines: SealedLines,
  sets: readonly MigrationSet[],
): Promise<Result<BackupSummary>> {
  const { connection } = session;
  await sql`select pg_advisory_xact_lock(${schemaLock})`.execute(connection);
  const [occupied] = await listTables(connection);
  if (occupied) return err(appError(backupErrors.BACKUP_TARGET_NOT_EMPTY, { table: occupied.name }));
  const manifest = await lines.readManifest();
  if (manifest.format !== backupFormat) {
    return err(appError(backupErrors.BACKUP_FORMAT_UNKNOWN, { format: String(manifest.format) }));
  }
  const prepared = await runListedMigrations(connection, manifest, sets);
  if (!prepared.ok) return prepared;
  const rows = await loadRows(session, manifest, lines, reader);
  return ok({ tables: manifest.tables.length, rows });
}

async function runListedMigrations(
  connection: Connection,
  manifest: BackupManifest,
  sets: readonly MigrationSet[],
): Promise<Result<void>> {
  const listed = matchMigrations(manifest.migrations, await readAllMigrations(sets));
  if (!listed.ok) return listed;
  await provideMigrationTable(connection);
  for (const migration of listed.value) {
    const outcome = await runMigration(connection, migration);
    if (!outcome.ok) return outcome;
  }
  return ok();
}

/** Tells what is wrong with the file from bugs and from troubles of the database. */
function explain(error: unknown, place: string): AppError | undefined {
  const unreadable = fileProblem(error);
  if (unreadable !== undefined) return appError(backupErrors.BACKUP_NOT_READ, { reason: unreadable });
  if (!isDamage(error)) return undefined;
  return appError(backupErrors.BACKUP_DAMAGED, { place }, { details: { reason: error.message } });
}

function isDamage(error: unknown): error is Error {
  if (error instanceof DamagedBackup) return true;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  // Unpacking failed, or PostgreSQL refused a row: data exception (22), integrity constraint violation (23).
  return error instanceof pg.DatabaseError ? /^2[23]/.test(code) : code.startsWith("Z_");
}
