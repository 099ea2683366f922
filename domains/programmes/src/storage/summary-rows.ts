import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { TaskId } from "../ids.ts";
import type { LatenessCounts, TaskEntryKind } from "../task-schemas.ts";
import { latenessExpression } from "./lateness-expression.ts";
import { countByLateness, emptyCounts } from "./task-rows.ts";
import type { TaskSelection } from "./task-selection.ts";
import { taskRelation, waitedForDecision } from "./tasks-on-day.ts";

/** One entry with the task that it tells of. */
export interface MovementRow {
  readonly task_id: TaskId;
  readonly title: string;
  readonly lead_unit_id: UnitId;
  readonly at: Date;
  readonly kind: TaskEntryKind;
  readonly percent: number | null;
}

/** What moved from an instant until another, in the tasks that the reader may see: how many entries, and the latest. */
export async function selectMovements(
  connection: Connection,
  { since, until }: { readonly since: Date; readonly until: Date },
  readable: RawBuilder<SqlBool> | null,
  top: number,
): Promise<{ readonly count: number; readonly rows: readonly MovementRow[] }> {
  const visible = readable ?? sql`true`;
  const { rows } = await sql<MovementRow>`
    select task_entry.task_id, task.title, task.lead_unit_id, task_entry.at, task_entry.kind, task_entry.percent
    from task_entry join task on task.id = task_entry.task_id
    where task_entry.at >= ${since} and task_entry.at < ${until} and ${visible}
    order by task_entry.at desc limit ${top}`.execute(connection);
  const counted =
    readable === null
      ? await sql<{
          count: number;
        }>`select count(*) as count from task_entry where at >= ${since} and at < ${until}`.execute(
          connection,
        )
      : await sql<{ count: number }>`
          select count(*) as count from task_entry join task on task.id = task_entry.task_id
          where task_entry.at >= ${since} and task_entry.at < ${until} and ${visible}`.execute(connection);
  return { count: counted.rows[0]?.count ?? 0, rows };
}

export interface SummaryCounts {
  readonly byLateness: LatenessCounts;
  /** Open tasks that fall due from the day asked about until `nextUntil`. */
  readonly next: number;
  /** Units that lead a task whose day has passed. */
  readonly lateUnits: number;
  /** What waits for the superior: reported completions and requests for extension. */
  readonly awaitingConfirmation: number;
  readonly pendingExtensions: number;
}

/**
 * The figures of the first page in one statement. A reader's tasks, or those of a day gone by, are gathered once for all
 * of them; of the whole ledger each figure is answered by an index of its own, and the levels of lateness by the tally.
 */
export async function countForSummary(
  connection: Connection,
  selection: TaskSelection,
  nextUntil: CivilDate,
): Promise<SummaryCounts> {
  const { readable, on, pastDay, thresholds } = selection;
  const isWholeLedger = readable === null && pastDay === null;
  const isOpen = sql`state in ('assigned', 'acknowledged', 'started', 'returned')`;
  const { rows } = await sql<Omit<SummaryCounts, "byLateness"> & { levels: Partial<LatenessCounts> | null }>`
    with seen as ${isWholeLedger ? sql`not materialized` : sql`materialized`} (
      select task.id, task.state, task.due_on, task.settled_lateness, task.lead_unit_id
      from ${taskRelation(pastDay)} as task where ${readable ?? sql`true`})
    select
      (select count(*) from seen where state = 'completed') as "awaitingConfirmation",
      (select count(*) from task_extension join seen on seen.id = task_extension.task_id
        where ${waitedForDecision(pastDay)} and (${isOpen} or state = 'suspended')) as "pendingExtensions",
      (select count(distinct lead_unit_id) from seen where ${isOpen} and due_on < ${on}::date) as "lateUnits",
      (select count(*) from seen where ${isOpen} and due_on between ${on}::date and ${nextUntil}::date) as next,
      ${
        isWholeLedger
          ? sql`null::json`
          : sql`(select json_object_agg(level.lateness, level.tasks) from (
              select ${latenessExpression(on, thresholds)} as lateness, count(*) as tasks
              from seen as task group by 1) as level)`
      } as levels`.execute(connection);
  const { levels, ...figures } = rows[0]!;
  const byLateness = isWholeLedger
    ? await countByLateness(connection, selection)
    : { ...emptyCounts(), ...levels };
  return { ...figures, byLateness };
}
