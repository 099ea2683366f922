import { inTransaction } from "@nhiemky/database";
import { appError, err, type Id, ok, type Result } from "@nhiemky/kernel";
import type { ActionContext } from "../action-context.ts";
import { accessEvents } from "../audit-events.ts";
import { accessErrors } from "../errors.ts";
import { ownAccountId } from "../own-account.ts";
import { recordEvent } from "../record-event.ts";
import { deleteSession, deleteSessions } from "../storage/sessions.ts";

/** Ends one of the holder's own sessions: the current one (signing out) or one on another machine. */
export function endSession(context: ActionContext, sessionId: Id<"session">): Promise<Result<void>> {
  const accountId = ownAccountId(context);
  return inTransaction(context.connection, async (connection) => {
    if (!(await deleteSession(connection, accountId, sessionId))) {
      return err(appError(accessErrors.ACCESS_SESSION_UNKNOWN));
    }
    await recordEvent(
      { ...context, connection },
      { event: accessEvents["session.ended"], unitId: null, subject: { kind: "account", id: accountId } },
    );
    return ok();
  });
}

/** Ends all of the holder's sessions but the one in use; returns how many. */
export function endOtherSessions(context: ActionContext, kept: Id<"session">): Promise<Result<number>> {
  const accountId = ownAccountId(context);
  return inTransaction(context.connection, async (connection) => {
    const count = await deleteSessions(connection, accountId, kept);
    await recordEvent(
      { ...context, connection },
      {
        event: accessEvents["session.ended"],
        unitId: null,
        subject: { kind: "account", id: accountId },
        data: { count },
      },
    );
    return ok(count);
  });
}
