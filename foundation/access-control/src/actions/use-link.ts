import { type Connection, inTransaction } from "@nhiemky/database";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import type { ActionContext } from "../action-context.ts";
import { accessEvents } from "../audit-events.ts";
import { accessErrors } from "../errors.ts";
import { existingAccount, holderOf } from "../own-account.ts";
import { recordEvent } from "../record-event.ts";
import { refusePassword } from "../rules/password-rules.ts";
import { hashOfPaperCode } from "../secrets/handed-out-secret.ts";
import { hashPassword } from "../secrets/password-hash.ts";
import { revokeAccessTokens } from "../storage/access-tokens.ts";
import { type AccountRow, updateAccount } from "../storage/accounts.ts";
import { findOneTimeLink, type OneTimeLinkRow, takeOneTimeLink } from "../storage/one-time-links.ts";
import { deleteSecondFactor } from "../storage/second-factors.ts";
import { deleteSessions } from "../storage/sessions.ts";

export interface OpenLink {
  readonly link: OneTimeLinkRow;
  readonly account: AccountRow;
}

/** What a link is for, so that the page can greet its holder; refuses one that no longer counts. */
export async function readLink(context: ActionContext, code: string): Promise<Result<OpenLink>> {
  return openLink(context.connection, code, context.clock.now());
}

/**
 * The holder of a link chooses a password. Sessions and access tokens from before end: a reset is also what is done
 * when somebody else got in. Signing in is the next step, so that two-step sign-in is not passed by.
 */
export async function useLink(
  context: ActionContext,
  code: string,
  newPassword: string,
): Promise<Result<AccountRow>> {
  const now = context.clock.now();
  const opened = await openLink(context.connection, code, now);
  if (!opened.ok) return opened;
  const { link, account } = opened.value;
  const refusal = refusePassword(newPassword, account.sign_in_name, "newPassword");
  if (refusal !== null) return err(refusal);
  const password_hash = await hashPassword(newPassword);
  return inTransaction(context.connection, async (connection) => {
    if (!(await takeOneTimeLink(connection, link.id, now)))
      return err(appError(accessErrors.ACCESS_LINK_USED));
    await updateAccount(connection, account.id, { password_hash, must_change_password: false });
    await deleteSessions(connection, account.id);
    await revokeAccessTokens(connection, account.id, now);
    if (link.removes_second_factor) await deleteSecondFactor(connection, account.id);
    await recordEvent(
      { ...context, connection, actor: holderOf(account) },
      {
        event: accessEvents["one-time-link.used"],
        unitId: null,
        subject: { kind: "account", id: account.id },
        data: { purpose: link.purpose, removesSecondFactor: link.removes_second_factor },
      },
    );
    return ok(account);
  });
}

async function openLink(connection: Connection, code: string, now: Date): Promise<Result<OpenLink>> {
  const link = await findOneTimeLink(connection, hashOfPaperCode(code));
  if (link === undefined) return err(appError(accessErrors.ACCESS_LINK_UNKNOWN, {}, { field: "code" }));
  if (link.used_at !== null || link.withdrawn_at !== null)
    return err(appError(accessErrors.ACCESS_LINK_USED));
  if (now >= link.expires_at) return err(appError(accessErrors.ACCESS_LINK_EXPIRED));
  const account = await existingAccount(connection, link.account_id);
  if (account.disabled_at !== null) return err(appError(accessErrors.ACCESS_ACCOUNT_DISABLED));
  return ok({ link, account });
}
