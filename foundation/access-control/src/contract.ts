export type { AccountId, Actor, RoleGrant, Scope, UnitId } from "./actor.ts";
export { accessEvents } from "./audit-events.ts";
export * from "./contract/administration-routes.ts";
export * from "./contract/own-account-routes.ts";
export * from "./contract/session-routes.ts";
export { accessErrors } from "./errors.ts";
export { accessPermissions } from "./permissions.ts";
export { minimumPasswordLength } from "./rules/password-rules.ts";
export { signInNamePattern } from "./rules/sign-in-name.ts";
