import type { ActionContext } from "@nhiemky/access-control";
import type { Result } from "@nhiemky/kernel";
import type { TaskEntryId, TaskId } from "../ids.ts";
import { takeStep } from "./take-step.ts";

/** Đôn đốc: the unit finds the reminder on its list. */
export function remindTask(
  context: ActionContext,
  taskId: TaskId,
  note: string | null,
): Promise<Result<TaskEntryId>> {
  return takeStep(context, taskId, {
    verb: "remind",
    event: "task.reminded",
    speaker: "superior",
    text: note,
  });
}
