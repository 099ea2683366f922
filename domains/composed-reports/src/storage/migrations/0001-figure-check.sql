-- Kiểm số: the text that was checked. Findings are computed from it on reading, so only what a person added is stored.
create table figure_check (
  id uuid primary key,
  unit_id uuid not null references org_unit,
  title text not null check (title <> ''),
  content text not null,
  file_sha256 text references stored_file,
  file_name text,
  checked_at timestamptz not null,
  checked_by text not null,
  check ((file_sha256 is null) = (file_name is null))
);
create index on figure_check (unit_id, checked_at desc);

create table finding_acceptance (
  figure_check_id uuid not null references figure_check,
  start_offset integer not null,
  end_offset integer not null check (end_offset > start_offset),
  claim_kind text not null,
  reason text not null check (reason <> ''),
  accepted_by text not null,
  accepted_at timestamptz not null,
  primary key (figure_check_id, start_offset, end_offset, claim_kind)
);
