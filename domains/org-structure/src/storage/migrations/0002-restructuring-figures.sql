-- Số liệu sắp xếp tổ chức bộ máy: what a source states was cut or kept, out of how many; a doubt stays beside it.
create table restructuring_figure (
  id uuid primary key,
  unit_id uuid not null references org_unit,
  period_label text not null,
  from_on date not null,
  to_on date not null,
  measure text not null,
  done bigint not null check (done >= 0),
  total bigint check (done <= total),
  precision text not null check (precision in ('exact', 'above', 'below')),
  stated_hundredths integer check (stated_hundredths >= 0),
  source_title text,
  source_on date,
  doubt_note text,
  is_invented boolean not null,
  recorded_at timestamptz not null,
  check (from_on <= to_on)
);
create index on restructuring_figure (unit_id, from_on);
