import type { ActionContext, Scope } from "@nhiemky/access-control";
import { appError, type CivilDate, err, ok, type Result } from "@nhiemky/kernel";
import { taskErrors } from "../errors.ts";
import { countByLateness, selectTaskRows } from "../storage/task-rows.ts";
import type { TaskFilter } from "../task-list-routes.ts";
import type { TaskRow } from "../task-schemas.ts";
import { presentTasks } from "./present-tasks.ts";
import { selectTasks } from "./select-tasks.ts";

const mostRows = 20_000;

/** The whole list that a filter means, for a file; refused when it is longer than one file should be. */
export async function exportTasks(
  context: ActionContext,
  scope: Scope,
  filter: TaskFilter,
): Promise<Result<{ readonly rows: readonly TaskRow[]; readonly asOf: CivilDate }>> {
  const { connection } = context;
  const selection = await selectTasks(context, scope, filter);
  const listed = await selectTaskRows(connection, selection, {
    lateness: filter.lateness,
    order: filter.order,
    limit: mostRows + 1,
    offset: 0,
  });
  if (listed.length > mostRows) {
    const counts = await countByLateness(connection, selection);
    const count = Object.values(counts).reduce((sum, each) => sum + each, 0);
    return err(appError(taskErrors.TASK_EXPORT_TOO_LARGE, { count, most: mostRows }));
  }
  const rows = await presentTasks(connection, listed, selection.on, selection.thresholds);
  return ok({ rows, asOf: selection.on });
}
