export type { UnitId } from "@nhiemky/access-control/contract";
export { structureEvents } from "./audit-events.ts";
export * from "./decision-contract.ts";
export * from "./decision-routes.ts";
export { structureErrors } from "./errors.ts";
export * from "./import-routes.ts";
export * from "./ledger-routes.ts";
export { structurePermissions } from "./permissions.ts";
export * from "./unit-routes.ts";
