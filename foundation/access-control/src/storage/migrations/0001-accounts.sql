-- Who may sign in. Names are kept in lower case, so that "An.Nguyen" and "an.nguyen" are one.
create table account (
  id uuid primary key,
  sign_in_name text not null unique check (sign_in_name ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
  display_name text not null check (display_name <> ''),
  person_id uuid unique,
  language text not null default 'vi' check (language in ('vi', 'en')),
  -- argon2id in PHC form; null until the invitation is answered.
  password_hash text,
  must_change_password boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null
);

-- A role on a unit's subtree (null: the whole instance) for a span of days, both ends included. Never deleted:
-- an ended grant is revoked, and the row says by whom. Units are org-structure's, which comes later.
create table role_grant (
  id uuid primary key,
  account_id uuid not null references account,
  role text not null,
  unit_id uuid,
  from_on date not null,
  to_on date,
  granted_at timestamptz not null,
  granted_by uuid references account,
  revoked_at timestamptz,
  revoked_by uuid references account,
  check (to_on is null or to_on >= from_on)
);
create index role_grant_account on role_grant (account_id) where revoked_at is null;
create index role_grant_unit on role_grant (unit_id) where revoked_at is null;

-- Of every secret that the product itself hands out (session, link, token, recovery code) only the SHA-256 is kept:
-- they are random and long, so nothing slower is needed.
create table session (
  id uuid primary key,
  account_id uuid not null references account,
  secret_hash text not null unique,
  user_agent text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  -- When the holder last gave the password (and the code) in this session.
  confirmed_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_account on session (account_id);

-- An invitation or a reset, printed and handed over on paper.
create table one_time_link (
  id uuid primary key,
  account_id uuid not null references account,
  purpose text not null check (purpose in ('invitation', 'reset')),
  removes_second_factor boolean not null,
  secret_hash text not null unique,
  created_at timestamptz not null,
  created_by uuid references account,
  expires_at timestamptz not null,
  used_at timestamptz,
  -- Replaced by a later link for the same account.
  withdrawn_at timestamptz
);
create index one_time_link_account on one_time_link (account_id);

create table access_token (
  id uuid primary key,
  account_id uuid not null references account,
  name text not null check (name <> ''),
  is_read_only boolean not null,
  secret_hash text not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index access_token_account on access_token (account_id);

-- Time-based codes (RFC 6238). A secret without confirmed_at has been shown but not proved yet. last_step is the
-- last 30-second step whose code was taken: no code counts twice.
create table second_factor (
  account_id uuid primary key references account,
  secret text not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint
);

create table recovery_code (
  account_id uuid not null references account,
  secret_hash text not null,
  used_at timestamptz,
  primary key (account_id, secret_hash)
);

-- Attempts to sign in by account name and by address, counted here so that several server processes count together.
-- The keys are hashes: a password typed into the name field by mistake is not kept.
create table sign_in_throttle (
  key_hash text primary key,
  window_started_at timestamptz not null,
  attempts integer not null
);
create index sign_in_throttle_window on sign_in_throttle (window_started_at);
