import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, civilDateAt, err, formatCivilDate, ok, type Result } from "@nhiemky/kernel";
import { programmeEvents } from "../audit-events.ts";
import { explanationErrors } from "../errors.ts";
import type { ExplanationId } from "../ids.ts";
import { lockExplanation, writeAnswer } from "../storage/explanation-rows.ts";
import { authorOf } from "./author.ts";

/** Giải trình: the unit answers once; what it said stays. */
export async function answerExplanation(
  context: ActionContext,
  id: ExplanationId,
  answer: string,
): Promise<Result<void>> {
  return inTransaction(context.connection, async (connection) => {
    const request = await lockExplanation(connection, id);
    if (request === null) return err(appError(explanationErrors.EXPLANATION_NOT_FOUND));
    if (request.answered_at !== null) {
      const answeredOn = formatCivilDate(civilDateAt(request.answered_at));
      return err(appError(explanationErrors.EXPLANATION_ANSWERED, { answeredOn }));
    }
    await writeAnswer(connection, id, {
      answer,
      answered_by: authorOf(context.actor).author,
      answered_at: context.clock.now(),
    });
    await recordEvent(
      { ...context, connection },
      {
        event: programmeEvents["explanation.answered"],
        unitId: request.asked_unit_id,
        subject: { kind: "explanation", id },
      },
    );
    return ok();
  });
}
