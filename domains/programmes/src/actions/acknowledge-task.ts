import type { ActionContext } from "@nhiemky/access-control";
import type { Result } from "@nhiemky/kernel";
import type { TaskEntryId, TaskId } from "../ids.ts";
import { takeStep } from "./take-step.ts";

/**
 * Tiếp nhận: the lead unit says that it has the task.
 * @param contactPoint the person to ask there; null leaves what the superior noted
 */
export function acknowledgeTask(
  context: ActionContext,
  taskId: TaskId,
  contactPoint: string | null,
): Promise<Result<TaskEntryId>> {
  return takeStep(context, taskId, {
    verb: "acknowledge",
    event: "task.acknowledged",
    speaker: "lead",
    ...(contactPoint === null ? {} : { change: { contact_point: contactPoint } }),
  });
}
