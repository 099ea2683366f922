import { declaredPermissions, type RoleName, type Route, roleNames } from "@nhiemky/http-contract";
import type { Place } from "./access-matrix.ts";

/** Seen from the unit on which the callers hold their role. */
export const places = ["own", "subordinate", "foreign", "superior"] as const;

/** Nobody; each role on the own unit; two roles on the whole instance. */
export const callerNames = [
  "nobody",
  ...roleNames,
  "administrator everywhere",
  "office-clerk everywhere",
] as const;
export type CallerName = (typeof callerNames)[number];

export type Expectation =
  | {
      readonly kind: "refused";
      readonly code: "ACCESS_SIGN_IN_REQUIRED" | "ACCESS_FORBIDDEN" | "ACCESS_NOT_FOUND";
    }
  /** `visible`: of a list, the places whose rows are shown; null for what is no list. */
  | { readonly kind: "allowed"; readonly visible: readonly Place[] | null };

/** The role of a caller and whether it holds on the whole instance. */
export function roleOf(caller: CallerName): { role: RoleName; isEverywhere: boolean } | null {
  const role = roleNames.find((name) => caller === name || caller === `${name} everywhere`);
  return role === undefined ? null : { role, isEverywhere: caller !== role };
}

/**
 * What the permission catalogue and docs/security say about a call. A second telling of the rule, on purpose: it shares
 * no code with `authorise`.
 */
export function expectedAnswer(route: Route, caller: CallerName, place: Place): Expectation {
  const { access } = route;
  if (access.kind === "public") return { kind: "allowed", visible: null };
  const holder = roleOf(caller);
  if (holder === null) return { kind: "refused", code: "ACCESS_SIGN_IN_REQUIRED" };
  if (access.kind === "signed-in") return { kind: "allowed", visible: null };
  const permission = declaredPermissions().get(access.permission);
  if (permission === undefined) throw new Error(`${route.id} asks for an undeclared permission`);
  if (!permission.roles.includes(holder.role)) return { kind: "refused", code: "ACCESS_FORBIDDEN" };
  const reach: readonly Place[] = holder.isEverywhere ? places : ["own", "subordinate"];
  switch (access.target.kind) {
    case "visible":
      return { kind: "allowed", visible: reach };
    case "instance":
      return holder.isEverywhere
        ? { kind: "allowed", visible: null }
        : { kind: "refused", code: "ACCESS_FORBIDDEN" };
    default:
      return reach.includes(place)
        ? { kind: "allowed", visible: null }
        : { kind: "refused", code: "ACCESS_NOT_FOUND" };
  }
}
