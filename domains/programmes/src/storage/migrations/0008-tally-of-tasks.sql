-- How many tasks there are by settled lateness and due day, for whoever may see all: counting 200,000 rows for each
-- page of a list took most of its time (bench/lists.ts). Every statement that changes tasks appends what it changed, so
-- that writers never wait for one another's row; `foldTaskTally` adds the rows up once a day. A level that depends on
-- today is still computed when it is asked for, from the due day.
create table task_tally (
  settled_lateness text,
  due_on date,
  task_count bigint not null
);

create function tally_tasks() returns trigger language plpgsql as $$
begin
  if tg_op = 'TRUNCATE' then
    truncate task_tally;
  elsif tg_op = 'INSERT' then
    insert into task_tally select settled_lateness, due_on, count(*) from entered group by 1, 2;
  elsif tg_op = 'DELETE' then
    insert into task_tally select settled_lateness, due_on, -count(*) from left_behind group by 1, 2;
  else
    insert into task_tally
    select settled_lateness, due_on, sum(change)
    from (
      select settled_lateness, due_on, 1 as change from entered
      union all select settled_lateness, due_on, -1 from left_behind) as moved
    group by 1, 2 having sum(change) <> 0;
  end if;
  return null;
end $$;

create trigger tally_tasks_entered after insert on task
  referencing new table as entered for each statement execute function tally_tasks();
create trigger tally_tasks_changed after update on task
  referencing old table as left_behind new table as entered for each statement execute function tally_tasks();
create trigger tally_tasks_removed after delete on task
  referencing old table as left_behind for each statement execute function tally_tasks();
create trigger tally_no_tasks after truncate on task for each statement execute function tally_tasks();

insert into task_tally select settled_lateness, due_on, count(*) from task group by 1, 2;

-- The tasks of a scope are named by their ids and counted from this index alone.
create index task_counted on task (id) include (settled_lateness, due_on);
