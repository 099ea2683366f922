-- Everything here is derived: from observations, rounds and the history of units. A rebuild from nothing gives the same.

-- What is to be computed again. A row becomes visible together with what it announces, and is only ever appended; two
-- announcements of one thing are two rows. (A set of marks with "on conflict do nothing" loses updates: the mark is
-- found, the worker takes it, and then the second writer commits.)
create table rollup_queue (
  id bigint primary key generated always as identity,
  unit_id uuid not null,
  period_key integer not null,
  -- What follows from a decision on structure waits behind what people have just approved.
  is_structural boolean not null default false
);
create index on rollup_queue (is_structural, id);

-- Where units stand. "then": for a period, where the unit stood on its last day in the period (or its own last day).
-- "now": where it stands on rollup_structure.day. Dates bound the period's last day; until_on: first without, or infinity.
create table rollup_edge (
  is_now boolean not null,
  child_id uuid not null,
  parent_id uuid not null,
  from_on date not null,
  until_on date not null
);
create index on rollup_edge (parent_id, is_now, from_on) include (child_id, until_on);
create index on rollup_edge (child_id, is_now, from_on) include (parent_id, until_on);

-- Who holds today what a unit reported for a period, where that is not simply the unit itself. The whole is a line
-- from 0 to `share_of`; the holder has the piece from `share_from` to `share_to`. A figure is cut at the rounded ends,
-- so that the pieces always make the whole.
create table rollup_holder (
  -- By the weights of splits, or with what was split left undivided.
  is_divided boolean not null,
  source_unit_id uuid not null,
  holder_unit_id uuid not null,
  from_on date not null,
  until_on date not null,
  share_from numeric not null,
  share_to numeric not null check (share_from < share_to),
  share_of numeric not null check (share_to <= share_of)
);
create index on rollup_holder (holder_unit_id);
create index on rollup_holder (source_unit_id);

-- Units that comprise other units, or other pieces of their past, now than they did then. Only these have "now" rows: of
-- every other unit the total of then is the total of now.
create table rollup_differs (
  unit_id uuid not null,
  from_on date not null,
  until_on date not null
);
create index on rollup_differs (unit_id, from_on, until_on);

create table rollup_structure (
  only_row boolean primary key default true check (only_row),
  day date not null,
  derived_at timestamptz not null
);

-- A structure decision is announced by its own transaction, whoever writes it: org-structure knows nothing of reporting.
create table rollup_structure_change (
  id bigint primary key generated always as identity,
  decision_id uuid not null
);
create function announce_structure_decision() returns trigger language plpgsql as $$
begin
  insert into rollup_structure_change (decision_id) values (new.id);
  return null;
end $$;
create trigger announce_to_rollup after insert or update of withdrawn_at on structure_decision
  for each row execute function announce_structure_decision();

-- The total of a unit that has units under it (or inherited a past). One row each indicator, period and category;
-- category 0 is the whole.
create table rollup (
  unit_id uuid not null,
  period_key integer not null,
  indicator_key integer not null,
  category_key integer not null,
  is_now boolean not null,
  -- By the tree operator: the sum, how many units meet the condition; of an average the sum over `reported_count`. Null:
  -- nothing that may be added.
  total numeric,
  -- Of what does not add up (distinct, none): `total` is what the unit itself stated.
  is_stated boolean not null,
  -- The greatest single observation below: distinct persons are at least so many, and at most `total`.
  greatest_value numeric,
  reported_count integer not null,
  -- Of the reported: how many said "không phát sinh".
  nil_count integer not null,
  expected_count integer not null,
  -- Pieces of a split unit's past in it: then the total is an estimate.
  estimated_count integer not null,
  computed_at timestamptz not null,
  primary key (unit_id, period_key, indicator_key, category_key, is_now)
) with (fillfactor = 70);
