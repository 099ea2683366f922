import type { CivilDate } from "@nhiemky/kernel";
import { type RawBuilder, sql } from "kysely";

/**
 * The rows `task` as they stood at the end of a day, from what was said of each until then: those given by that day, with
 * the state, due date, share done and settled lateness that they had. Dearer than the table itself: for days gone by.
 */
export function tasksOnDay(day: CivilDate): RawBuilder<unknown> {
  const said = sql`task_id = task.id and (at at time zone 'Asia/Ho_Chi_Minh')::date <= ${day}`;
  const last = (column: string) => sql`
    (select ${sql.ref(column)} from task_entry where ${said} and ${sql.ref(column)} is not null
      order by position desc limit 1)`;
  return sql`(
    select task.id, title, content, product, contact_point, priority, assigning_unit_id, lead_unit_id, programme_id,
      clause_id, document_id, meeting_id, meeting_label, repetition_id, assigned_on, moved_at, past.percent, past.due_on,
      done.completed_on,
      case when done.completed_on is not null and past.state not in ('completed', 'confirmed') then 'completed'
        else past.state end as state,
      case
        when past.state in ('suspended', 'cancelled') then 'paused'
        when done.completed_on is not null then
          case when past.due_on is null or done.completed_on <= past.due_on then 'on-time' else 'late' end
      end as settled_lateness
    from task
    cross join lateral (
      select coalesce(${last("to_state")}, 'assigned') as state, ${last("percent")} as percent,
        coalesce(${last("due_after")}, (select due_before from task_entry
          where task_id = task.id and due_before is not null order by position limit 1), task.due_on) as due_on
    ) as past
    cross join lateral (
      select case
        when task.completed_on <= ${day} then task.completed_on
        when past.state in ('completed', 'confirmed') then (select max((at at time zone 'Asia/Ho_Chi_Minh')::date)
          from task_entry where ${said} and to_state = 'completed')
      end as completed_on
    ) as done
    where task.assigned_on <= ${day})`;
}

/** What a list reads: the table, or the rows as they stood on a day gone by. */
export function taskRelation(pastDay: CivilDate | null): RawBuilder<unknown> {
  return pastDay === null ? sql`task` : tasksOnDay(pastDay);
}

/** Whether a request for extension of `task_extension` waited: now, or at the end of a day gone by. */
export function waitedForDecision(pastDay: CivilDate | null): RawBuilder<unknown> {
  return pastDay === null
    ? sql`decision is null`
    : sql`requested_on <= ${pastDay} and (decided_on is null or decided_on > ${pastDay})`;
}
