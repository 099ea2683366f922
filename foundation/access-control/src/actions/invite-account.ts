import { inTransaction } from "@nhiemky/database";
import { ok, type Result } from "@nhiemky/kernel";
import type { ActionContext } from "../action-context.ts";
import type { AccountId } from "../actor.ts";
import type { IsWithin } from "../resource-units.ts";
import { createAccount, type NewAccount } from "./create-account.ts";
import { grantRole, type NewGrant } from "./grant-role.ts";
import { type IssuedLink, issueLink } from "./issue-link.ts";

export type Invitation = Pick<NewAccount, "signInName" | "displayName" | "personId"> & NewGrant;

/** Account, first role and invitation in one act: an account without a role would lie in nobody's scope. */
export function inviteAccount(
  context: ActionContext,
  isWithin: IsWithin,
  invitation: Invitation,
): Promise<Result<{ accountId: AccountId; link: IssuedLink }>> {
  return inTransaction(context.connection, async (connection) => {
    const inside = { ...context, connection };
    const created = await createAccount(inside, invitation);
    if (!created.ok) return created;
    const granted = await grantRole(inside, isWithin, created.value, invitation);
    if (!granted.ok) return granted;
    const link = await issueLink(inside, created.value);
    if (!link.ok) return link;
    return ok({ accountId: created.value, link: link.value });
  });
}
