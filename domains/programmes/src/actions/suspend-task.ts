import type { ActionContext } from "@nhiemky/access-control";
import type { Result } from "@nhiemky/kernel";
import type { TaskEntryId, TaskId } from "../ids.ts";
import { takeStep } from "./take-step.ts";

/** Tạm dừng: the clock stops until the task is resumed. */
export function suspendTask(
  context: ActionContext,
  taskId: TaskId,
  reason: string,
): Promise<Result<TaskEntryId>> {
  return takeStep(context, taskId, {
    verb: "suspend",
    event: "task.suspended",
    speaker: "superior",
    text: reason,
  });
}
