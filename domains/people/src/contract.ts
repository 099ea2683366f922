export { peopleEvents } from "./audit-events.ts";
export { peopleErrors } from "./errors.ts";
export * from "./import-routes.ts";
export * from "./people-routes.ts";
export { peoplePermissions } from "./permissions.ts";
export * from "./person-schemas.ts";
