import type { CivilDate } from "@nhiemky/kernel";
import { type RawBuilder, sql } from "kysely";

/**
 * The rows `task` as they stood at the end of a day, from what was said of each until then: those given by that day,
 * with the due date and the settled lateness that they had. Dearer than the table itself: for days gone by.
 */
export function tasksOnDay(day: CivilDate): RawBuilder<unknown> {
  const said = sql`task_id = task.id and (at at time zone 'Asia/Ho_Chi_Minh')::date <= ${day}`;
  return sql`(
    select task.id, task.programme_id, task.lead_unit_id, past.due_on, case
        when past.state in ('suspended', 'cancelled') then 'paused'
        when past.completed_on is not null then
          case when past.due_on is null or past.completed_on <= past.due_on then 'on-time' else 'late' end
      end as settled_lateness
    from task cross join lateral (
      select
        (select to_state from task_entry where ${said} and to_state is not null order by position desc limit 1) as state,
        case when task.completed_on <= ${day} then task.completed_on end as completed_on,
        coalesce(
          (select due_after from task_entry where ${said} and due_after is not null order by position desc limit 1),
          (select due_before from task_entry where task_id = task.id and due_before is not null order by position limit 1),
          task.due_on) as due_on
    ) as past
    where task.assigned_on <= ${day})`;
}
