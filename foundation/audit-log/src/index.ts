export * from "./append-audit.ts";
export { canonicalJson } from "./canonical-json.ts";
export * from "./contract.ts";
export { type AuditFilter, listAuditEntries } from "./list-entries.ts";
export * from "./verify-chain.ts";

/** Folder of this package's migrations. */
export const auditLogMigrations = new URL("./migrations/", import.meta.url);
