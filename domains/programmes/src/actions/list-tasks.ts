import type { ActionContext, Scope } from "@nhiemky/access-control";
import type { CivilDate } from "@nhiemky/kernel";
import type { Lateness } from "../rules/lateness.ts";
import { countByLateness, selectTaskRows } from "../storage/task-rows.ts";
import type { TaskFilter } from "../task-list-routes.ts";
import type { LatenessCounts, TaskRow } from "../task-schemas.ts";
import { presentTasks } from "./present-tasks.ts";
import { selectTasks } from "./select-tasks.ts";

export interface TaskList {
  readonly rows: readonly TaskRow[];
  readonly total: number;
  /** By lateness, of all that the other filters leave. */
  readonly counts: LatenessCounts;
  readonly asOf: CivilDate;
}

function totalOf(counts: LatenessCounts, asked: TaskFilter["lateness"]): number {
  const levels = asked === undefined ? (Object.keys(counts) as Lateness[]) : [asked].flat();
  return levels.reduce((sum, level) => sum + counts[level], 0);
}

/** A page of the tasks that the reader may see, with the counts of the whole list. */
export async function listTasks(
  context: ActionContext,
  scope: Scope,
  filter: TaskFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<TaskList> {
  const { connection } = context;
  const selection = await selectTasks(context, scope, filter);
  const [counts, listed] = await Promise.all([
    countByLateness(connection, selection),
    selectTaskRows(connection, selection, { lateness: filter.lateness, order: filter.order, ...page }),
  ]);
  const rows = await presentTasks(connection, listed, selection.on, selection.thresholds);
  return { rows, total: totalOf(counts, filter.lateness), counts, asOf: selection.on };
}
