import { declaredPermissions } from "@nhiemky/http-contract";
import { civilDateAt } from "@nhiemky/kernel";
import type { ActionContext } from "../action-context.ts";
import type { UnitId } from "../actor.ts";
import { ownAccount } from "../own-account.ts";
import { scopeOf } from "../scope-of.ts";
import type { AccountRow } from "../storage/accounts.ts";
import { findSecondFactor } from "../storage/second-factors.ts";

export interface HeldPermission {
  readonly permission: string;
  readonly isEverywhere: boolean;
  readonly unitIds: readonly UnitId[];
}

export interface Me {
  readonly account: AccountRow;
  readonly hasSecondFactor: boolean;
  readonly permissions: readonly HeldPermission[];
}

/** The account that is signed in, with everything it may do today and where. */
export async function readMe(context: ActionContext): Promise<Me> {
  const account = await ownAccount(context);
  const factor = await findSecondFactor(context.connection, account.id);
  return {
    account,
    hasSecondFactor: factor !== undefined && factor.confirmed_at !== null,
    permissions: heldPermissions(context),
  };
}

function heldPermissions({ actor, clock }: ActionContext): readonly HeldPermission[] {
  const on = civilDateAt(clock.now());
  const held: HeldPermission[] = [];
  for (const permission of [...declaredPermissions().keys()].sort()) {
    const scope = scopeOf(actor, permission, on);
    if (scope.kind === "instance") held.push({ permission, isEverywhere: true, unitIds: [] });
    else if (scope.rootUnitIds.length > 0) {
      held.push({ permission, isEverywhere: false, unitIds: scope.rootUnitIds });
    }
  }
  return held;
}
