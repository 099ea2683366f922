import type { ActionContext } from "@nhiemky/access-control";
import type { Result } from "@nhiemky/kernel";
import type { TaskEntryId, TaskId } from "../ids.ts";
import { takeStep } from "./take-step.ts";

/** Tiếp tục: the task is again what it was when it was suspended; its due date stays. */
export function resumeTask(
  context: ActionContext,
  taskId: TaskId,
  note: string | null,
): Promise<Result<TaskEntryId>> {
  return takeStep(context, taskId, {
    verb: "resume",
    event: "task.resumed",
    speaker: "superior",
    text: note,
  });
}
