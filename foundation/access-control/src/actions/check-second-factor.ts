import { appError, err, ok, type Result } from "@nhiemky/kernel";
import type { ActionContext } from "../action-context.ts";
import type { AccountId } from "../actor.ts";
import { accessEvents } from "../audit-events.ts";
import { accessErrors } from "../errors.ts";
import { recordEvent } from "../record-event.ts";
import { hashOfPaperCode } from "../secrets/handed-out-secret.ts";
import { stepOfCode } from "../secrets/time-based-code.ts";
import { findSecondFactor, takeRecoveryCode, takeStep } from "../storage/second-factors.ts";

/**
 * Checks the second step of an account that has one: a code from the phone or a recovery code, each of which counts
 * once. Part of the caller's transaction; done last before the caller's own event.
 */
export async function checkSecondFactor(
  context: ActionContext,
  accountId: AccountId,
  code: string | undefined,
): Promise<Result<void>> {
  const { connection } = context;
  const now = context.clock.now();
  const factor = await findSecondFactor(connection, accountId);
  if (factor === undefined || factor.confirmed_at === null) return ok();
  const field = "oneTimeCode";
  if (code === undefined || code.trim() === "") {
    return err(appError(accessErrors.ACCESS_SECOND_FACTOR_REQUIRED, {}, { field }));
  }
  const digits = code.replace(/\s/g, "");
  if (/^\d{6}$/.test(digits)) {
    const step = stepOfCode(factor.secret, digits, now);
    if (step !== null && (await takeStep(connection, accountId, step))) return ok();
  } else if (await takeRecoveryCode(connection, accountId, hashOfPaperCode(code), now)) {
    await recordEvent(context, {
      event: accessEvents["recovery-code.used"],
      unitId: null,
      subject: { kind: "account", id: accountId },
    });
    return ok();
  }
  return err(appError(accessErrors.ACCESS_SECOND_FACTOR_WRONG, {}, { field }));
}
