export * from "./event-catalogue.ts";
export { auditPermissions } from "./permissions.ts";
export * from "./routes.ts";
