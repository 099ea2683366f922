import { inTransaction } from "@nhiemky/database";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import type { ActionContext } from "../action-context.ts";
import { accessEvents } from "../audit-events.ts";
import { accessErrors } from "../errors.ts";
import { recordEvent } from "../record-event.ts";
import {
  addressGroup,
  attemptsPerAddress,
  attemptsPerName,
  minutesLeft,
  throttleWindowMs,
} from "../rules/throttle-rule.ts";
import { hashOfSecret } from "../secrets/handed-out-secret.ts";
import { findAccountByName } from "../storage/accounts.ts";
import { countAttempt, forgetAttempts, sweepAttempts, takeBackAttempt } from "../storage/throttle.ts";

/** An attempt that was counted as a wrong one until it is known better. */
export interface CountedAttempt {
  succeeded(): Promise<void>;
  /** Neither right nor wrong: the password was right and the second step is still missing. */
  undecided(): Promise<void>;
}

/**
 * Counts an attempt to prove a password before the password is looked at, so that attempts sent at once cannot slip
 * past together. Outside any transaction: a refused attempt must stay counted.
 * @returns ACCESS_TOO_MANY_ATTEMPTS when the name or the address has used up its attempts
 */
export async function countSignInAttempt(
  context: ActionContext,
  signInName: string,
  ip: string,
): Promise<Result<CountedAttempt>> {
  const { connection } = context;
  const now = context.clock.now();
  const windowSince = new Date(now.getTime() - throttleWindowMs);
  const nameKey = hashOfSecret(`name ${signInName}`);
  const addressKey = hashOfSecret(`address ${addressGroup(ip)}`);
  const byName = await countAttempt(connection, nameKey, now, windowSince);
  const byAddress = await countAttempt(connection, addressKey, now, windowSince);
  if (byName.attempts === attemptsPerName + 1) await recordThrottled(context, signInName);
  if (byName.attempts > attemptsPerName || byAddress.attempts > attemptsPerAddress) {
    const window = byName.attempts > attemptsPerName ? byName : byAddress;
    const minutes = minutesLeft(window.window_started_at, now);
    return err(appError(accessErrors.ACCESS_TOO_MANY_ATTEMPTS, { minutes }));
  }
  return ok({
    succeeded: async () => {
      await forgetAttempts(connection, nameKey);
      await takeBackAttempt(connection, addressKey);
      await sweepAttempts(connection, windowSince);
    },
    undecided: async () => {
      await takeBackAttempt(connection, nameKey);
      await takeBackAttempt(connection, addressKey);
    },
  });
}

/** Once a window and name, also for a name that nobody has: the work done must not tell which names exist. */
async function recordThrottled(context: ActionContext, signInName: string): Promise<void> {
  const account = await findAccountByName(context.connection, signInName);
  await inTransaction(context.connection, (connection) =>
    recordEvent(
      { ...context, connection },
      {
        event: accessEvents["sign-in.throttled"],
        unitId: null,
        subject: { kind: "account", id: account?.id ?? "unknown" },
      },
    ),
  );
}
