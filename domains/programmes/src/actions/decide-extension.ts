import type { ActionContext } from "@nhiemky/access-control";
import { appError, type CivilDate, err, formatCivilDate, ok, type Result, today } from "@nhiemky/kernel";
import { taskErrors } from "../errors.ts";
import type { ExtensionId, TaskEntryId, TaskId } from "../ids.ts";
import { findExtension, settleExtension } from "../storage/extension-rows.ts";
import type { StoredTask } from "../storage/task-writes.ts";
import { type SingleStep, takeStep } from "./take-step.ts";

/** The superior may grant another date than the one asked for. */
export type ExtensionDecision =
  | { readonly decision: "granted"; readonly dueOn: CivilDate; readonly reason: string | null }
  | { readonly decision: "refused"; readonly reason: string };

function refuseEarlier(task: StoredTask, dueOn: CivilDate | null) {
  if (dueOn === null || task.due_on === null || dueOn > task.due_on) return null;
  return appError(
    taskErrors.TASK_EXTENSION_NOT_LATER,
    { requestedDueOn: dueOn, dueOn: task.due_on },
    { field: "dueOn" },
  );
}

/** Quyết định gia hạn: a granted request changes the due date; what it was before stays in the history. */
export function decideExtension(
  context: ActionContext,
  taskId: TaskId,
  extensionId: ExtensionId,
  decision: ExtensionDecision,
): Promise<Result<TaskEntryId>> {
  const dueOn = decision.decision === "granted" ? decision.dueOn : null;
  const step: SingleStep = {
    verb: "decide-extension",
    event: decision.decision === "granted" ? "extension.granted" : "extension.refused",
    speaker: "superior",
    text: decision.reason,
    ...(dueOn === null ? {} : { change: { due_on: dueOn } }),
    eventData: { extensionId, dueOn },
    refuse: (task) => refuseEarlier(task, dueOn),
    also: async ({ connection, clock }) => {
      const extension = await findExtension(connection, taskId, extensionId);
      if (extension === null) return err(appError(taskErrors.TASK_EXTENSION_NOT_FOUND));
      if (extension.decided_on !== null) {
        const decidedOn = formatCivilDate(extension.decided_on);
        return err(appError(taskErrors.TASK_EXTENSION_DECIDED, { decidedOn }));
      }
      await settleExtension(connection, extensionId, {
        decision: decision.decision,
        decided_on: today(clock),
        decision_reason: decision.reason,
        due_after: dueOn,
      });
      return ok();
    },
  };
  return takeStep(context, taskId, step);
}
