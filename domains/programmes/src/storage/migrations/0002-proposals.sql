-- Đề xuất đọc được từ văn bản: what a unit decided about one. Proposals themselves are read from the text each time;
-- a decision is kept by clause and sentence, so that what was decided does not come back.
create table proposal_decision (
  id uuid primary key,
  -- In whose name it was decided: a document passed down is read again by each unit.
  unit_id uuid not null references org_unit,
  clause_id uuid not null references clause,
  kind text not null check (kind in ('task', 'target')),
  -- As printed, and without case, diacritics and spacing.
  sentence text not null check (sentence <> ''),
  sentence_folded text not null,
  -- Which proposal of its kind in the sentence, from 1.
  ordinal integer not null check (ordinal > 0),
  outcome text not null check (outcome in ('accepted', 'rejected')),
  reason text,
  decided_by text not null,
  decided_at timestamptz not null,
  -- A sentence may be longer than an index takes.
  sentence_hash text not null generated always as (md5(sentence_folded)) stored,
  unique (clause_id, unit_id, kind, sentence_hash, ordinal)
);

create table proposal_task (
  decision_id uuid not null references proposal_decision,
  task_id uuid not null references task,
  primary key (decision_id, task_id)
);

-- Chỉ tiêu đã nhận: a target that a person accepted from a text. The domain of indicators makes its own of them;
-- until then they stand here, with what they rest on.
create table accepted_target (
  decision_id uuid primary key references proposal_decision on delete cascade,
  indicator text not null check (indicator <> ''),
  comparator text not null check (comparator in ('>=', '>', '<=', '<', '=', 'between')),
  value numeric not null,
  -- Of "between" only.
  upper_value numeric check (upper_value >= value),
  measure text not null,
  due_on date,
  check ((comparator = 'between') = (upper_value is not null))
);
