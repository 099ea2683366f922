import { appendAudit } from "@nhiemky/audit-log";
import type { ActionContext } from "./action-context.ts";
import type { UnitId } from "./actor.ts";

export interface RecordedEvent {
  /** A name of the audit-event catalogue (`defineAuditEvents`). */
  readonly event: string;
  readonly unitId: UnitId | null;
  readonly subject: { readonly kind: string; readonly id: string };
  /** What changed, without personal data beyond ids. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/**
 * Writes what the actor did into the audit log, in the caller's transaction.
 * Call it last: the chain is locked from here to the commit.
 */
export async function recordEvent(context: ActionContext, recorded: RecordedEvent): Promise<void> {
  const { actor } = context;
  await appendAudit(context.connection, {
    at: context.clock.now(),
    event: recorded.event,
    actorAccountId: actor.kind === "account" ? actor.accountId : null,
    actorLabel: actor.kind === "account" ? actor.displayName : `${actor.kind}: ${actor.reason}`,
    unitId: recorded.unitId,
    subject: recorded.subject,
    data: recorded.data ?? {},
  });
}
