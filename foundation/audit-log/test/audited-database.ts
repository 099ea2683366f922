import { inTransaction } from "@nhiemky/database";
import type { Id } from "@nhiemky/kernel";
import { testDatabase } from "@nhiemky/test-kit";
import { sql } from "kysely";
import { type AuditEntry, appendAuditEntries, defineAuditEvents } from "../src/index.ts";

defineAuditEvents({ "test-thing.done": { vi: "Việc thử", en: "Test act" } });

const unitId = "0199aaaa-0000-7000-8000-000000000001" as Id<"unit">;

export function entry(number: number): AuditEntry {
  return {
    at: new Date(Date.UTC(2026, 10, 22, 1, 0, number)),
    event: "test-thing.done",
    actorAccountId: null,
    actorLabel: "Nguyễn Văn Thử",
    unitId,
    subject: { kind: "test-thing", id: String(number) },
    data: { number, share: 0.1, nested: { ở: ["ế", null, true], a: 1e21 }, absent: undefined },
  };
}

/** A database of its own whose log holds this many entries. */
export async function auditedDatabase(count: number) {
  const database = await testDatabase();
  const { connection } = database;
  await inTransaction(connection, (transaction) =>
    appendAuditEntries(
      transaction,
      Array.from({ length: count }, (_, index) => entry(index + 1)),
    ),
  );
  return {
    ...database,
    /** Changes rows as somebody would who owns the database and takes the guard off first. */
    tamper: async (statement: string) => {
      await inTransaction(connection, async (transaction) => {
        await sql.raw("alter table audit_entry disable trigger user").execute(transaction);
        await sql.raw(statement).execute(transaction);
        await sql.raw("alter table audit_entry enable trigger user").execute(transaction);
      });
    },
  };
}
