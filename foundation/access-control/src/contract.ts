export type { AccountId, Actor, RoleGrant, Scope, UnitId } from "./actor.ts";
