import { auditLogMigrations } from "@nhiemky/audit-log";
import type { DomainModule } from "./domain-module.ts";

/** The audit log as seen from outside: its routes live here because access-control lies above it. */
export const auditModule: DomainModule = {
  name: "audit-log",
  migrations: auditLogMigrations,
  routes: [],
  resourceUnits: {},
};

export const accessModule: DomainModule = {
  name: "access-control",
  migrations: new URL("./storage/migrations/", import.meta.url),
  routes: [],
  resourceUnits: {},
};
