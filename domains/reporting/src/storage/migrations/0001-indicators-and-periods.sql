-- What is counted, by what rule, for which stretches of time. Ids are what the outside uses; the integer keys beside
-- them stand in the tables of millions of rows (observation, rollup).

-- Phân tổ: a closed list of options by which a figure is broken down; the parts make the whole.
create table category_set (
  id uuid primary key,
  code text not null unique check (code <> ''),
  name text not null check (name <> '')
);

create table category_option (
  id uuid primary key,
  -- 0 is no option: the whole.
  key integer not null unique generated always as identity (start with 1),
  set_id uuid not null references category_set,
  position integer not null,
  label text not null check (label <> ''),
  unique (set_id, position)
);

-- Chỉ số: identity only; what it means holds by date in indicator_version.
create table indicator (
  id uuid primary key,
  key integer not null unique generated always as identity,
  -- The committee that defines it; counted in its subtree.
  owner_unit_id uuid not null references org_unit,
  code text not null check (code ~ '^[A-Za-z][A-Za-z0-9_.-]{0,59}$'),
  -- The kind of period in which one figure is born.
  frequency text not null check (frequency in
    ('week', 'month', 'quarter', 'half-year', 'nine-months', 'year', 'term', 'window')),
  -- reported: units state it; formula: computed from other indicators; computed: from operating records.
  origin text not null check (origin in ('reported', 'formula', 'computed')),
  -- Of "computed": a source of src/rules/computed-sources.ts.
  computed_source text,
  category_set_id uuid references category_set,
  clause_id uuid references clause,
  document_id uuid references document,
  established_at timestamptz not null,
  is_invented boolean not null default false,
  unique (owner_unit_id, code),
  check ((origin = 'computed') = (computed_source is not null)),
  check (clause_id is null or document_id is not null)
);

-- A changed definition opens a version; both series stay, with a break between them. until_on: first day without.
create table indicator_version (
  indicator_id uuid not null references indicator,
  from_on date not null,
  until_on date,
  name text not null check (name <> ''),
  definition text,
  unit_of_measure text not null check (unit_of_measure <> ''),
  decimals smallint not null check (decimals between 0 and 6),
  -- flow: what happened in the period; stock: what there is at its end; cumulative: counted since the start.
  kind text not null check (kind in ('flow', 'stock', 'cumulative')),
  time_operator text not null check (time_operator in ('sum', 'average', 'last', 'maximum', 'none')),
  tree_operator text not null check (tree_operator in
    ('sum', 'ratio', 'average', 'count-meeting', 'distinct', 'none')),
  -- Of "count-meeting": what a unit's value must meet to be counted.
  condition_comparator text check (condition_comparator in ('>=', '>', '<=', '<', '=')),
  condition_value numeric,
  -- How the past of a unit that was split is seen today: by the decision's weights, or left with the nearest superior.
  split_rule text not null check (split_rule in ('by-weight', 'undivided')),
  -- Of "formula", in the language of src/rules/formula; of a ratio: numerator / denominator.
  formula text,
  primary key (indicator_id, from_on),
  check (from_on < until_on),
  check ((tree_operator = 'count-meeting') = (condition_comparator is not null)),
  check ((condition_comparator is null) = (condition_value is null)),
  check (tree_operator = 'sum' or split_rule = 'undivided'),
  check (tree_operator <> 'ratio' or formula is not null),
  exclude using gist (indicator_id with =, daterange(from_on, until_on) with &&)
);

-- Which indicators a formula reads: found by code when it was defined, kept by id.
create table formula_operand (
  indicator_id uuid not null references indicator,
  from_on date not null,
  name text not null,
  operand_id uuid not null references indicator,
  primary key (indicator_id, from_on, name),
  foreign key (indicator_id, from_on) references indicator_version
);
create index on formula_operand (operand_id);

-- Kỳ báo cáo: any stretch of days. A term, nine months, the 15th to the 14th are rows like the others.
create table period (
  id uuid primary key,
  key integer not null unique generated always as identity,
  kind text not null check (kind in
    ('week', 'month', 'quarter', 'half-year', 'nine-months', 'year', 'term', 'window')),
  label text not null check (label <> ''),
  from_on date not null,
  to_on date not null check (from_on <= to_on),
  -- Ngày chốt số liệu, when it is not the last day.
  cutoff_on date,
  unique (kind, from_on, to_on)
);
create index on period (to_on);
