import type { ActionContext, Scope } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { type AppError, appError, err, ok, type Result } from "@nhiemky/kernel";
import { isWithin } from "@nhiemky/org-structure";
import type { RoundId, SubmissionId } from "../ids.ts";
import { submissionErrors } from "../rounds-errors.ts";
import { findSubmissionById } from "../storage/submission-rows.ts";
import { approveSheet } from "./approve-sheet.ts";

/**
 * Duyệt nhiều phiếu: many sheets of a round climb one level together, or none does; each that stands in the way is named.
 * @param scope where the actor may approve; a sheet that lies before a unit outside of it is a problem
 */
export async function approveSheets(
  context: ActionContext,
  scope: Scope,
  roundId: RoundId,
  submissionIds: readonly SubmissionId[],
  note: string | null,
): Promise<Result<{ readonly approvedCount: number }>> {
  return inTransaction(context.connection, async (connection) => {
    const inside = { ...context, connection };
    const problems: SheetProblem[] = [];
    const wanted = [...new Set(submissionIds)];
    for (const submissionId of wanted) {
      const approved = (await isBefore(inside, scope, roundId, submissionId))
        ? await approveSheet(inside, submissionId, note)
        : err(appError(submissionErrors.SUBMISSION_NOT_FOUND));
      if (!approved.ok) problems.push(problemOf(submissionId, approved.error));
    }
    if (problems.length === 0) return ok({ approvedCount: wanted.length });
    return err(
      appError(
        submissionErrors.SUBMISSION_BULK_PROBLEMS,
        { count: problems.length },
        { details: { sheets: problems } },
      ),
    );
  });
}

interface SheetProblem {
  readonly submissionId: SubmissionId;
  readonly code: string;
  readonly text: AppError["text"];
}

function problemOf(submissionId: SubmissionId, { code, text }: AppError): SheetProblem {
  return { submissionId, code, text };
}

/** Whether a sheet of the round lies before a unit of the scope. */
async function isBefore(
  { connection }: ActionContext,
  scope: Scope,
  roundId: RoundId,
  id: SubmissionId,
): Promise<boolean> {
  const submission = await findSubmissionById(connection, id);
  if (submission === null || submission.round_id !== roundId) return false;
  return scope.kind === "instance" || isWithin(connection, [submission.with_unit_id], scope.rootUnitIds);
}
