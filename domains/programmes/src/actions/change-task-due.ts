import type { ActionContext } from "@nhiemky/access-control";
import type { CivilDate, Result } from "@nhiemky/kernel";
import type { TaskEntryId, TaskId } from "../ids.ts";
import { dueChange } from "./due-change.ts";
import { takeStep } from "./take-step.ts";

/** Đổi hạn: the superior sets another due date; both dates stay in the history. */
export function changeTaskDue(
  context: ActionContext,
  taskId: TaskId,
  input: { readonly dueOn: CivilDate; readonly reason: string },
): Promise<Result<TaskEntryId>> {
  return takeStep(context, taskId, {
    ...dueChange(input),
    event: "task.due-changed",
    eventData: { dueOn: input.dueOn },
  });
}
