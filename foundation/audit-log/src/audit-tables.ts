import type { Id } from "@nhiemky/kernel";

/** Rows of migrations/0001-audit-entry.sql. */
export type AuditTables = {
  audit_entry: {
    sequence: number;
    previous_hash: string;
    hash: string;
    at: Date;
    event: string;
    actor_account_id: Id<"account"> | null;
    actor_label: string;
    unit_id: Id<"unit"> | null;
    subject_kind: string;
    subject_id: string;
    data: JsonObject;
  };
};

/** A JSON object as it comes back from a jsonb column. */
export type JsonObject = Record<string, unknown>;
