-- The order of a list unless another is asked for: what is still to be done comes first, by its date.
create index task_open_first on task ((settled_lateness is not null), due_on, id);
