import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { sql } from "kysely";
import type { ProgrammeId, TaskId } from "../ids.ts";
import { type Lateness, latenessLevels } from "../rules/lateness.ts";
import type { TaskState } from "../rules/task-state.ts";
import type { TaskFilter, TaskOrder } from "../task-list-routes.ts";
import type { LatenessCounts, Priority } from "../task-schemas.ts";
import { latenessExpression } from "./lateness-expression.ts";
import type { RestsOnColumns } from "./programme-tables.ts";
import { latenessCondition, selectionCondition, type TaskSelection } from "./task-selection.ts";
import { taskRelation, waitedForDecision } from "./tasks-on-day.ts";

/** A task as lists show it, names of units and documents still to be put to their ids. */
export interface ListedTask extends RestsOnColumns {
  readonly id: TaskId;
  readonly title: string;
  readonly content: string | null;
  readonly product: string | null;
  readonly priority: Priority;
  readonly state: TaskState;
  readonly percent: number | null;
  readonly assigned_on: CivilDate;
  readonly due_on: CivilDate | null;
  readonly completed_on: CivilDate | null;
  readonly contact_point: string | null;
  readonly lead_unit_id: UnitId;
  readonly assigning_unit_id: UnitId;
  readonly programme_id: ProgrammeId | null;
  readonly programme_title: string | null;
  readonly has_pending_extension: boolean;
}

const listedColumns = sql`
  task.id, task.title, task.content, task.product, task.priority, task.state, task.percent, task.assigned_on,
  task.due_on, task.completed_on, task.contact_point, task.lead_unit_id, task.assigning_unit_id, task.programme_id,
  task.clause_id, task.document_id, task.meeting_id, task.meeting_label`;

const orders = {
  due: sql`(task.settled_lateness is not null), task.due_on, task.id`,
  "due-descending": sql`task.due_on desc, task.id desc`,
  "moved-descending": sql`task.moved_at desc, task.id`,
} as const satisfies Record<TaskOrder, unknown>;

/** One page of a selection, in the order asked for. Programme and extension are looked up for that page only. */
export async function selectTaskRows(
  connection: Connection,
  selection: TaskSelection,
  page: {
    readonly lateness: TaskFilter["lateness"];
    readonly order: TaskOrder;
    readonly limit: number;
    readonly offset: number;
  },
): Promise<readonly ListedTask[]> {
  const { rows } = await sql<ListedTask>`
    select listed.*, programme.title as programme_title,
      exists (select from task_extension where task_extension.task_id = listed.id
        and ${waitedForDecision(selection.pastDay)}) as has_pending_extension
    from (
      select ${listedColumns}, row_number() over (order by ${orders[page.order]}) as position
      from ${taskRelation(selection.pastDay)} as task
      where ${selectionCondition(selection) ?? sql`true`} and ${latenessCondition(page.lateness, selection)}
      order by ${orders[page.order]}
      limit ${page.limit} offset ${page.offset}
    ) as listed
    left join programme on programme.id = listed.programme_id
    order by listed.position`.execute(connection);
  return rows;
}

/** The given tasks as lists show them; ids without a task are left out. */
export async function selectTasksById(
  connection: Connection,
  ids: readonly TaskId[],
): Promise<readonly ListedTask[]> {
  const { rows } = await sql<ListedTask>`
    select ${listedColumns}, programme.title as programme_title,
      exists (select from task_extension
        where task_extension.task_id = task.id and decision is null) as has_pending_extension
    from task left join programme on programme.id = task.programme_id
    where task.id = any(${[...ids]}::uuid[])`.execute(connection);
  return rows;
}

export function emptyCounts(): Record<Lateness, number> {
  return Object.fromEntries(latenessLevels.map((level) => [level, 0])) as Record<Lateness, number>;
}

/** How many tasks of a selection there are at each level of lateness. */
export async function countByLateness(
  connection: Connection,
  selection: TaskSelection,
): Promise<LatenessCounts> {
  const meant = selectionCondition(selection);
  const computed = latenessExpression(selection.on, selection.thresholds);
  const counted =
    meant === null && selection.pastDay === null
      ? sql`select ${computed} as lateness, sum(task_count)::bigint as count from task_tally as task group by 1`
      : sql`select ${computed} as lateness, count(*) as count
          from ${taskRelation(selection.pastDay)} as task where ${meant ?? sql`true`} group by 1`;
  const { rows } = await sql<{ lateness: Lateness; count: number }>`${counted}`.execute(connection);
  const counts = emptyCounts();
  for (const row of rows) counts[row.lateness] = row.count;
  return counts;
}
