import type { ActionContext, Scope } from "@nhiemky/access-control";
import { addDays, type CivilDate, today } from "@nhiemky/kernel";
import type { Movement } from "../home-routes.ts";
import { openStates } from "../rules/task-state.ts";
import { countForSummary, selectMovements } from "../storage/summary-rows.ts";
import { selectTaskRows } from "../storage/task-rows.ts";
import type { TaskSelection } from "../storage/task-selection.ts";
import type { LatenessCounts, TaskRow } from "../task-schemas.ts";
import { pastDayOf } from "./past-day.ts";
import { nameUnits, presentTasks } from "./present-tasks.ts";
import { selectTasks } from "./select-tasks.ts";

export interface TaskSummary {
  readonly asOf: CivilDate;
  readonly since: CivilDate;
  readonly nextUntil: CivilDate;
  readonly counts: LatenessCounts;
  readonly late: { readonly count: number; readonly unitCount: number; readonly rows: readonly TaskRow[] };
  readonly moved: { readonly count: number; readonly rows: readonly Movement[] };
  readonly next: { readonly count: number; readonly rows: readonly TaskRow[] };
  readonly awaitingConfirmationCount: number;
  readonly pendingExtensionCount: number;
}

/** Midnight in Vietnam at the start of a day. */
function startOf(day: CivilDate): Date {
  return new Date(`${day}T00:00:00+07:00`);
}

/** What is late, what moved since a day, what is next: the three questions of the first page. */
export async function summariseTasks(
  context: ActionContext,
  scope: Scope,
  asked: {
    /** A day gone by; null: today. */
    readonly on: CivilDate | null;
    readonly since: CivilDate | null;
    readonly nextDays: number;
    readonly top: number;
  },
): Promise<TaskSummary> {
  const { connection, clock } = context;
  const pastDay = pastDayOf(context, asked.on);
  const on = pastDay ?? today(clock);
  const since = asked.since ?? addDays(on, -1);
  const nextUntil = addDays(on, asked.nextDays);
  const open = {
    part: "lead",
    withSubunits: false,
    state: [...openStates],
  } satisfies TaskSelection["filter"];
  const all = await selectTasks(context, scope, {
    part: "lead",
    withSubunits: false,
    on: pastDay ?? undefined,
  });
  const late: TaskSelection = { ...all, filter: { ...open, dueTo: addDays(on, -1) } };
  const next: TaskSelection = { ...all, filter: { ...open, dueFrom: on, dueTo: nextUntil } };
  const firstPage = { lateness: undefined, order: "due", limit: asked.top, offset: 0 } as const;

  const [figures, lateRows, nextRows, moved] = await Promise.all([
    countForSummary(connection, all, nextUntil),
    selectTaskRows(connection, late, firstPage),
    selectTaskRows(connection, next, firstPage),
    selectMovements(
      connection,
      { since: startOf(since), until: startOf(addDays(on, 1)) },
      all.readable,
      asked.top,
    ),
  ]);

  const presented = await presentTasks(connection, [...lateRows, ...nextRows], on, all.thresholds);
  const nameOf = await nameUnits(
    connection,
    moved.rows.map((row) => row.lead_unit_id),
    on,
  );
  return {
    asOf: on,
    since,
    nextUntil,
    counts: figures.byLateness,
    late: {
      count: figures.byLateness.overdue,
      unitCount: figures.lateUnits,
      rows: presented.slice(0, lateRows.length),
    },
    moved: {
      count: moved.count,
      rows: moved.rows.map((row) => ({
        taskId: row.task_id,
        taskTitle: row.title,
        leadUnit: nameOf(row.lead_unit_id),
        at: row.at.toISOString(),
        kind: row.kind,
        percent: row.percent,
      })),
    },
    next: {
      count: figures.next,
      rows: presented.slice(lateRows.length),
    },
    awaitingConfirmationCount: figures.awaitingConfirmation,
    pendingExtensionCount: figures.pendingExtensions,
  };
}
