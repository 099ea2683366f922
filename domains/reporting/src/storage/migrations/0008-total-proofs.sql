-- Each night a sample of the kept totals is worked out again by the independent checker; what it found.
create table total_proof (
  id bigint primary key generated always as identity,
  proved_at timestamptz not null,
  -- Indicators and periods drawn, and totals compared.
  sample_count integer not null,
  checked_count integer not null,
  difference_count integer not null,
  -- The first of them: unit, indicator, period, structure, kept and worked out.
  differences jsonb not null
);
