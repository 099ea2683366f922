-- What was done, by whom, to what: one row an act, never changed. Each row's hash covers the hash before it, so a
-- changed, removed or moved row shows (docs/decisions/0003-audit-chain.md). The ids stand without foreign keys:
-- the log outlives whatever it speaks of, and lies below every domain.
create table audit_entry (
  sequence bigint primary key check (sequence > 0),
  previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash text not null unique check (hash ~ '^[0-9a-f]{64}$'),
  at timestamptz(3) not null,
  event text not null,
  actor_account_id uuid,
  actor_label text not null,
  unit_id uuid,
  subject_kind text not null,
  subject_id text not null,
  data jsonb not null
);

create index audit_entry_event on audit_entry (event, sequence desc);
create index audit_entry_actor on audit_entry (actor_account_id, sequence desc);
create index audit_entry_unit on audit_entry (unit_id, sequence desc);
create index audit_entry_subject on audit_entry (subject_kind, subject_id, sequence desc);
create index audit_entry_at on audit_entry (at);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit_entry is append-only: % refused', tg_op using errcode = 'restrict_violation';
end
$$;

create trigger audit_entry_append_only
  before update or delete or truncate on audit_entry
  for each statement execute function refuse_audit_change();
