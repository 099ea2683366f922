import type { ActionContext } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import type { SubmissionId } from "../ids.ts";
import { roundErrors, submissionErrors } from "../rounds-errors.ts";
import type { NewReturn } from "../sheet-schemas.ts";
import { wholeKey } from "../storage/observation-rows.ts";
import type { StepCell } from "../storage/submission-rows.ts";
import { holdSubmission } from "./hold-submission.ts";
import { cellAt, loadForm } from "./load-form.ts";
import { moveSheet } from "./move-sheet.ts";

/** Trả lại: the whole sheet, or because of some cells, each with its own reason where it has one. */
export async function returnSheet(
  context: ActionContext,
  id: SubmissionId,
  { reason, cells }: NewReturn,
): Promise<Result<void>> {
  return inTransaction(context.connection, async (connection) => {
    const inside = { ...context, connection };
    const held = await holdSubmission(inside, id, "return");
    if (!held.ok) return held;
    const { round, submission, next } = held.value;
    if (round.locked_at !== null) return err(appError(roundErrors.ROUND_LOCKED));
    const form = await loadForm(connection, round.form_id, round.period_to_on);
    const atFault: StepCell[] = [];
    for (const [position, cell] of cells.entries()) {
      const asked = cellAt(form, cell);
      if (asked === null) {
        return err(appError(submissionErrors.SUBMISSION_CELL_UNKNOWN, {}, { field: `cells.${position}` }));
      }
      atFault.push({
        indicatorKey: asked.indicator.key,
        categoryKey: asked.option?.key ?? wholeKey,
        reason: cell.reason,
      });
    }
    await moveSheet(inside, submission, {
      verb: "return",
      event: "submission.returned",
      speaker: submission.with_unit_id,
      change: { state: next.state, approved_level: next.approvedLevel, with_unit_id: submission.unit_id },
      level: submission.approved_level + 1,
      reason,
      cells: atFault,
      eventData: { cellCount: atFault.length },
    });
    return ok();
  });
}
