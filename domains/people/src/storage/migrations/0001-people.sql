-- Persons with as little personal data as the work needs: membership of a Party organisation is itself sensitive
-- (Law 91/2025/QH15; Decree 356/2025/ND-CP art. 4). No identity numbers, addresses, views or family.
create table person (
  id uuid primary key,
  full_name text not null check (full_name <> ''),
  -- Order by given name (givenNameSortKey of libraries/vietnamese-text), compared byte by byte.
  sort_key text collate "C" not null,
  birth_year integer check (birth_year between 1900 and 2100),
  birth_on date,
  gender text check (gender in ('female', 'male')),
  -- The organisation's own number of the member in its files, for imports; never an identity number.
  code text unique check (code <> ''),
  is_invented boolean not null,
  search_text text not null generated always as (fold_text(full_name)) stored,
  recorded_at timestamptz not null
);
create index on person (sort_key, id);
create index on person using gin (search_text gin_trgm_ops);

-- Sinh hoạt đảng: one unit at a time. Rows keep the unit that was joined; when that unit ends, org-structure's
-- unit_heir says whose members they are from then on, so that a correction of a decision needs no rewriting here.
create table membership (
  id uuid primary key,
  person_id uuid not null references person,
  unit_id uuid not null references org_unit,
  status text not null check (status in ('probationary', 'official')),
  from_on date not null,
  until_on date,
  began_by text not null check (began_by in ('opening', 'admission', 'recognition', 'transfer')),
  ended_by text check (ended_by in ('recognition', 'transfer', 'removal', 'leaving', 'death')),
  reference_number text,
  note text,
  check (from_on < until_on),
  check ((until_on is null) = (ended_by is null)),
  exclude using gist (person_id with =, daterange(from_on, until_on) with &&)
);
create index on membership (unit_id);

-- Chức danh: a post held for a time. That one post is held once by the same person at a time is certain; that
-- some posts have one holder is a rule of the rule book, checked when a tenure is entered.
create table tenure (
  id uuid primary key,
  person_id uuid not null references person,
  unit_id uuid not null references org_unit,
  post text not null,
  from_on date not null,
  until_on date,
  reference_number text,
  note text,
  check (from_on < until_on),
  exclude using gist (person_id with =, unit_id with =, post with =, daterange(from_on, until_on) with &&)
);
create index on tenure (unit_id);
