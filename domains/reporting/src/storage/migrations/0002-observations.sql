-- A figure is an observation: indicator × unit × period × category × revision. Nothing here is ever changed or deleted.

-- The act by which observations came to stand: a form approved, a correction, a computation, the loading of an example.
create table observation_act (
  key bigint primary key generated always as identity,
  id uuid not null unique,
  kind text not null check (kind in ('approval', 'correction', 'computation', 'import', 'example')),
  unit_id uuid not null references org_unit,
  period_key integer not null references period (key),
  -- Of a form: plain id, the form's table stands in a later migration.
  submission_id uuid,
  entered_by text not null,
  entered_at timestamptz not null,
  approved_by text not null,
  approved_by_account_id uuid,
  approved_at timestamptz not null,
  -- Why a figure that stood was changed.
  reason text,
  -- What it rests on when that is no form: "Báo cáo số …", the source of a published figure.
  rests_on text,
  doubt_note text,
  is_invented boolean not null default false,
  check ((kind = 'correction') = (reason is not null))
);
create index on observation_act (unit_id, period_key);
create index on observation_act (submission_id) where submission_id is not null;
create index on observation_act (approved_at);

-- Zero is a figure; "nil" says that nothing of the kind happened (không phát sinh); "blank" takes a figure back.
create table observation (
  period_key integer not null,
  indicator_key integer not null,
  category_key integer not null,
  revision integer not null check (revision > 0),
  unit_id uuid not null,
  act_key bigint not null,
  entry "char" not null check (entry in ('f', 'n', 'b')),
  value numeric check ((entry = 'f') = (value is not null)),
  -- A form's cells lie together, for writing it, reading it, and adding up the units under one parent.
  primary key (period_key, unit_id, indicator_key, category_key, revision)
);
