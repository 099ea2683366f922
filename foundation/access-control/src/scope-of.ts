import { declaredPermissions } from "@nhiemky/http-contract";
import type { CivilDate } from "@nhiemky/kernel";
import type { Actor, RoleGrant, Scope, UnitId } from "./actor.ts";

function isInForce(grant: RoleGrant, on: CivilDate): boolean {
  return grant.from <= on && (grant.to === null || on <= grant.to);
}

/** The one decision of access: where this actor holds this permission on this day. */
export function scopeOf(actor: Actor, permission: string, on: CivilDate): Scope {
  if (actor.kind === "system") return { kind: "instance" };
  if (actor.kind === "nobody") return { kind: "units", rootUnitIds: [] };
  const definition = declaredPermissions().get(permission);
  if (definition === undefined) throw new Error(`permission not declared: ${permission}`);
  const rootUnitIds = new Set<UnitId>();
  for (const grant of actor.grants) {
    if (!isInForce(grant, on) || !definition.roles.includes(grant.role)) continue;
    if (grant.unitId === null) return { kind: "instance" };
    rootUnitIds.add(grant.unitId);
  }
  return { kind: "units", rootUnitIds: [...rootUnitIds] };
}
