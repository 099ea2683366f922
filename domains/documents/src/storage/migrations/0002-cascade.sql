-- Giao, chuyển văn bản: one sending of a document, or some of its clauses, by a unit to units below it.
create table dispatch (
  id uuid primary key,
  document_id uuid not null references document,
  from_unit_id uuid not null references org_unit,
  -- Set when a unit passes on what it received.
  passed_on_from uuid,
  acknowledge_by date,
  answer_by date,
  note text,
  sent_on date not null,
  sent_at timestamptz not null,
  check (acknowledge_by >= sent_on and answer_by >= sent_on)
);
create index on dispatch (document_id);
create index on dispatch (from_unit_id, sent_on desc);

-- The clauses sent; none: the whole document.
create table dispatch_clause (
  dispatch_id uuid not null references dispatch,
  clause_id uuid not null references clause,
  primary key (dispatch_id, clause_id)
);
create index on dispatch_clause (clause_id);

-- One unit's share of a dispatch.
create table delivery (
  id uuid primary key,
  dispatch_id uuid not null references dispatch,
  unit_id uuid not null references org_unit,
  acknowledged_on date,
  unique (dispatch_id, unit_id)
);
create index on delivery (unit_id, dispatch_id);
alter table dispatch add foreign key (passed_on_from) references delivery;
create index on dispatch (passed_on_from) where passed_on_from is not null;

create table delivery_question (
  id uuid primary key,
  delivery_id uuid not null references delivery,
  clause_id uuid references clause,
  question text not null,
  asked_at timestamptz not null,
  answer text,
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null))
);
create index on delivery_question (delivery_id);

-- A unit's own document as its answer to what it was sent.
create table delivery_answer (
  id uuid primary key,
  delivery_id uuid not null references delivery,
  document_id uuid not null references document,
  answered_on date not null,
  -- How much of its text repeats the superior's: words over words, null when one of the texts is not known.
  copied_word_count integer,
  word_count integer,
  own_number_count integer not null default 0,
  own_owner_count integer not null default 0,
  own_date_count integer not null default 0,
  unique (delivery_id, document_id)
);
create index on delivery_answer (document_id);

-- The clauses that an answer covers; none: all that were sent.
create table delivery_answer_clause (
  answer_id uuid not null references delivery_answer,
  clause_id uuid not null references clause,
  primary key (answer_id, clause_id)
);

create table delivery_reminder (
  id uuid primary key,
  delivery_id uuid not null references delivery,
  reminded_at timestamptz not null,
  note text
);
create index on delivery_reminder (delivery_id);
