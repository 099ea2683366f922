import { inTransaction } from "@nhiemky/database";
import { appError, err, type Id, ok, type Result } from "@nhiemky/kernel";
import type { ActionContext } from "../action-context.ts";
import { accessEvents } from "../audit-events.ts";
import { accessErrors } from "../errors.ts";
import { ownAccount } from "../own-account.ts";
import { recordEvent } from "../record-event.ts";
import { refusePassword } from "../rules/password-rules.ts";
import { hashPassword, isPassword } from "../secrets/password-hash.ts";
import { updateAccount } from "../storage/accounts.ts";
import { deleteSessions } from "../storage/sessions.ts";
import { countSignInAttempt } from "./throttle-sign-in.ts";

export interface PasswordChange {
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly ip: string;
  /** The session in use stays; every other one ends. */
  readonly sessionId: Id<"session">;
}

/** The holder changes the own password; whoever else is signed in to the account is signed out. */
export async function changePassword(context: ActionContext, change: PasswordChange): Promise<Result<void>> {
  const account = await ownAccount(context);
  const counted = await countSignInAttempt(context, account.sign_in_name, change.ip);
  if (!counted.ok) return counted;
  if (!(await isPassword(account.password_hash, change.currentPassword))) {
    return err(appError(accessErrors.ACCESS_WRONG_CREDENTIALS, {}, { field: "currentPassword" }));
  }
  await counted.value.succeeded();
  const refusal = refusePassword(change.newPassword, account.sign_in_name, "newPassword");
  if (refusal !== null) return err(refusal);
  const password_hash = await hashPassword(change.newPassword);
  return inTransaction(context.connection, async (connection) => {
    await updateAccount(connection, account.id, { password_hash, must_change_password: false });
    await deleteSessions(connection, account.id, change.sessionId);
    await recordEvent(
      { ...context, connection },
      { event: accessEvents["password.changed"], unitId: null, subject: { kind: "account", id: account.id } },
    );
    return ok();
  });
}
