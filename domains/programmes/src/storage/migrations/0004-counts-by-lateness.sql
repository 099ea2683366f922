-- Counting by lateness reads every task of a list. Of a task that is completed, suspended or no longer applicable the
-- level no longer depends on the day, so it is kept beside it and counted from an index alone; only open tasks are
-- compared with today. Lateness itself is still never stored for a task that can still become late.
alter table task add column settled_lateness text generated always as (
  case
    when state in ('suspended', 'cancelled') then 'paused'
    when completed_on is not null then
      case when due_on is null or completed_on <= due_on then 'on-time' else 'late' end
  end) stored;
create index task_settled on task (settled_lateness) where settled_lateness is not null;
create index task_unsettled on task (due_on) where settled_lateness is null;
drop index task_lateness;
