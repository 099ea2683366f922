import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, type CivilDate, err, makeId, ok, type Result, today } from "@nhiemky/kernel";
import { programmeEvents } from "../audit-events.ts";
import { taskErrors } from "../errors.ts";
import type { RepetitionId, TaskId } from "../ids.ts";
import { dueDates, maximumOccurrences } from "../rules/repetition.ts";
import { programmeExists } from "../storage/programme-rows.ts";
import { insertRepetition } from "../storage/repetition-rows.ts";
import { insertTasks, type NewStoredTask, replaceSupportingUnits } from "../storage/task-writes.ts";
import type { NewTask } from "../task-schemas.ts";
import { checkUnits } from "./check-units.ts";
import { indexNewTasks } from "./index-tasks.ts";
import { recordAssigned } from "./record-assigned.ts";
import { resolveRestsOn } from "./resolve-rests-on.ts";

function datesOf(due: NewTask["due"], assignedOn: CivilDate): Result<readonly (CivilDate | null)[]> {
  const first = due.kind === "once" ? due.dueOn : due.firstDueOn;
  if (first !== null && first < assignedOn) {
    const field = due.kind === "once" ? "due.dueOn" : "due.firstDueOn";
    return err(appError(taskErrors.TASK_DUE_BEFORE_ASSIGNED, { dueOn: first, assignedOn }, { field }));
  }
  if (due.kind === "once") return ok([due.dueOn]);
  const dates = dueDates(due);
  const { firstDueOn, untilOn } = due;
  if (dates.length === 0) {
    return err(appError(taskErrors.TASK_REPETITION_EMPTY, { firstDueOn, untilOn }, { field: "due.untilOn" }));
  }
  if (dates.length > maximumOccurrences) {
    const most = maximumOccurrences;
    return err(appError(taskErrors.TASK_REPETITION_TOO_LONG, { most }, { field: "due.untilOn" }));
  }
  return ok(dates);
}

/** Giao nhiệm vụ: one task for each lead unit, and for each date of a repeating one. */
export async function assignTask(
  context: ActionContext,
  input: NewTask,
): Promise<Result<{ readonly taskIds: readonly TaskId[] }>> {
  const { clock, random } = context;
  const on = today(clock);
  const assignedOn = input.assignedOn ?? on;
  if (assignedOn > on) {
    return err(appError(taskErrors.TASK_ASSIGNED_IN_FUTURE, { assignedOn }, { field: "assignedOn" }));
  }
  const dates = datesOf(input.due, assignedOn);
  if (!dates.ok) return dates;
  const leadUnitIds = [...new Set(input.leadUnitIds)];
  const supportingUnitIds = [...new Set(input.supportingUnitIds)];
  if (supportingUnitIds.some((id) => leadUnitIds.includes(id))) {
    return err(appError(taskErrors.TASK_LEAD_SUPPORTS_ITSELF, {}, { field: "supportingUnitIds" }));
  }
  return inTransaction(context.connection, async (connection) => {
    const inside = { ...context, connection };
    const units = await checkUnits(
      connection,
      input.assigningUnitId,
      [...leadUnitIds, ...supportingUnitIds],
      on,
    );
    if (!units.ok) return units;
    if (input.programmeId !== null && !(await programmeExists(connection, input.programmeId))) {
      return err(appError(taskErrors.TASK_PROGRAMME_UNKNOWN, {}, { field: "programmeId" }));
    }
    const restsOn = await resolveRestsOn(connection, input.restsOn);
    if (!restsOn.ok) return restsOn;

    const tasks: NewStoredTask[] = [];
    for (const leadUnitId of leadUnitIds) {
      let repetitionId: RepetitionId | null = null;
      if (input.due.kind === "repeating") {
        repetitionId = makeId<"repetition">(clock, random);
        await insertRepetition(connection, repetitionId, input.due, dates.value.length);
      }
      for (const [index, dueOn] of dates.value.entries()) {
        tasks.push({
          id: makeId<"task">(clock, random),
          assigning_unit_id: input.assigningUnitId,
          lead_unit_id: leadUnitId,
          programme_id: input.programmeId,
          ...restsOn.value,
          title: input.title,
          content: input.content,
          product: input.product,
          contact_point: input.contactPoint,
          priority: input.priority,
          state: "assigned",
          state_before_suspension: null,
          percent: null,
          assigned_on: assignedOn,
          due_on: dueOn,
          completed_on: null,
          repetition_id: repetitionId,
          occurrence: repetitionId === null ? null : index + 1,
          moved_at: clock.now(),
        });
      }
    }
    const taskIds = tasks.map((task) => task.id);
    await insertTasks(connection, tasks);
    await replaceSupportingUnits(connection, taskIds, supportingUnitIds);
    await recordAssigned(inside, tasks);
    await indexNewTasks(connection, taskIds);
    await recordEvent(inside, {
      event: programmeEvents["task.assigned"],
      unitId: input.assigningUnitId,
      subject: { kind: "task", id: taskIds[0]! },
      data: { taskIds, leadUnitIds, supportingUnitIds },
    });
    return ok({ taskIds });
  });
}
