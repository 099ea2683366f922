-- Up to when an account has seen what changed in the figures.
create table figure_visit (
  account_id uuid primary key references account on delete cascade,
  seen_at timestamptz not null
);
