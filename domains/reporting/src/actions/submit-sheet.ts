import type { ActionContext, UnitId } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { type AppError, appError, err, ok, type Result } from "@nhiemky/kernel";
import type { RoundId, SubmissionId } from "../ids.ts";
import { submissionErrors } from "../rounds-errors.ts";
import { approversOf, takeSubmissionStep } from "../rules/submission-step.ts";
import type { FoundFault } from "../rules/validation-findings.ts";
import { unitsAbove } from "../storage/submission-rows.ts";
import { type LoadedForm, loadForm } from "./load-form.ts";
import { loadSheet } from "./load-sheet.ts";
import { moveSheet } from "./move-sheet.ts";
import { openSheet, stepRefused } from "./open-sheet.ts";
import { presentFaults } from "./read-sheet.ts";

/** Gửi phiếu: to the nearest superior that approves. Errors keep it back; a warning needs a remark on one of its cells. */
export async function submitSheet(
  context: ActionContext,
  roundId: RoundId,
  unitId: UnitId,
  note: string | null,
): Promise<Result<SubmissionId>> {
  return inTransaction(context.connection, async (connection) => {
    const inside = { ...context, connection };
    const opened = await openSheet(inside, roundId, unitId, "submit");
    if (!opened.ok) return opened;
    const { round, submission } = opened.value;
    const form = await loadForm(connection, round.form_id, round.period_to_on);
    const { faults } = await loadSheet(connection, round, form, unitId);
    const refusal = refuseFaults(form, faults);
    if (refusal !== null) return err(refusal);
    const above = await unitsAbove(connection, unitId);
    const approvers = approversOf(unitId, above, round.owner_unit_id, round.approval_level_count);
    const next = takeSubmissionStep(
      { state: submission.state, approvedLevel: submission.approved_level },
      "submit",
      approvers.length,
    );
    if (next === null) return err(stepRefused(submission.state, "submit"));
    await moveSheet(inside, submission, {
      verb: "submit",
      event: "submission.submitted",
      speaker: unitId,
      change: {
        state: next.state,
        approved_level: next.approvedLevel,
        with_unit_id: approvers[0]!,
        submitted_at: submission.submitted_at ?? context.clock.now(),
      },
      reason: note,
    });
    return ok(submission.id);
  });
}

function refuseFaults(form: LoadedForm, faults: readonly FoundFault[]): AppError | null {
  const errors = faults.filter((fault) => fault.severity === "error");
  const unexplained = faults.filter((fault) => fault.severity === "warning" && !fault.isExplained);
  const found = errors.length > 0 ? errors : unexplained;
  if (found.length === 0) return null;
  const code = errors.length > 0 ? "SUBMISSION_HAS_ERRORS" : "SUBMISSION_WARNING_UNEXPLAINED";
  const details = { findings: presentFaults(form, found) };
  return appError(submissionErrors[code], { count: found.length }, { details });
}
