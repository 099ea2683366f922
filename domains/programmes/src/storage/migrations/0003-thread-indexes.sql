-- What a thread asks on every step down: the first tasks of a clause in the order of their dates and how many there
-- are, answered by the index alone; and the tasks that rest on a document as a whole, of which there are few where
-- thousands rest on its clauses (bench/thread.ts: 127 and 49 ms of a busy document's thread).
create index on task (clause_id, due_on, id) where clause_id is not null;
create index on task (document_id, due_on, id) where document_id is not null and clause_id is null;
