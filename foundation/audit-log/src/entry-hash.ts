import { createHash } from "node:crypto";
import type { AuditTables } from "./audit-tables.ts";
import { canonicalJson } from "./canonical-json.ts";

export type AuditRow = AuditTables["audit_entry"];

/** What the first entry of every log names as its predecessor. */
export const chainStart = "0".repeat(64);

/** SHA-256, in hex, over everything an entry says, its place in the chain and the hash before it. */
export function entryHash(row: Omit<AuditRow, "hash">): string {
  const text = canonicalJson([
    "nhiemky-audit/1",
    row.sequence,
    row.previous_hash,
    row.at.toISOString(),
    row.event,
    row.actor_account_id,
    row.actor_label,
    row.unit_id,
    row.subject_kind,
    row.subject_id,
    row.data,
  ]);
  return createHash("sha256").update(text).digest("hex");
}
