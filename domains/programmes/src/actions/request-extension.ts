import type { ActionContext } from "@nhiemky/access-control";
import { appError, type CivilDate, err, makeId, ok, type Result, today } from "@nhiemky/kernel";
import { taskErrors } from "../errors.ts";
import type { ExtensionId, TaskId } from "../ids.ts";
import { findPendingExtension, insertExtension } from "../storage/extension-rows.ts";
import { takeStep } from "./take-step.ts";

/** Đề nghị gia hạn: the lead unit asks for a later date and says why. One request at a time. */
export async function requestExtension(
  context: ActionContext,
  taskId: TaskId,
  request: { readonly requestedDueOn: CivilDate; readonly reason: string },
): Promise<Result<ExtensionId>> {
  const extensionId = makeId<"extension">(context.clock, context.random);
  const { requestedDueOn, reason } = request;
  const step = await takeStep(context, taskId, {
    verb: "request-extension",
    event: "extension.requested",
    speaker: "lead",
    text: reason,
    eventData: { extensionId, requestedDueOn },
    refuse: (task) => {
      if (task.due_on === null) return appError(taskErrors.TASK_UNDATED);
      if (requestedDueOn > task.due_on) return null;
      return appError(
        taskErrors.TASK_EXTENSION_NOT_LATER,
        { requestedDueOn, dueOn: task.due_on },
        { field: "requestedDueOn" },
      );
    },
    also: async ({ connection, clock }, { task }) => {
      if ((await findPendingExtension(connection, taskId)) !== null) {
        return err(appError(taskErrors.TASK_EXTENSION_PENDING));
      }
      await insertExtension(connection, {
        id: extensionId,
        task_id: taskId,
        requested_on: today(clock),
        requested_due_on: requestedDueOn,
        reason,
        due_before: task.due_on!,
      });
      return ok();
    },
  });
  return step.ok ? ok(extensionId) : step;
}
