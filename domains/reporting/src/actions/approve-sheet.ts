import type { ActionContext } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { ok, type Result } from "@nhiemky/kernel";
import type { SubmissionId } from "../ids.ts";
import { selectSteps } from "../storage/submission-rows.ts";
import { type HeldSubmission, holdSubmission } from "./hold-submission.ts";
import { loadForm } from "./load-form.ts";
import { isAsked, loadSheet } from "./load-sheet.ts";
import { moveSheet } from "./move-sheet.ts";
import { contentOf } from "./read-sheet.ts";
import { recordFigures } from "./record-figures.ts";
import { contractPlace } from "./save-entries.ts";

/**
 * Duyệt: one superior's approval. The last one makes the figures stand, as observations; what became known meanwhile
 * from elsewhere is not stated a second time.
 */
export async function approveSheet(
  context: ActionContext,
  id: SubmissionId,
  note: string | null,
): Promise<Result<{ readonly isFinal: boolean }>> {
  return inTransaction(context.connection, async (connection) => {
    const inside = { ...context, connection };
    const held = await holdSubmission(inside, id, "approve");
    if (!held.ok) return held;
    const { submission, next, approvers } = held.value;
    const isFinal = next.state === "approved";
    if (isFinal) {
      const recorded = await letFiguresStand(inside, held.value);
      if (!recorded.ok) return recorded;
    }
    await moveSheet(inside, submission, {
      verb: "approve",
      event: "submission.approved",
      speaker: submission.with_unit_id,
      change: {
        state: next.state,
        approved_level: next.approvedLevel,
        ...(isFinal
          ? { approved_at: context.clock.now() }
          : { with_unit_id: approvers[next.approvedLevel]! }),
      },
      level: next.approvedLevel,
      reason: note,
      eventData: { level: next.approvedLevel, isFinal },
    });
    return ok({ isFinal });
  });
}

async function letFiguresStand(
  context: ActionContext,
  { round, submission }: HeldSubmission,
): Promise<Result<unknown>> {
  const { connection, clock } = context;
  const form = await loadForm(connection, round.form_id, round.period_to_on);
  const sheet = await loadSheet(connection, round, form, submission.unit_id);
  const sent = (await selectSteps(connection, submission.id)).find(({ step }) => step === "submit");
  return recordFigures(context, {
    unitId: submission.unit_id,
    periodId: round.period_id,
    cells: sheet.cells
      .filter(isAsked)
      .map((cell) => ({ ...contractPlace(cell.asked), content: contentOf(cell) })),
    act: {
      kind: "approval",
      submissionId: submission.id,
      enteredBy: sent?.author ?? "",
      enteredAt: sent?.at ?? clock.now(),
    },
  });
}
