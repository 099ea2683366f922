import type { RoleName } from "@nhiemky/http-contract";
import type { CivilDate, Id } from "@nhiemky/kernel";

export type AccountId = Id<"account">;
export type UnitId = Id<"unit">;

/** A role held on a unit's subtree (null: the whole instance) from a day, to a day or without end. */
export interface RoleGrant {
  readonly role: RoleName;
  readonly unitId: UnitId | null;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/**
 * Who acts: an account with the grants it holds today; the product itself (loading the example, jobs), which may do
 * everything; or nobody who is known (signing in, using a link), who may do nothing.
 */
export type Actor =
  | {
      readonly kind: "account";
      readonly accountId: AccountId;
      readonly displayName: string;
      readonly grants: readonly RoleGrant[];
    }
  | { readonly kind: "system"; readonly reason: string }
  | { readonly kind: "nobody"; readonly reason: string };

/** Where an actor holds a permission: everywhere, or in the subtrees of some units (none: nowhere). */
export type Scope =
  | { readonly kind: "instance" }
  | { readonly kind: "units"; readonly rootUnitIds: readonly UnitId[] };

/** The product itself as actor, for what no person asked for (loading the example, jobs). */
export function systemActor(reason: string): Actor {
  return { kind: "system", reason };
}

/** Whoever sends a request without being signed in. */
export const nobody: Actor = { kind: "nobody", reason: "not signed in" };
