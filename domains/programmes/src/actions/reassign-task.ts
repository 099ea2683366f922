import type { ActionContext, UnitId } from "@nhiemky/access-control";
import { appError, ok, type Result, today } from "@nhiemky/kernel";
import { taskErrors } from "../errors.ts";
import type { TaskEntryId, TaskId } from "../ids.ts";
import { removeSupportingUnit } from "../storage/task-writes.ts";
import { checkUnits } from "./check-units.ts";
import { indexChangedTask } from "./index-tasks.ts";
import { takeStep } from "./take-step.ts";

/**
 * Chuyển đơn vị chủ trì: another unit leads from now on, and starts by acknowledging. A merger needs no such step:
 * what an ended unit left open is in its heir's hands at once.
 */
export function reassignTask(
  context: ActionContext,
  taskId: TaskId,
  input: { readonly leadUnitId: UnitId; readonly reason: string },
): Promise<Result<TaskEntryId>> {
  return takeStep(context, taskId, (task) => ({
    verb: "reassign",
    event: "task.reassigned",
    speaker: "superior",
    text: input.reason,
    change: { lead_unit_id: input.leadUnitId, contact_point: null },
    eventData: { fromUnitId: task.lead_unit_id, toUnitId: input.leadUnitId },
    refuse: () =>
      task.lead_unit_id === input.leadUnitId
        ? appError(taskErrors.TASK_SAME_LEAD, {}, { field: "leadUnitId" })
        : null,
    also: async ({ connection, clock }) => {
      const checked = await checkUnits(connection, task.assigning_unit_id, [input.leadUnitId], today(clock));
      if (!checked.ok) return checked;
      await removeSupportingUnit(connection, taskId, input.leadUnitId);
      await indexChangedTask(connection, taskId);
      return ok();
    },
  }));
}
