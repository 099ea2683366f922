import type { ActionContext } from "@nhiemky/access-control";
import type { Result } from "@nhiemky/kernel";
import type { TaskEntryId, TaskId } from "../ids.ts";
import { takeStep } from "./take-step.ts";

/** Xác nhận hoàn thành: the superior accepts what the lead unit reported as complete. */
export function confirmTask(
  context: ActionContext,
  taskId: TaskId,
  note: string | null,
): Promise<Result<TaskEntryId>> {
  return takeStep(context, taskId, {
    verb: "confirm",
    event: "task.confirmed",
    speaker: "superior",
    text: note,
  });
}
