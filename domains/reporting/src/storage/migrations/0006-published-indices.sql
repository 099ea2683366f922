-- PAR INDEX, SIPAS, PAPI, PCI: measured and published by others; only recorded here.
create table published_index (
  id uuid primary key,
  code text not null unique check (code <> ''),
  name text not null check (name <> ''),
  publisher text not null check (publisher <> ''),
  scale_from numeric,
  scale_to numeric,
  is_higher_better boolean not null default true
);

-- Years of one method can be compared; a year of another is not joined to them.
create table published_index_value (
  index_id uuid not null references published_index,
  unit_id uuid not null references org_unit,
  year integer not null check (year between 1990 and 2200),
  value numeric not null,
  rank integer check (rank > 0),
  ranked_count integer check (rank <= ranked_count),
  method_version text not null check (method_version <> ''),
  source_title text not null check (source_title <> ''),
  source_on date,
  doubt_note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (index_id, unit_id, year)
);
