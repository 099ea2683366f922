import type { ActionContext } from "@nhiemky/access-control";
import type { Result } from "@nhiemky/kernel";
import type { TaskEntryId, TaskId } from "../ids.ts";
import { takeStep } from "./take-step.ts";

/** Không còn phù hợp: the task ends without being completed. */
export function cancelTask(
  context: ActionContext,
  taskId: TaskId,
  reason: string,
): Promise<Result<TaskEntryId>> {
  return takeStep(context, taskId, {
    verb: "cancel",
    event: "task.cancelled",
    speaker: "superior",
    text: reason,
    change: { completed_on: null },
  });
}
