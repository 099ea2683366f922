import { createHash } from "node:crypto";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { sql } from "kysely";
import { to as copyTo } from "pg-copy-streams";
import type { Database } from "../connection.ts";
import { appliedMigrations } from "../migrations/applied-migrations.ts";
import { schemaLock } from "../migrations/migrate.ts";
import { listSequences, listTables } from "./catalogue.ts";
import { backupErrors } from "./errors.ts";
import { fileProblem } from "./file-problem.ts";
import { type BackupManifest, backupFormat, endOfRows, RowTally } from "./format.ts";
import { copySubject, inSingleSession, prepareCopying, type SingleSession } from "./single-session.ts";

export interface BackupSummary {
  readonly tables: number;
  readonly rows: number;
}

/**
 * Writes the whole instance, files included, as it is at one instant, while work goes on. Memory does not grow
 * with the data. The stream is ended, or destroyed when the backup fails.
 */
export async function backupTo(
  database: Database,
  output: Writable,
  about: { readonly productVersion: string },
): Promise<Result<BackupSummary>> {
  const summary = { tables: 0, rows: 0 };
  try {
    await inSingleSession(database, async (session) => {
      const { connection } = session;
      // Before the snapshot: no migration may change the tables between it and the last row.
      await sql`select pg_advisory_lock_shared(${schemaLock})`.execute(connection);
      // Not Kysely's transaction: its rollback would wait behind a COPY that nobody reads any more. A session that
      // fails is discarded, and its transaction with it.
      await sql`begin isolation level repeatable read, read only`.execute(connection);
      const lines = Readable.from(writeLines(session, about.productVersion, summary));
      await pipeline(lines, createGzip(), output);
      await sql`commit`.execute(connection);
      await sql`select pg_advisory_unlock_shared(${schemaLock})`.execute(connection);
    });
    return ok(summary);
  } catch (error) {
    output.destroy();
    const reason = fileProblem(error);
    if (reason === undefined) throw error;
    return err(appError(backupErrors.BACKUP_NOT_WRITTEN, { reason }));
  }
}

async function* writeLines(
  session: SingleSession,
  productVersion: string,
  summary: { tables: number; rows: number },
): AsyncGenerator<Buffer> {
  const seal = createHash("sha256");
  const writeLine = (value: object): Buffer => {
    const line = Buffer.from(`${JSON.stringify(value)}\n`);
    seal.update(line);
    return line;
  };
  const manifest = await describe(session, productVersion);
  yield writeLine(manifest);
  for (const table of manifest.tables) {
    yield writeLine({ table: table.name });
    const tally = new RowTally();
    for await (const chunk of session.client.query(
      copyTo(`${copySubject(session.client, table)} to stdout`),
    )) {
      tally.add(chunk as Buffer);
      yield chunk as Buffer;
    }
    const end = tally.end();
    yield endOfRows;
    yield writeLine(end);
    summary.tables++;
    summary.rows += end.rows;
  }
  yield writeLine({ end: true, sha256: seal.copy().digest("hex") });
}

async function describe({ connection }: SingleSession, productVersion: string): Promise<BackupManifest> {
  await prepareCopying(connection);
  const { rows } = await sql<{ takenAt: Date; version: string }>`
    select now() as "takenAt", current_setting('server_version') as version`.execute(connection);
  return {
    format: backupFormat,
    productVersion,
    postgresqlVersion: rows[0]!.version,
    takenAt: rows[0]!.takenAt.toISOString(),
    migrations: await appliedMigrations(connection),
    tables: await listTables(connection),
    sequences: await listSequences(connection),
  };
}
