-- Nhiệm kỳ đánh số: the terms by which a body numbers its documents (rules DN-02, DN-03). Days inclusive.
create table numbering_term (
  id uuid primary key,
  unit_id uuid not null references org_unit,
  name text not null check (name <> ''),
  from_on date not null,
  to_on date check (from_on <= to_on),
  exclude using gist (unit_id with =, daterange(from_on, to_on, '[]') with &&)
);

-- Văn bản: one entry of a unit's register.
create table document (
  id uuid primary key,
  -- Whose register it stands in.
  unit_id uuid not null references org_unit,
  direction text not null check (direction in ('incoming', 'outgoing')),
  type_code text not null,
  family text not null check (family in ('party', 'state')),
  -- As printed; null for a document without a number.
  reference_number text,
  reference_key text,
  number_value integer check (number_value > 0),
  number_suffix text not null default '',
  issuer_symbol text,
  issuer_unit_id uuid references org_unit,
  issuer_name text not null check (issuer_name <> ''),
  issued_on date not null,
  received_on date,
  -- In which sequence the number counts: "NQ|term:<id>", "year:2026"; null where the register does not number it.
  sequence_key text,
  -- Null: a placeholder for a document that must not be kept here (rule DN-06); it has no subject, text or file.
  subject text,
  is_placeholder boolean not null default false,
  signatory text,
  urgency text,
  circulation text,
  recipients text[] not null default '{}',
  -- Why a number that was there already was taken again.
  duplicate_reason text,
  -- Counts corrections of the clause tree, so that two clerks do not overwrite each other.
  clause_revision integer not null default 0,
  registered_at timestamptz not null,
  check (is_placeholder = (subject is null)),
  check (number_value is null or reference_number is not null)
);
-- A number of one's own register is given out once; the action explains, this holds against a race.
create unique index document_number_once on document (unit_id, sequence_key, number_value, number_suffix)
  where direction = 'outgoing' and sequence_key is not null and number_value is not null;
create index on document (unit_id, issued_on desc);
create index on document (issued_on desc, id);
create index on document (reference_key text_pattern_ops) where reference_key is not null;

create table document_file (
  id uuid primary key,
  document_id uuid not null references document,
  role text not null check (role in ('main', 'attachment', 'scan')),
  position integer not null,
  file_name text not null,
  media_type text not null,
  size_bytes bigint not null,
  sha256 text not null references stored_file,
  added_at timestamptz not null,
  -- A new version of the main text takes the place of the one before, which stays readable.
  replaced_by uuid references document_file,
  warnings text[] not null default '{}'
);
create index on document_file (document_id);

-- The text of a file as it was read, so that it is read once.
create table document_file_text (
  file_id uuid primary key references document_file,
  paragraphs jsonb not null
);

-- Khoản mục: identities last; a clause that a correction or a new version ended is retired, not deleted.
create table clause (
  id uuid primary key,
  document_id uuid not null references document,
  parent_id uuid references clause deferrable initially deferred,
  position integer not null,
  depth integer not null check (depth >= 0),
  kind text not null,
  label text not null,
  text text not null,
  retired_at timestamptz,
  -- The clause that stands for it since it was joined.
  merged_into uuid references clause
);
create index on clause (document_id, position) where retired_at is null;
create index on clause (parent_id) where parent_id is not null;

create table document_link (
  id uuid primary key,
  from_document_id uuid not null references document,
  from_clause_id uuid references clause,
  to_document_id uuid not null references document,
  to_clause_id uuid references clause,
  relation text not null check (relation in
    ('implements', 'replaces', 'amends', 'supplements', 'repeals', 'guides', 'cites', 'copies', 'reports-on')),
  since_on date not null,
  note text,
  check (from_document_id <> to_document_id),
  unique nulls not distinct (from_document_id, from_clause_id, to_document_id, to_clause_id, relation)
);
create index on document_link (to_document_id, relation);
create index on document_link (from_clause_id) where from_clause_id is not null;
create index on document_link (to_clause_id) where to_clause_id is not null;
