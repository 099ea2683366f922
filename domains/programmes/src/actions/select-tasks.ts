import type { ActionContext, Scope } from "@nhiemky/access-control";
import { today } from "@nhiemky/kernel";
import { holdsTasksCondition, scopeCondition } from "@nhiemky/org-structure";
import type { TaskSelection, UnitCondition } from "../storage/task-selection.ts";
import type { TaskFilter } from "../task-list-routes.ts";
import { latenessThresholds } from "./lateness-thresholds.ts";
import { pastDayOf } from "./past-day.ts";
import { readableTasks } from "./readable-tasks.ts";

/** The tasks that a filter means for a reader, as they stand today or stood on a day gone by. */
export async function selectTasks(
  context: ActionContext,
  scope: Scope,
  filter: Omit<TaskFilter, "order">,
): Promise<TaskSelection> {
  const pastDay = pastDayOf(context, filter.on);
  const on = pastDay ?? today(context.clock);
  const { unitId } = filter;
  let meant: UnitCondition | null = null;
  if (unitId !== undefined) {
    meant = filter.withSubunits
      ? (column) => scopeCondition({ kind: "units", rootUnitIds: [unitId] }, column)
      : (column) => holdsTasksCondition(unitId, column, on);
  }
  return {
    filter,
    readable: await readableTasks(context.connection, scope),
    meant,
    on,
    pastDay,
    thresholds: await latenessThresholds(context.connection, on),
  };
}
