import { inTransaction } from "@nhiemky/database";
import { appError, err, type Id, ok, type Result } from "@nhiemky/kernel";
import type { ActionContext } from "../action-context.ts";
import { accessEvents } from "../audit-events.ts";
import { accessErrors } from "../errors.ts";
import { ownAccount } from "../own-account.ts";
import { recordEvent } from "../record-event.ts";
import { isPassword } from "../secrets/password-hash.ts";
import { confirmSessionRow } from "../storage/sessions.ts";
import { checkSecondFactor } from "./check-second-factor.ts";
import { countSignInAttempt } from "./throttle-sign-in.ts";

export interface Confirmation {
  readonly sessionId: Id<"session">;
  readonly password: string;
  readonly oneTimeCode?: string | undefined;
  readonly ip: string;
}

/** Step-up: the holder gives the password (and code) once more; sensitive acts are then allowed for some minutes. */
export async function confirmSession(
  context: ActionContext,
  confirmation: Confirmation,
): Promise<Result<void>> {
  const account = await ownAccount(context);
  const counted = await countSignInAttempt(context, account.sign_in_name, confirmation.ip);
  if (!counted.ok) return counted;
  if (!(await isPassword(account.password_hash, confirmation.password))) {
    return err(appError(accessErrors.ACCESS_WRONG_CREDENTIALS, {}, { field: "password" }));
  }
  const confirmed = await inTransaction(context.connection, async (connection) => {
    const inside = { ...context, connection };
    const second = await checkSecondFactor(inside, account.id, confirmation.oneTimeCode);
    if (!second.ok) return second;
    await confirmSessionRow(connection, confirmation.sessionId, context.clock.now());
    await recordEvent(inside, {
      event: accessEvents["session.confirmed"],
      unitId: null,
      subject: { kind: "account", id: account.id },
    });
    return ok();
  });
  if (confirmed.ok) await counted.value.succeeded();
  else if (confirmed.error.code === accessErrors.ACCESS_SECOND_FACTOR_REQUIRED.code) {
    await counted.value.undecided();
  }
  return confirmed;
}
