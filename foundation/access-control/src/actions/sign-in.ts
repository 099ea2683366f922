import { inTransaction } from "@nhiemky/database";
import { appError, err, type Id, makeId, ok, type Result } from "@nhiemky/kernel";
import type { ActionContext } from "../action-context.ts";
import { accessEvents } from "../audit-events.ts";
import { accessErrors } from "../errors.ts";
import { holderOf } from "../own-account.ts";
import { recordEvent } from "../record-event.ts";
import { idleMs, sessionExpiry } from "../rules/session-lifetime.ts";
import { normaliseSignInName } from "../rules/sign-in-name.ts";
import { hashOfSecret, makeSecret } from "../secrets/handed-out-secret.ts";
import { isPassword } from "../secrets/password-hash.ts";
import { type AccountRow, findAccountByName } from "../storage/accounts.ts";
import { deleteDeadSessions, deleteSession, insertSession } from "../storage/sessions.ts";
import { checkSecondFactor } from "./check-second-factor.ts";
import { countSignInAttempt } from "./throttle-sign-in.ts";

export interface SignInAttempt {
  readonly signInName: string;
  readonly password: string;
  readonly oneTimeCode?: string | undefined;
  readonly ip: string;
  readonly userAgent: string;
  /** The session of the same browser that this one takes the place of. */
  readonly replaces: { readonly accountId: AccountRow["id"]; readonly sessionId: Id<"session"> } | null;
}

export interface StartedSession {
  readonly sessionId: Id<"session">;
  /** The cookie's value; nothing but its hash is kept. */
  readonly secret: string;
  readonly accountId: AccountRow["id"];
}

/**
 * Starts a session for who gives the right name, password and, where turned on, second step. An unknown name costs
 * the same work and gets the same answer as a wrong password. The session's secret is always new: whatever cookie the
 * browser held before is worth nothing afterwards.
 */
export async function signIn(
  context: ActionContext,
  attempt: SignInAttempt,
): Promise<Result<StartedSession>> {
  const { connection } = context;
  const signInName = normaliseSignInName(attempt.signInName);
  const counted = await countSignInAttempt(context, signInName, attempt.ip);
  if (!counted.ok) return counted;
  const account = await findAccountByName(connection, signInName);
  const isRight = await isPassword(account?.password_hash ?? null, attempt.password);
  if (account === undefined || !isRight) return err(appError(accessErrors.ACCESS_WRONG_CREDENTIALS));
  if (account.disabled_at !== null) return err(appError(accessErrors.ACCESS_ACCOUNT_DISABLED));
  const started = await startSession({ ...context, actor: holderOf(account) }, account, attempt);
  if (started.ok) await counted.value.succeeded();
  else if (started.error.code === accessErrors.ACCESS_SECOND_FACTOR_REQUIRED.code) {
    await counted.value.undecided();
  }
  return started;
}

function startSession(
  context: ActionContext,
  account: AccountRow,
  attempt: SignInAttempt,
): Promise<Result<StartedSession>> {
  return inTransaction(context.connection, async (connection) => {
    const now = context.clock.now();
    const second = await checkSecondFactor({ ...context, connection }, account.id, attempt.oneTimeCode);
    if (!second.ok) return second;
    if (attempt.replaces !== null) {
      await deleteSession(connection, attempt.replaces.accountId, attempt.replaces.sessionId);
    }
    await deleteDeadSessions(connection, account.id, now, new Date(now.getTime() - idleMs));
    const secret = makeSecret(context.random);
    const sessionId = makeId<"session">(context.clock, context.random);
    await insertSession(connection, {
      id: sessionId,
      account_id: account.id,
      secret_hash: hashOfSecret(secret),
      user_agent: attempt.userAgent.slice(0, 300),
      created_at: now,
      last_seen_at: now,
      confirmed_at: now,
      expires_at: sessionExpiry(now),
    });
    await recordEvent(
      { ...context, connection },
      { event: accessEvents["session.started"], unitId: null, subject: { kind: "account", id: account.id } },
    );
    return ok({ sessionId, secret, accountId: account.id });
  });
}
