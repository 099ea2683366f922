-- Who may read a record, whatever its domain: the unit that keeps it and every unit that it was given to. A grant on a
-- unit reaches the rows of its whole subtree (scopeCondition of org-structure on unit_id).
create table record_reader (
  record_id uuid not null,
  unit_id uuid not null,
  primary key (record_id, unit_id)
);
create index on record_reader (unit_id);

-- One line of everything that can be found. `record_id` is the record whose readers may see the entry: a clause is
-- read with its document.
create table search_entry (
  kind text not null,
  id uuid not null,
  record_id uuid not null,
  unit_id uuid,
  title text not null,
  text text not null,
  -- Reference number as its key: "39 nq tw"; null for what has none.
  reference_key text,
  -- Words that find the entry beside its text: the issuing body, abbreviations, codes.
  also text not null default '',
  occurred_on date,
  words tsvector not null,
  primary key (kind, id)
);
create index on search_entry using gin (words);
create index on search_entry (reference_key text_pattern_ops) where reference_key is not null;
create index on search_entry (record_id);
