import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { TaskId } from "../ids.ts";
import type { TaskEntryKind } from "../task-schemas.ts";
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

/** What waits for the superior: reported completions and requests for extension; and how many units are late. */
export async function countWaiting(
  connection: Connection,
  readable: RawBuilder<SqlBool> | null,
  on: CivilDate,
  pastDay: CivilDate | null,
): Promise<{
  readonly awaitingConfirmation: number;
  readonly pendingExtensions: number;
  readonly lateUnits: number;
}> {
  const visible = readable ?? sql`true`;
  const tasks = taskRelation(pastDay);
  const { rows } = await sql<{ awaitingConfirmation: number; pendingExtensions: number; lateUnits: number }>`
    select
      (select count(*) from ${tasks} as task where state = 'completed' and ${visible}) as "awaitingConfirmation",
      (select count(*) from task_extension join ${tasks} as task on task.id = task_extension.task_id
        where ${waitedForDecision(pastDay)} and task.state in ('assigned', 'acknowledged', 'started', 'returned', 'suspended')
          and ${visible}) as "pendingExtensions",
      (select count(distinct lead_unit_id) from ${tasks} as task
        where state in ('assigned', 'acknowledged', 'started', 'returned') and due_on < ${on}::date
          and ${visible}) as "lateUnits"`.execute(connection);
  return rows[0]!;
}
