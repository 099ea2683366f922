import { inTransaction } from "@nhiemky/database";
import { appError, civilDateAt, err, ok, type Result } from "@nhiemky/kernel";
import type { ActionContext } from "../action-context.ts";
import { accessErrors } from "../errors.ts";
import { hasAccounts, lockAccounts } from "../storage/accounts.ts";
import { inviteAccount } from "./invite-account.ts";
import type { IssuedLink } from "./issue-link.ts";

/**
 * The administrator of a new, empty instance, with the link by which that person chooses a password: there is never a
 * password that somebody else knows. Refused once there is any account.
 */
export function createFirstAdministrator(
  context: ActionContext,
  administrator: { readonly signInName: string; readonly displayName: string },
): Promise<Result<IssuedLink>> {
  return inTransaction(context.connection, async (connection) => {
    // Two processes that start at once must not each make a first administrator.
    await lockAccounts(connection);
    if (await hasAccounts(connection)) return err(appError(accessErrors.ACCESS_ALREADY_SET_UP));
    const invited = await inviteAccount({ ...context, connection }, noUnitsYet, {
      ...administrator,
      role: "administrator",
      unitId: null,
      from: civilDateAt(context.clock.now()),
      to: null,
    });
    return invited.ok ? ok(invited.value.link) : invited;
  });
}

const noUnitsYet = async (): Promise<boolean> => false;
