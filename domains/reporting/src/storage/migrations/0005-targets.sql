-- Chỉ tiêu: an indicator, a unit, a value and a stretch of time, resting on a clause. Revised by a new row.
create table target (
  id uuid primary key,
  indicator_id uuid not null references indicator,
  unit_id uuid not null references org_unit,
  title text,
  comparator text not null check (comparator in ('at-least', 'at-most', 'exactly', 'between')),
  -- whole: over the stretch or at its end; each-year: kept every year; path: a value for each year.
  schedule text not null check (schedule in ('whole', 'each-year', 'path')),
  value numeric,
  upper_value numeric,
  baseline_value numeric,
  from_on date not null,
  -- By when.
  due_on date not null check (from_on <= due_on),
  clause_id uuid references clause,
  document_id uuid references document,
  -- A target that a person accepted from a text (domain of programmes): plain id.
  accepted_decision_id uuid unique,
  cascaded_from_id uuid references target,
  -- Of a cascaded target: its weight among its siblings.
  weight integer check (weight >= 0),
  set_at timestamptz not null,
  set_by text not null,
  replaced_by_id uuid references target,
  replaced_reason text,
  is_invented boolean not null default false,
  check ((comparator = 'between') = (upper_value is not null)),
  check (upper_value >= value),
  check ((schedule = 'path') = (value is null)),
  check (clause_id is null or document_id is not null),
  check ((replaced_by_id is null) = (replaced_reason is null))
);
create index on target (unit_id) where replaced_by_id is null;
create index on target (indicator_id);
create index on target (cascaded_from_id) where cascaded_from_id is not null;

create table target_path_point (
  target_id uuid not null references target,
  due_on date not null,
  value numeric not null,
  upper_value numeric,
  primary key (target_id, due_on)
);
