import type { Connection } from "@nhiemky/database";
import type { Id } from "@nhiemky/kernel";
import { sql } from "kysely";
import type { AuditTables, JsonObject } from "./audit-tables.ts";
import { type AuditRow, chainStart, entryHash } from "./entry-hash.ts";
import { declaredAuditEvents } from "./event-catalogue.ts";

/** Key of the advisory lock that puts appending transactions in a row; any number that nothing else uses. */
const chainLock = 4_207_301;

/** Rows of one insert: keeps the statement below PostgreSQL's 65,535 parameters. */
const rowsAStatement = 1_000;

/** One act, as it goes into the log. */
export interface AuditEntry {
  readonly at: Date;
  readonly event: string;
  readonly actorAccountId: Id<"account"> | null;
  readonly actorLabel: string;
  readonly unitId: Id<"unit"> | null;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly data: Readonly<Record<string, unknown>>;
}

/** Appends one entry to the chain, in the caller's transaction. */
export async function appendAudit(connection: Connection, entry: AuditEntry): Promise<void> {
  await appendAuditEntries(connection, [entry]);
}

/**
 * Appends entries to the chain in the order given, in the caller's transaction, which holds the chain from here to
 * its commit. The head is read in a statement of its own: a statement that waited for the lock would still see the
 * head from before the wait.
 * @throws on an undeclared event; under repeatable read, when another transaction has appended since the snapshot
 */
export async function appendAuditEntries(
  connection: Connection,
  entries: readonly AuditEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await sql`select pg_advisory_xact_lock(${sql.lit(chainLock)})`.execute(connection);
  const log = connection.withTables<AuditTables>();
  const head = await log
    .selectFrom("audit_entry")
    .select(["sequence", "hash"])
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst();
  let previous = head ?? { sequence: 0, hash: chainStart };
  const rows = entries.map((entry) => {
    const row = nextRow(previous, entry);
    previous = row;
    return row;
  });
  for (let start = 0; start < rows.length; start += rowsAStatement) {
    await log
      .insertInto("audit_entry")
      .values(rows.slice(start, start + rowsAStatement))
      .execute();
  }
}

function nextRow(previous: Pick<AuditRow, "sequence" | "hash">, entry: AuditEntry): AuditRow {
  if (!declaredAuditEvents().has(entry.event)) throw new Error(`audit event not declared: ${entry.event}`);
  const row = {
    sequence: previous.sequence + 1,
    previous_hash: previous.hash,
    at: entry.at,
    event: entry.event,
    actor_account_id: entry.actorAccountId,
    actor_label: entry.actorLabel,
    unit_id: entry.unitId,
    subject_kind: entry.subject.kind,
    subject_id: entry.subject.id,
    data: asStored(entry.data),
  };
  return { ...row, hash: entryHash(row) };
}

/** The data as it will be read back: dates as text, absent members gone. */
function asStored(data: AuditEntry["data"]): JsonObject {
  return JSON.parse(JSON.stringify(data)) as JsonObject;
}
