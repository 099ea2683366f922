import type { UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { unitNames } from "@nhiemky/org-structure";
import { daysLate, type LatenessThresholds, latenessOf } from "../rules/lateness.ts";
import { reportStatusOf } from "../rules/report-status.ts";
import type { ListedTask } from "../storage/task-rows.ts";
import type { NamedUnit, TaskRow } from "../task-schemas.ts";
import { describeRestsOn } from "./describe-rests-on.ts";

/** Puts names to the ids of units; a unit that ended keeps its last name. */
export async function nameUnits(
  connection: Connection,
  ids: readonly UnitId[],
  on: CivilDate,
): Promise<(id: UnitId) => NamedUnit> {
  const names = await unitNames(connection, ids, on);
  return (id) => ({ id, name: names.get(id)?.shortName ?? names.get(id)?.fullName ?? id });
}

/** Rows of a list with names for ids, and with what follows from the day: lateness and the status for reports. */
export async function presentTasks(
  connection: Connection,
  tasks: readonly ListedTask[],
  on: CivilDate,
  thresholds: LatenessThresholds,
): Promise<readonly TaskRow[]> {
  const nameOf = await nameUnits(
    connection,
    tasks.flatMap((task) => [task.lead_unit_id, task.assigning_unit_id]),
    on,
  );
  const restsOnOf = await describeRestsOn(connection, tasks);
  return tasks.map((task) => {
    const dated = { state: task.state, dueOn: task.due_on, completedOn: task.completed_on };
    return {
      id: task.id,
      title: task.title,
      product: task.product,
      priority: task.priority,
      state: task.state,
      percent: task.percent,
      assignedOn: task.assigned_on,
      dueOn: task.due_on,
      completedOn: task.completed_on,
      lateness: latenessOf(dated, on, thresholds),
      daysLate: daysLate(dated, on),
      reportStatus: reportStatusOf({ ...dated, hasPendingExtension: task.has_pending_extension }, on),
      hasPendingExtension: task.has_pending_extension,
      contactPoint: task.contact_point,
      leadUnit: nameOf(task.lead_unit_id),
      assigningUnit: nameOf(task.assigning_unit_id),
      programme:
        task.programme_id === null ? null : { id: task.programme_id, title: task.programme_title ?? "" },
      restsOn: restsOnOf(task),
    };
  });
}
