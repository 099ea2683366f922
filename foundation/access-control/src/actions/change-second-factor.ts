import { inTransaction } from "@nhiemky/database";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import type { ActionContext } from "../action-context.ts";
import type { AccountId } from "../actor.ts";
import { accessEvents } from "../audit-events.ts";
import { accessErrors } from "../errors.ts";
import { ownAccount, ownAccountId } from "../own-account.ts";
import { recordEvent } from "../record-event.ts";
import { hashOfPaperCode, makePaperCode } from "../secrets/handed-out-secret.ts";
import { makeTimeBasedSecret, stepOfCode, timeBasedUri } from "../secrets/time-based-code.ts";
import {
  confirmSecondFactorRow,
  deleteSecondFactor,
  findSecondFactor,
  replaceRecoveryCodeRows,
  startSecondFactor,
  takeStep,
} from "../storage/second-factors.ts";

const recoveryCodeCount = 10;
const recoveryCodeGroups = 3;

export interface SecondFactorSecret {
  /** Base32, to type where a camera fails. */
  readonly secret: string;
  /** otpauth:// address for the QR code. */
  readonly uri: string;
}

/** First half of turning two-step sign-in on: a secret for the phone. Nothing is asked at sign-in until it is proved. */
export async function beginSecondFactor(context: ActionContext): Promise<Result<SecondFactorSecret>> {
  const account = await ownAccount(context);
  const secret = makeTimeBasedSecret(context.random.bytes(20));
  const kept = await startSecondFactor(context.connection, {
    account_id: account.id,
    secret,
    created_at: context.clock.now(),
  });
  if (!kept) return err(appError(accessErrors.ACCESS_SECOND_FACTOR_ALREADY_ON));
  return ok({ secret, uri: timeBasedUri(secret, account.sign_in_name) });
}

/** Second half: a code proves that the phone has the secret. Returns recovery codes, shown this once. */
export function confirmSecondFactor(
  context: ActionContext,
  code: string,
): Promise<Result<readonly string[]>> {
  const accountId = ownAccountId(context);
  return inTransaction(context.connection, async (connection) => {
    const factor = await findSecondFactor(connection, accountId);
    if (factor === undefined) return err(appError(accessErrors.ACCESS_SECOND_FACTOR_NOT_STARTED));
    if (factor.confirmed_at !== null) return err(appError(accessErrors.ACCESS_SECOND_FACTOR_ALREADY_ON));
    const now = context.clock.now();
    const step = stepOfCode(factor.secret, code.replace(/\s/g, ""), now);
    if (step === null || !(await takeStep(connection, accountId, step))) {
      return err(appError(accessErrors.ACCESS_SECOND_FACTOR_WRONG, {}, { field: "oneTimeCode" }));
    }
    await confirmSecondFactorRow(connection, accountId, now);
    const codes = await newRecoveryCodes({ ...context, connection }, accountId);
    await record({ ...context, connection }, accountId, accessEvents["second-factor.enabled"]);
    return ok(codes);
  });
}

/** Replaces the recovery codes; those from before no longer count. */
export function replaceRecoveryCodes(context: ActionContext): Promise<Result<readonly string[]>> {
  const accountId = ownAccountId(context);
  return inTransaction(context.connection, async (connection) => {
    const factor = await findSecondFactor(connection, accountId);
    if (factor === undefined || factor.confirmed_at === null) {
      return err(appError(accessErrors.ACCESS_SECOND_FACTOR_NOT_STARTED));
    }
    const codes = await newRecoveryCodes({ ...context, connection }, accountId);
    await record({ ...context, connection }, accountId, accessEvents["recovery-codes.replaced"]);
    return ok(codes);
  });
}

/** Turns two-step sign-in off and forgets the secret. */
export function removeSecondFactor(context: ActionContext): Promise<Result<void>> {
  const accountId = ownAccountId(context);
  return inTransaction(context.connection, async (connection) => {
    if (!(await deleteSecondFactor(connection, accountId))) {
      return err(appError(accessErrors.ACCESS_SECOND_FACTOR_NOT_STARTED));
    }
    await record({ ...context, connection }, accountId, accessEvents["second-factor.disabled"]);
    return ok();
  });
}

async function newRecoveryCodes(context: ActionContext, accountId: AccountId): Promise<readonly string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, () =>
    makePaperCode(context.random, recoveryCodeGroups),
  );
  await replaceRecoveryCodeRows(context.connection, accountId, codes.map(hashOfPaperCode));
  return codes;
}

function record(context: ActionContext, accountId: AccountId, event: string): Promise<void> {
  return recordEvent(context, { event, unitId: null, subject: { kind: "account", id: accountId } });
}
