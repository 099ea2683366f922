-- What an administrator set in place of a value of a rule pack. Rows are never changed: one that no longer holds is
-- withdrawn, so that a rating or a number can still be explained by the value of its day.
create table rule_override (
  id uuid primary key,
  parameter text not null,
  scope jsonb not null default '{}',
  value jsonb not null,
  from_on date not null,
  reason text not null check (reason <> ''),
  made_at timestamptz not null,
  withdrawn_at timestamptz
);
create index on rule_override (parameter) where withdrawn_at is null;
