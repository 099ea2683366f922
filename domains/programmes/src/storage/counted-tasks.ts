import type { CivilDate } from "@nhiemky/kernel";
import { holderOnDay } from "@nhiemky/org-structure";
import { type RawBuilder, sql } from "kysely";

/**
 * Tasks that have a due date and still apply, as a relation to count from: unit_id (who held the lead on the due date),
 * day (the due date), is_on_time, is_late (completed late, or open past it on the day `on`), record_id, label.
 */
export function countedTasks(on: CivilDate): RawBuilder<unknown> {
  return sql`
    select ${holderOnDay("tasks", "task.lead_unit_id", "task.due_on")} as unit_id, task.due_on as day,
      task.settled_lateness is not distinct from 'on-time' as is_on_time,
      coalesce(task.settled_lateness = 'late', task.due_on < ${on}) as is_late,
      task.id as record_id, task.title as label
    from task where task.due_on is not null and task.settled_lateness is distinct from 'paused'`;
}
