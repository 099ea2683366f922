import { pipeline } from "node:stream/promises";
import { isDeepStrictEqual } from "node:util";
import { sql } from "kysely";
import { from as copyFrom } from "pg-copy-streams";
import type { Connection } from "../connection.ts";
import { type BackupReader, DamagedBackup } from "./backup-reader.ts";
import { listForeignKeys, listTables, listTriggers } from "./catalogue.ts";
import { type BackupManifest, RowTally, type SequenceState, type TableContents } from "./format.ts";
import type { SealedLines } from "./sealed-lines.ts";
import { copySubject, prepareCopying, type SingleSession } from "./single-session.ts";

/**
 * Loads every table of the manifest in place of what the migrations put there. Foreign keys are taken away and
 * brought back, which checks them all at once; triggers, such as those that keep a log append-only, are silenced
 * meanwhile. Both are rights of the tables' owner: no superuser is needed.
 * @returns the number of rows
 * @throws DamagedBackup
 */
export async function loadRows(
  session: SingleSession,
  manifest: BackupManifest,
  lines: SealedLines,
  reader: BackupReader,
): Promise<number> {
  const { connection } = session;
  if (!isDeepStrictEqual(await listTables(connection), manifest.tables)) {
    throw new DamagedBackup("its tables are not those of its migrations");
  }
  const foreignKeys = await listForeignKeys(connection);
  const triggers = await listTriggers(connection);
  await prepareCopying(connection);
  await runAll(connection, [
    ...foreignKeys.map((key) => key.drop),
    ...triggers.map((trigger) => trigger.disable),
  ]);
  let rows = 0;
  for (const table of manifest.tables) rows += await loadTable(session, table, lines, reader);
  await lines.readEnd();
  await runAll(connection, [
    ...foreignKeys.map((key) => key.add),
    ...triggers.map((trigger) => trigger.enable),
  ]);
  await setSequences(connection, manifest.sequences);
  return rows;
}

async function loadTable(
  { client, connection }: SingleSession,
  table: TableContents,
  lines: SealedLines,
  reader: BackupReader,
): Promise<number> {
  await lines.readTableStart(table.name);
  await sql`truncate ${sql.id(table.schema, table.name)}`.execute(connection);
  const tally = new RowTally();
  const copy = client.query(copyFrom(`${copySubject(client, table)} from stdin`));
  await pipeline(passThrough(reader.readRows(), tally), copy);
  const seen = tally.end();
  await lines.readTableEnd(seen);
  if (copy.rowCount !== seen.rows) throw new DamagedBackup("rows were not taken over");
  return seen.rows;
}

async function* passThrough(chunks: AsyncIterable<Buffer>, tally: RowTally): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    tally.add(chunk);
    yield chunk;
  }
}

async function setSequences(connection: Connection, sequences: readonly SequenceState[]): Promise<void> {
  for (const { schema, name, lastValue, isCalled } of sequences) {
    await sql`select setval(format('%I.%I', ${schema}::text, ${name}::text)::regclass, ${lastValue}::bigint, ${isCalled})`.execute(
      connection,
    );
  }
}

async function runAll(connection: Connection, commands: readonly string[]): Promise<void> {
  for (const command of commands) await sql.raw(command).execute(connection);
}
