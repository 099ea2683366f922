import type { ActionContext } from "@nhiemky/access-control";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import type { SubmissionId } from "../ids.ts";
import { roundErrors, submissionErrors } from "../rounds-errors.ts";
import type { SubmissionVerb } from "../rules/submission-states.ts";
import { approversOf, type SheetPlace, takeSubmissionStep } from "../rules/submission-step.ts";
import { findRound, type StoredRound } from "../storage/rounds-rows.ts";
import { lockSubmission, type StoredSubmission, unitsAbove } from "../storage/submission-rows.ts";
import { stepRefused } from "./open-sheet.ts";

export interface HeldSubmission {
  readonly round: StoredRound;
  readonly submission: StoredSubmission;
  /** Where the step leads. */
  readonly next: SheetPlace;
  readonly approvers: readonly StoredSubmission["unit_id"][];
}

/** A sheet for a step of its way: held until the transaction ends, its state weighed. */
export async function holdSubmission(
  { connection }: ActionContext,
  id: SubmissionId,
  verb: SubmissionVerb,
): Promise<Result<HeldSubmission>> {
  const submission = await lockSubmission(connection, id);
  if (submission === null) return err(appError(submissionErrors.SUBMISSION_NOT_FOUND));
  const round = await findRound(connection, submission.round_id);
  if (round === null) return err(appError(roundErrors.ROUND_NOT_FOUND));
  const above = await unitsAbove(connection, submission.unit_id);
  const approvers = approversOf(submission.unit_id, above, round.owner_unit_id, round.approval_level_count);
  const place = { state: submission.state, approvedLevel: submission.approved_level };
  const next = takeSubmissionStep(place, verb, approvers.length);
  if (next === null) return err(stepRefused(submission.state, verb));
  return ok({ round, submission, next, approvers });
}
