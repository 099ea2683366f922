-- The bars of the programmes are counted from an index alone (bench/lists.ts: 80 ms), and what waits for confirmation, of
-- which there is little at any time, is found without reading the tasks (54 ms on the first page).
create index task_of_programme on task (programme_id, settled_lateness, due_on) where programme_id is not null;
create index task_awaiting_confirmation on task (id) where state = 'completed';
