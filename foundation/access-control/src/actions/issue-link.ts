import { inTransaction } from "@nhiemky/database";
import { makeId, ok, type Result } from "@nhiemky/kernel";
import type { ActionContext } from "../action-context.ts";
import type { AccountId } from "../actor.ts";
import { accessEvents } from "../audit-events.ts";
import { existingAccount } from "../own-account.ts";
import { recordEvent } from "../record-event.ts";
import { hashOfPaperCode, makePaperCode } from "../secrets/handed-out-secret.ts";
import { insertOneTimeLink } from "../storage/one-time-links.ts";

const dayMs = 24 * 60 * 60_000;
/** An invitation travels by internal post; a reset is asked for by somebody who is waiting. */
const lifetimeMs = { invitation: 14 * dayMs, reset: 2 * dayMs };
/** 125 random bits, typed from paper or read from the QR code. */
const codeGroups = 5;

/** A link as it is shown once to who issued it, to be printed and handed over. */
export interface IssuedLink {
  readonly purpose: "invitation" | "reset";
  readonly code: string;
  readonly expiresAt: Date;
  readonly signInName: string;
  readonly displayName: string;
}

/**
 * Issues a one-time link by which the holder of an account chooses a password: an invitation when there is none yet,
 * a reset otherwise. Links issued before no longer count.
 * @param removesSecondFactor the phone is lost: using the link also turns two-step sign-in off
 */
export function issueLink(
  context: ActionContext,
  accountId: AccountId,
  removesSecondFactor = false,
): Promise<Result<IssuedLink>> {
  return inTransaction(context.connection, async (connection) => {
    const account = await existingAccount(connection, accountId);
    const now = context.clock.now();
    const purpose = account.password_hash === null ? "invitation" : "reset";
    const code = makePaperCode(context.random, codeGroups);
    const expiresAt = new Date(now.getTime() + lifetimeMs[purpose]);
    await insertOneTimeLink(connection, {
      id: makeId<"one-time-link">(context.clock, context.random),
      account_id: accountId,
      purpose,
      removes_second_factor: removesSecondFactor,
      secret_hash: hashOfPaperCode(code),
      created_at: now,
      created_by: context.actor.kind === "account" ? context.actor.accountId : null,
      expires_at: expiresAt,
      used_at: null,
      withdrawn_at: null,
    });
    await recordEvent(
      { ...context, connection },
      {
        event: accessEvents["one-time-link.issued"],
        unitId: null,
        subject: { kind: "account", id: accountId },
        data: { purpose, removesSecondFactor },
      },
    );
    return ok({
      purpose,
      code,
      expiresAt,
      signInName: account.sign_in_name,
      displayName: account.display_name,
    });
  });
}
