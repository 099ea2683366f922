import { type ActionContext, recordEvent, type Scope } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { scopeCondition } from "@nhiemky/org-structure";
import { programmeEvents } from "../audit-events.ts";
import type { BulkProblem } from "../bulk-routes.ts";
import { taskErrors } from "../errors.ts";
import type { TaskId } from "../ids.ts";
import { tasksAssignedWithin } from "../storage/task-access.ts";
import { lockTasks } from "../storage/task-writes.ts";
import { type Step, weighStep, writeSteps } from "./take-steps.ts";

/**
 * Many tasks take one step together, or none does: every row that stands in the way is named, so that the clerk
 * leaves it out and tries again.
 * @param scope where the actor holds the permission; a task assigned by a unit outside of it is a problem row
 */
export async function changeMany(
  context: ActionContext,
  scope: Scope,
  taskIds: readonly TaskId[],
  step: Step,
  event: keyof typeof programmeEvents,
): Promise<Result<{ readonly changedCount: number }>> {
  return inTransaction(context.connection, async (connection) => {
    const inside = { ...context, connection };
    const wanted = [...new Set(taskIds)];
    const tasks = await lockTasks(connection, wanted);
    const mine = await tasksAssignedWithin(connection, wanted, (column) => scopeCondition(scope, column));
    const found = new Set(tasks.map((task) => task.id));
    const { allowed, problems } = weighStep(
      tasks.filter((task) => mine.has(task.id)),
      step,
    );
    const outside = wanted.filter((id) => found.has(id) && !mine.has(id));
    const missing = wanted.filter((id) => !found.has(id));
    const rows: BulkProblem[] = [
      ...missing.map((taskId) => problemRow(taskId, appError(taskErrors.TASK_NOT_FOUND))),
      ...outside.map((taskId) => problemRow(taskId, appError(taskErrors.TASK_OUTSIDE_SCOPE))),
      ...problems.map(({ task, error }) => problemRow(task.id, error)),
    ];
    if (rows.length > 0) {
      return err(appError(taskErrors.TASK_BULK_PROBLEMS, { count: rows.length }, { details: { rows } }));
    }
    await writeSteps(inside, allowed, step);
    await recordEvent(inside, {
      event: programmeEvents[event],
      unitId: tasks[0]!.assigning_unit_id,
      subject: { kind: "task", id: wanted[0]! },
      data: { taskIds: wanted, count: wanted.length },
    });
    return ok({ changedCount: wanted.length });
  });
}

function problemRow(
  taskId: TaskId,
  error: { readonly code: string; readonly text: BulkProblem["text"] },
): BulkProblem {
  return { taskId, code: error.code, text: error.text };
}
