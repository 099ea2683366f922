import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { programmeEvents } from "../audit-events.ts";
import { taskErrors } from "../errors.ts";
import type { TaskId } from "../ids.ts";
import { laterOccurrences } from "../storage/repetition-rows.ts";
import { lockTasks } from "../storage/task-writes.ts";
import { type Step, weighStep, writeSteps } from "./take-steps.ts";

/** Ends the occurrences after this one: those not completed yet are no longer applicable. This one stays. */
export async function endRepetition(
  context: ActionContext,
  taskId: TaskId,
  reason: string,
): Promise<Result<{ readonly cancelledCount: number }>> {
  return inTransaction(context.connection, async (connection) => {
    const inside = { ...context, connection };
    const [task] = await lockTasks(connection, [taskId]);
    if (task === undefined) return err(appError(taskErrors.TASK_NOT_FOUND));
    if (task.repetition_id === null || task.occurrence === null) {
      return err(appError(taskErrors.TASK_REPETITION_NOT_FOUND));
    }
    const later = await lockTasks(
      connection,
      await laterOccurrences(connection, task.repetition_id, task.occurrence),
    );
    const step: Step = { verb: "cancel", speaker: "superior", text: reason };
    const { allowed } = weighStep(
      later.filter((occurrence) => occurrence.completed_on === null),
      step,
    );
    await writeSteps(inside, allowed, step);
    await recordEvent(inside, {
      event: programmeEvents["task.repetition-ended"],
      unitId: task.assigning_unit_id,
      subject: { kind: "task", id: taskId },
      data: { repetitionId: task.repetition_id, cancelledCount: allowed.length },
    });
    return ok({ cancelledCount: allowed.length });
  });
}
