-- Khâu đột phá, chương trình, đề án, nhóm nhiệm vụ: a tree within one term.
create table programme (
  id uuid primary key,
  kind text not null check (kind in ('breakthrough', 'programme', 'scheme', 'task-group')),
  owner_unit_id uuid not null references org_unit,
  parent_id uuid references programme check (parent_id <> id),
  term text not null check (term ~ '^\d{4}-\d{4}$'),
  title text not null check (title <> ''),
  content text,
  from_on date,
  to_on date check (from_on <= to_on),
  position integer not null default 0,
  -- What it rests on: a clause (then its document stands here too), a document, or a meeting by its label.
  clause_id uuid references clause,
  document_id uuid references document,
  meeting_id uuid,
  meeting_label text,
  established_at timestamptz not null,
  check (clause_id is null or document_id is not null),
  check (meeting_label is null or document_id is null)
);
create index on programme (term, owner_unit_id);
create index on programme (parent_id);
create index on programme (document_id) where document_id is not null;
create index on programme (clause_id) where clause_id is not null;

-- Nhiệm vụ lặp lại: the rule; each occurrence is a task of its own.
create table task_repetition (
  id uuid primary key,
  frequency text not null check (frequency in ('weekly', 'monthly', 'quarterly', 'yearly')),
  first_due_on date not null,
  until_on date not null check (first_due_on <= until_on),
  occurrence_count integer not null check (occurrence_count > 0)
);

-- Nhiệm vụ. Lateness is not a column: it follows from due_on, completed_on and the day of the question.
create table task (
  id uuid primary key,
  assigning_unit_id uuid not null references org_unit,
  lead_unit_id uuid not null references org_unit,
  programme_id uuid references programme,
  clause_id uuid references clause,
  document_id uuid references document,
  meeting_id uuid,
  meeting_label text,
  title text not null check (title <> ''),
  content text,
  product text,
  contact_point text,
  priority text not null check (priority in ('normal', 'key', 'urgent')),
  state text not null check (state in
    ('assigned', 'acknowledged', 'started', 'completed', 'returned', 'confirmed', 'suspended', 'cancelled')),
  state_before_suspension text,
  percent smallint check (percent between 0 and 100),
  assigned_on date not null,
  due_on date check (assigned_on <= due_on),
  completed_on date,
  repetition_id uuid references task_repetition,
  occurrence integer,
  moved_at timestamptz not null,
  check ((state in ('completed', 'confirmed')) = (completed_on is not null)),
  check ((state = 'suspended') = (state_before_suspension is not null)),
  check (clause_id is null or document_id is not null),
  check (meeting_label is null or document_id is null),
  check ((repetition_id is null) = (occurrence is null))
);
-- One index for each way a list is asked for, in the order in which it is shown; see docs/domains/programmes.md for
-- the plans.
create index on task (due_on, id);
create index on task (moved_at desc, id);
create index on task (lead_unit_id, due_on, id);
create index on task (assigning_unit_id, due_on, id);
create index on task (programme_id, due_on, id) where programme_id is not null;
create index on task (clause_id, lead_unit_id) where clause_id is not null;
create index on task (document_id, due_on, id) where document_id is not null;
create index on task (repetition_id) where repetition_id is not null;
create index on task using gin (fold_text(contact_point) gin_trgm_ops) where contact_point is not null;
-- What counts by lateness read, without the wide rows.
create index task_lateness on task (state, due_on, completed_on);
-- Open work in the order of its dates: the first page of everybody, most of the time.
create index task_open on task (due_on, id) include (lead_unit_id)
  where state in ('assigned', 'acknowledged', 'started', 'returned');

create table task_supporting_unit (
  task_id uuid not null references task,
  unit_id uuid not null references org_unit,
  primary key (task_id, unit_id)
);
create index on task_supporting_unit (unit_id, task_id);

-- Quá trình thực hiện: every verb, report and contribution, in order. Only ever appended.
create table task_entry (
  id uuid primary key,
  -- The order in which things were said; two may share an instant.
  position bigint not null generated always as identity,
  task_id uuid not null references task,
  at timestamptz not null,
  kind text not null,
  -- The unit in whose name it was said; null: the product itself.
  unit_id uuid references org_unit,
  account_id uuid,
  author text not null,
  text text,
  percent smallint check (percent between 0 and 100),
  from_state text,
  to_state text,
  due_before date,
  due_after date
);
create index on task_entry (task_id, position);
create index on task_entry (at desc) include (task_id);

-- Minh chứng of a report.
create table task_evidence (
  id uuid primary key,
  entry_id uuid not null references task_entry,
  sha256 text not null references stored_file,
  name text not null check (name <> ''),
  media_type text not null,
  size_bytes bigint not null
);
create index on task_evidence (entry_id);

-- Đề nghị gia hạn: the request, the decision, and the dates before and after.
create table task_extension (
  id uuid primary key,
  task_id uuid not null references task,
  requested_on date not null,
  requested_due_on date not null,
  reason text not null,
  due_before date not null,
  decision text check (decision in ('granted', 'refused')),
  decided_on date,
  decision_reason text,
  due_after date,
  check (requested_due_on > due_before),
  check ((decision is null) = (decided_on is null)),
  check ((decision is not distinct from 'granted') = (due_after is not null))
);
create index on task_extension (task_id);
create unique index task_extension_pending on task_extension (task_id) where decision is null;

-- Yêu cầu giải trình, to a unit.
create table explanation_request (
  id uuid primary key,
  asked_unit_id uuid not null references org_unit,
  task_id uuid references task,
  clause_id uuid references clause,
  question text not null,
  asked_by text not null,
  asked_by_account_id uuid,
  asked_at timestamptz not null,
  due_on date not null,
  answer text,
  answered_by text,
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create index on explanation_request (asked_unit_id, due_on);
create index on explanation_request (task_id) where task_id is not null;
create index on explanation_request (clause_id) where clause_id is not null;
create index on explanation_request (due_on) where answered_at is null;
