import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { programmeEvents } from "../audit-events.ts";
import { taskErrors } from "../errors.ts";
import type { TaskEntryId, TaskId } from "../ids.ts";
import { lockTasks, type StoredTask } from "../storage/task-writes.ts";
import { type Step, weighStep, writeSteps } from "./take-steps.ts";

/** A step of one task, with the event that tells of it. */
export interface SingleStep extends Step {
  readonly event: keyof typeof programmeEvents;
  /** Ids and dates for the audit log; no text of persons. */
  readonly eventData?: Readonly<Record<string, unknown>>;
  /** What else changes in the same transaction, once the task is locked and its state allows the verb. */
  readonly also?: (
    context: ActionContext,
    written: { readonly task: StoredTask; readonly entryId: TaskEntryId },
  ) => Promise<Result<void>>;
}

/** One task takes one step: locked, weighed, written and recorded in one transaction. */
export async function takeStep(
  context: ActionContext,
  taskId: TaskId,
  prepare: SingleStep | ((task: StoredTask) => SingleStep),
): Promise<Result<TaskEntryId>> {
  return inTransaction(context.connection, async (connection) => {
    const inside = { ...context, connection };
    const [task] = await lockTasks(connection, [taskId]);
    if (task === undefined) return err(appError(taskErrors.TASK_NOT_FOUND));
    const step = typeof prepare === "function" ? prepare(task) : prepare;
    const { allowed, problems } = weighStep([task], step);
    if (problems[0] !== undefined) return err(problems[0].error);
    const entryId = (await writeSteps(inside, allowed, step)).get(taskId)!;
    if (step.also !== undefined) {
      const also = await step.also(inside, { task, entryId });
      if (!also.ok) return also;
    }
    await recordEvent(inside, {
      event: programmeEvents[step.event],
      unitId: step.speaker === "superior" ? task.assigning_unit_id : task.lead_unit_id,
      subject: { kind: "task", id: taskId },
      ...(step.eventData === undefined ? {} : { data: step.eventData }),
    });
    return ok(entryId);
  });
}
