import type { ActionContext } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, ok, type Result, today } from "@nhiemky/kernel";
import { taskErrors } from "../errors.ts";
import type { TaskEntryId, TaskId } from "../ids.ts";
import { programmeExists } from "../storage/programme-rows.ts";
import { replaceSupportingUnits, type TaskChange } from "../storage/task-writes.ts";
import type { TaskAmendment } from "../task-schemas.ts";
import { checkUnits } from "./check-units.ts";
import { indexChangedTask } from "./index-tasks.ts";
import { resolveRestsOn } from "./resolve-rests-on.ts";
import { takeStep } from "./take-step.ts";

/** Columns of the plain fields that an amendment names; a field left out stays. */
function plainChange(amendment: TaskAmendment): TaskChange {
  const { title, content, product, contactPoint, priority, programmeId } = amendment;
  return {
    ...(title === undefined ? {} : { title }),
    ...(content === undefined ? {} : { content }),
    ...(product === undefined ? {} : { product }),
    ...(contactPoint === undefined ? {} : { contact_point: contactPoint }),
    ...(priority === undefined ? {} : { priority }),
    ...(programmeId === undefined ? {} : { programme_id: programmeId }),
  };
}

/** Sửa nhiệm vụ: what was given is said better; owner and date have verbs of their own. */
export async function amendTask(
  context: ActionContext,
  taskId: TaskId,
  amendment: TaskAmendment,
): Promise<Result<TaskEntryId>> {
  return inTransaction(context.connection, async (connection) => {
    const inside = { ...context, connection };
    const { programmeId, supportingUnitIds } = amendment;
    if (programmeId && !(await programmeExists(connection, programmeId))) {
      return err(appError(taskErrors.TASK_PROGRAMME_UNKNOWN, {}, { field: "programmeId" }));
    }
    const restsOn =
      amendment.restsOn === undefined ? null : await resolveRestsOn(connection, amendment.restsOn);
    if (restsOn !== null && !restsOn.ok) return restsOn;
    return takeStep(inside, taskId, {
      verb: "amend",
      event: "task.amended",
      speaker: "superior",
      change: { ...plainChange(amendment), ...restsOn?.value },
      eventData: { fields: Object.keys(amendment) },
      refuse: (task) =>
        supportingUnitIds?.includes(task.lead_unit_id)
          ? appError(taskErrors.TASK_LEAD_SUPPORTS_ITSELF, {}, { field: "supportingUnitIds" })
          : null,
      also: async (_, { task }) => {
        if (supportingUnitIds !== undefined) {
          const on = today(context.clock);
          const units = await checkUnits(connection, task.assigning_unit_id, supportingUnitIds, on);
          if (!units.ok) return units;
          await replaceSupportingUnits(connection, [taskId], [...new Set(supportingUnitIds)]);
        }
        await indexChangedTask(connection, taskId);
        return ok();
      },
    });
  });
}
