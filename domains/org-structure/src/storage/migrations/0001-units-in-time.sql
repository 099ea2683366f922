-- Units are intervals, not rows: what a unit is called, what kind it is and where it stands each hold from a day until
-- a day (`until_on` is the first day on which it no longer holds; null: still holds). Nothing is ever deleted.

-- Đầu mối, tổ chức: identity only. Neither the id nor the code is ever used again.
create table org_unit (
  id uuid primary key,
  code text unique check (code <> ''),
  established_on date not null,
  ended_on date,
  check (established_on < ended_on)
);

-- Quyết định về tổ chức: one operation. Several operations of one signed document share its reference.
create table structure_decision (
  id uuid primary key,
  kind text not null
    check (kind in ('establish', 'rename', 'change-kind', 'transfer', 'merge', 'split', 'dissolve')),
  effective_on date not null,
  -- The unit whose office decides; every unit that the decision touches lies below it. Null: the top of a tree.
  decided_by_unit_id uuid references org_unit,
  -- A document of the register (plain id: documents may import org-structure, not the other way round) ...
  document_id uuid,
  -- ... or what stands on the paper.
  reference_number text,
  reference_on date,
  note text,
  entered_at timestamptz not null,
  -- Units that existed before the ledger was opened come in without a document; every change after that has one.
  check (kind = 'establish' or document_id is not null or reference_number is not null)
);
create index on structure_decision (effective_on);
create index on structure_decision (document_id) where document_id is not null;

create table structure_decision_unit (
  decision_id uuid not null references structure_decision,
  unit_id uuid not null references org_unit,
  part text not null check (part in ('established', 'changed', 'ended', 'moved', 'receiving')),
  primary key (decision_id, unit_id)
);
create index on structure_decision_unit (unit_id);

create table unit_name (
  unit_id uuid not null references org_unit,
  from_on date not null,
  until_on date,
  full_name text not null check (full_name <> ''),
  short_name text,
  abbreviation text,
  search_text text not null generated always as
    (fold_text(full_name || ' ' || coalesce(short_name, '') || ' ' || coalesce(abbreviation, ''))) stored,
  decision_id uuid not null references structure_decision,
  primary key (unit_id, from_on),
  check (from_on < until_on),
  exclude using gist (unit_id with =, daterange(from_on, until_on) with &&) deferrable initially deferred
);
create index on unit_name using gin (search_text gin_trgm_ops);

create table unit_kind_period (
  unit_id uuid not null references org_unit,
  from_on date not null,
  until_on date,
  kind text not null,
  decision_id uuid not null references structure_decision,
  primary key (unit_id, from_on),
  check (from_on < until_on),
  exclude using gist (unit_id with =, daterange(from_on, until_on) with &&) deferrable initially deferred
);

-- Cấp trên trực tiếp: one parent on any day. A null parent is the top of a tree, so that the rows of a unit cover
-- every day of its life without a gap.
create table unit_parent (
  unit_id uuid not null references org_unit,
  from_on date not null,
  until_on date,
  parent_unit_id uuid references org_unit check (parent_unit_id <> unit_id),
  -- Only because the parent ended; falls away when a decision entered later moves the unit before that day.
  is_carried boolean not null default false,
  decision_id uuid not null references structure_decision,
  primary key (unit_id, from_on),
  check (from_on < until_on),
  exclude using gist (unit_id with =, daterange(from_on, until_on) with &&) deferrable initially deferred
);
create index on unit_parent (parent_unit_id);

-- Kế thừa: who carries on what a unit was, for rolling series up in today's structure. The weights of one unit and
-- day are integers over their sum; more than one heir means that a share is an estimate.
create table unit_succession (
  decision_id uuid not null references structure_decision,
  from_unit_id uuid not null references org_unit,
  to_unit_id uuid not null references org_unit,
  from_on date not null,
  weight integer not null check (weight >= 0),
  weight_total integer not null check (weight_total > 0 and weight <= weight_total),
  takes_members boolean not null,
  takes_tasks boolean not null,
  takes_documents boolean not null,
  primary key (decision_id, from_unit_id, to_unit_id)
);
create index on unit_succession (to_unit_id);
create unique index on unit_succession (from_unit_id) where takes_members;
create unique index on unit_succession (from_unit_id) where takes_tasks;
create unique index on unit_succession (from_unit_id) where takes_documents;

-- Derived from org_unit and unit_succession: in whose hands the members, open tasks and documents of a unit are on a
-- day. A living unit holds its own. Other domains join it instead of rewriting their rows when a unit ends.
create table unit_heir (
  unit_id uuid not null references org_unit,
  heir_unit_id uuid not null references org_unit,
  from_on date not null,
  until_on date,
  holds_members boolean not null,
  holds_tasks boolean not null,
  holds_documents boolean not null,
  primary key (unit_id, heir_unit_id, from_on)
);
create index on unit_heir (heir_unit_id);

-- Derived: the tree as it stands on `org_unit_closure_day`. An ended unit stands under the heirs of its tasks and
-- documents, a unit yet to be established under its first parent: so access reaches what they left or will hold.
create table org_unit_closure (
  ancestor_id uuid not null references org_unit,
  descendant_id uuid not null references org_unit,
  depth integer not null check (depth >= 0),
  primary key (ancestor_id, descendant_id)
);
create index on org_unit_closure (descendant_id);

create table org_unit_closure_day (
  only_row boolean primary key default true check (only_row),
  day date not null
);
