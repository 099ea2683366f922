import { type ActionContext, recordEvent, type UnitId } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { sendDocument } from "@nhiemky/documents";
import { appError, err, makeId, ok, type Result, today } from "@nhiemky/kernel";
import { programmeEvents } from "../audit-events.ts";
import type { ClauseAssignments } from "../bulk-routes.ts";
import { taskErrors } from "../errors.ts";
import type { ClauseId } from "../ids.ts";
import { findAssignmentGaps } from "../rules/clause-assignment.ts";
import { insertClauseTasks } from "../storage/clause-tasks.ts";
import { programmeExists } from "../storage/programme-rows.ts";
import { authorOf } from "./author.ts";
import { indexNewTasks } from "./index-tasks.ts";
import { planClauseAssignments } from "./plan-clause-assignments.ts";

/**
 * Giao điều khoản: every chosen clause becomes a task of each of its lead units, and the document goes to these
 * units, in one transaction with one line in the audit log. What was assigned before is passed over.
 */
export async function assignClauses(
  context: ActionContext,
  input: ClauseAssignments,
): Promise<Result<{ readonly taskCount: number; readonly alreadyAssignedCount: number }>> {
  const { clock, random } = context;
  const on = today(clock);
  const gaps = findAssignmentGaps(input.assignments, [], new Set(), on);
  if (gaps.length > 0) {
    const count = new Set(gaps.map((gap) => gap.clauseId)).size;
    return err(appError(taskErrors.TASK_CLAUSE_GAPS, { count }, { details: { gaps } }));
  }
  return inTransaction(context.connection, async (connection) => {
    const inside = { ...context, connection };
    const plan = await planClauseAssignments(connection, input, on);
    if (!plan.ok) return plan;
    const { tasks, alreadyAssignedCount } = plan.value;
    if (tasks.length === 0) return err(appError(taskErrors.TASK_NOTHING_TO_ASSIGN));
    if (input.programmeId !== null && !(await programmeExists(connection, input.programmeId))) {
      return err(appError(taskErrors.TASK_PROGRAMME_UNKNOWN, {}, { field: "programmeId" }));
    }
    const made = tasks.map((task) => ({
      ...task,
      taskId: makeId<"task">(clock, random),
      entryId: makeId<"task-entry">(clock, random),
    }));
    await insertClauseTasks(connection, {
      assigningUnitId: input.assigningUnitId,
      documentId: input.documentId,
      programmeId: input.programmeId,
      assignedOn: on,
      at: clock.now(),
      ...authorOf(context.actor),
      clauses: input.assignments.map(({ clauseId, title, product, dueOn }) => ({
        clauseId,
        title,
        product,
        dueOn: dueOn!,
      })),
      tasks: made,
    });
    await indexNewTasks(
      connection,
      made.map((task) => task.taskId),
    );
    const leadUnitIds = [...new Set(tasks.map((task) => task.leadUnitId))];
    const clauseIds = [...new Set(tasks.map((task) => task.clauseId))];
    const sent = await sendAlong(inside, input, leadUnitIds, clauseIds);
    if (!sent.ok) return sent;
    await recordEvent(inside, {
      event: programmeEvents["clauses.assigned"],
      unitId: input.assigningUnitId,
      subject: { kind: "document", id: input.documentId },
      data: { taskCount: tasks.length, clauseCount: clauseIds.length, unitCount: leadUnitIds.length },
    });
    return ok({ taskCount: tasks.length, alreadyAssignedCount });
  });
}

/** The document goes where its tasks go, to be acknowledged; the assigning unit itself has it already. */
async function sendAlong(
  context: ActionContext,
  input: ClauseAssignments,
  leadUnitIds: readonly UnitId[],
  clauseIds: readonly ClauseId[],
): Promise<Result<unknown>> {
  const unitIds = leadUnitIds.filter((id) => id !== input.assigningUnitId);
  if (unitIds.length === 0) return ok();
  return sendDocument(context, input.documentId, {
    fromUnitId: input.assigningUnitId,
    unitIds,
    clauseIds: [...clauseIds],
    acknowledgeBy: input.acknowledgeBy,
    answerBy: null,
    note: null,
  });
}
