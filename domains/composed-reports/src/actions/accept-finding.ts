import { type ActionContext, recordEvent, type UnitId } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { figureCheckErrors } from "../errors.ts";
import { readCheck, saveAcceptance } from "../storage/figure-check-rows.ts";
import { findingsOf } from "./figure-check-view.ts";

/** Where a finding stands in a text that never changes. */
export interface FindingPlace {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

/** Lets a finding stand as it is, with the reason; only a finding that is really there can be accepted. */
export async function acceptFinding(
  context: ActionContext,
  figureCheckId: string,
  place: FindingPlace,
  reason: string,
): Promise<Result<{ done: true }>> {
  return inTransaction(context.connection, async (connection) => {
    const check = await readCheck(connection, figureCheckId);
    if (check === undefined) return err(appError(figureCheckErrors.FIGURE_CHECK_NOT_FOUND));
    const isThere = findingsOf(check.content, []).some(
      (finding) => finding.start === place.start && finding.end === place.end && finding.kind === place.kind,
    );
    if (!isThere) return err(appError(figureCheckErrors.FIGURE_CHECK_NO_SUCH_FINDING));
    const { actor } = context;
    await saveAcceptance(connection, {
      figure_check_id: figureCheckId,
      start_offset: place.start,
      end_offset: place.end,
      claim_kind: place.kind,
      reason,
      accepted_by: actor.kind === "account" ? actor.displayName : actor.reason,
      accepted_at: context.clock.now(),
    });
    const subject = { kind: "figure-check", id: figureCheckId };
    const unitId = check.unit_id as UnitId;
    await recordEvent(
      { ...context, connection },
      { event: "finding.accepted", unitId, subject, data: { ...place, reason } },
    );
    return ok({ done: true });
  });
}
