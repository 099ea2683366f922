import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, makeId, ok, type Result, today } from "@nhiemky/kernel";
import { isWithin } from "@nhiemky/org-structure";
import { programmeEvents } from "../audit-events.ts";
import { explanationErrors, taskErrors } from "../errors.ts";
import type { NewExplanation } from "../explanation-schemas.ts";
import type { ExplanationId } from "../ids.ts";
import { insertExplanation } from "../storage/explanation-rows.ts";
import { unitsOfTask } from "../storage/task-access.ts";
import { authorOf } from "./author.ts";
import { resolveRestsOn } from "./resolve-rests-on.ts";

/** Yêu cầu giải trình: a leader asks a unit why, with a day for the answer. */
export async function requestExplanation(
  context: ActionContext,
  input: NewExplanation,
): Promise<Result<ExplanationId>> {
  const { clock, random, actor } = context;
  if (input.dueOn < today(clock)) {
    return err(
      appError(explanationErrors.EXPLANATION_DUE_IN_PAST, { dueOn: input.dueOn }, { field: "dueOn" }),
    );
  }
  return inTransaction(context.connection, async (connection) => {
    if (input.taskId !== null) {
      const units = await unitsOfTask(connection, input.taskId);
      if (units === null) return err(appError(taskErrors.TASK_NOT_FOUND));
      // The unit asked may hold the task as the heir of the unit that led it.
      if (!(await isWithin(connection, [units.lead], [input.askedUnitId]))) {
        return err(appError(explanationErrors.EXPLANATION_TASK_OF_OTHER_UNIT, {}, { field: "taskId" }));
      }
    }
    const clause = await resolveRestsOn(
      connection,
      input.clauseId === null ? null : { kind: "clause", clauseId: input.clauseId },
    );
    if (!clause.ok) return clause;
    const id = makeId<"explanation">(clock, random);
    const { account_id, author } = authorOf(actor);
    await insertExplanation(connection, {
      id,
      asked_unit_id: input.askedUnitId,
      task_id: input.taskId,
      clause_id: input.clauseId,
      question: input.question,
      asked_by: author,
      asked_by_account_id: account_id,
      asked_at: clock.now(),
      due_on: input.dueOn,
      answer: null,
      answered_by: null,
      answered_at: null,
    });
    await recordEvent(
      { ...context, connection },
      {
        event: programmeEvents["explanation.requested"],
        unitId: input.askedUnitId,
        subject: { kind: "explanation", id },
        data: { taskId: input.taskId, clauseId: input.clauseId, dueOn: input.dueOn },
      },
    );
    return ok(id);
  });
}
