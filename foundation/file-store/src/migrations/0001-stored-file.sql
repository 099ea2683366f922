-- Files by the hash of their content, in the database, so that a record and the file it cites commit together
-- and one backup holds both. Chunks keep a row small enough to stream.
create table stored_file (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes bigint not null check (size_bytes >= 0),
  stored_at timestamptz not null
);

create table stored_file_chunk (
  sha256 text not null references stored_file on delete cascade,
  position integer not null check (position >= 0),
  content bytea not null,
  primary key (sha256, position)
);

alter table stored_file_chunk alter column content set storage external;
