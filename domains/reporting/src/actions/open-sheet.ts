import type { ActionContext, UnitId } from "@nhiemky/access-control";
import { type AppError, appError, err, makeId, ok, type Result, today } from "@nhiemky/kernel";
import type { RoundId } from "../ids.ts";
import { roundErrors, submissionErrors } from "../rounds-errors.ts";
import type { SubmissionState, SubmissionVerb } from "../rules/submission-states.ts";
import { isOpenForEntry } from "../rules/submission-step.ts";
import { stateWords, verbWords } from "../rules/submission-words.ts";
import { dueDateOf, findRound, type StoredRound } from "../storage/rounds-rows.ts";
import { beginSubmission, type StoredSubmission } from "../storage/submission-rows.ts";

/** A round that takes figures today. */
export async function findOpenRound(context: ActionContext, roundId: RoundId): Promise<Result<StoredRound>> {
  const round = await findRound(context.connection, roundId);
  if (round === null) return err(appError(roundErrors.ROUND_NOT_FOUND));
  if (round.locked_at !== null) return err(appError(roundErrors.ROUND_LOCKED));
  if (round.opens_on > today(context.clock)) {
    return err(appError(roundErrors.ROUND_NOT_OPEN_YET, { opensOn: round.opens_on }));
  }
  return ok(round);
}

/** A unit's sheet for a change of what it says: begun when there is none, held until the transaction ends. */
export async function openSheet(
  context: ActionContext,
  roundId: RoundId,
  unitId: UnitId,
  verb: SubmissionVerb | "enter",
): Promise<Result<{ readonly round: StoredRound; readonly submission: StoredSubmission }>> {
  const { connection, clock, random } = context;
  const found = await findOpenRound(context, roundId);
  if (!found.ok) return found;
  const round = found.value;
  if ((await dueDateOf(connection, round, unitId)) === null) {
    return err(appError(roundErrors.ROUND_UNIT_NOT_ASKED));
  }
  const submission = await beginSubmission(connection, {
    id: makeId<"submission">(clock, random),
    round_id: round.id,
    unit_id: unitId,
    moved_at: clock.now(),
  });
  if (!isOpenForEntry(submission.state)) return err(stepRefused(submission.state, verb));
  return ok({ round, submission });
}

export function stepRefused(state: SubmissionState, verb: SubmissionVerb | "enter"): AppError {
  return appError(submissionErrors.SUBMISSION_STEP_REFUSED, {
    stateVi: stateWords[state].vi,
    stateEn: stateWords[state].en,
    verbVi: verbWords[verb].vi,
    verbEn: verbWords[verb].en,
  });
}
