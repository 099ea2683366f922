import { appError, type CivilDate } from "@nhiemky/kernel";
import { taskErrors } from "../errors.ts";
import type { Step } from "./take-steps.ts";

/** The step that sets another due date, of one task or of many. */
export function dueChange(input: { readonly dueOn: CivilDate; readonly reason: string }): Step {
  return {
    verb: "change-due",
    speaker: "superior",
    text: input.reason,
    change: { due_on: input.dueOn },
    refuse: (task) =>
      input.dueOn < task.assigned_on
        ? appError(
            taskErrors.TASK_DUE_BEFORE_ASSIGNED,
            { dueOn: input.dueOn, assignedOn: task.assigned_on },
            { field: "dueOn" },
          )
        : null,
  };
}
