import type { ActionContext } from "@nhiemky/access-control";
import type { Result } from "@nhiemky/kernel";
import type { TaskEntryId, TaskId } from "../ids.ts";
import { takeStep } from "./take-step.ts";

/** Trả lại: what was reported complete is not; the unit goes on, and its day of completion is taken back. */
export function returnTask(
  context: ActionContext,
  taskId: TaskId,
  reason: string,
): Promise<Result<TaskEntryId>> {
  return takeStep(context, taskId, {
    verb: "return",
    event: "task.returned",
    speaker: "superior",
    text: reason,
    change: { completed_on: null },
  });
}
