-- Cuộc bầu: one office or list decided by one kind of ballot. A further round is a contest of its own.
create table contest (
  id uuid primary key,
  unit_id uuid not null references org_unit,
  title text not null check (title <> ''),
  office text not null,
  meeting text not null,
  meeting_name text not null,
  term text,
  place text,
  held_on date not null,
  rule_pack text not null,
  seats integer not null check (seats > 0),
  grammar text check (grammar in ('strike-out', 'agree-disagree')),
  state text not null check (state in
    ('opened', 'list-frozen', 'vote-opened', 'vote-closed', 'certified', 'announced', 'ballots-destroyed')),
  round_number integer not null default 1 check (round_number > 0),
  round_kind text not null default 'first' check (round_kind in ('first', 'further', 'revote-among-tied')),
  previous_contest_id uuid unique references contest,
  list_decision text,
  committee_decision text,
  -- Frozen when the vote opens: the base of the majority rests on them.
  convened integer check (convened >= 0),
  present integer check (present >= 0),
  -- Reported to the assembly before anything is counted.
  unused integer check (unused >= 0),
  issued integer check (issued >= 0),
  collected integer check (collected >= 0),
  opened_at timestamptz not null,
  check ((state = 'opened') or (grammar is not null))
);
create index on contest (unit_id, held_on desc);

-- Người được giới thiệu. Nothing is removed: who leaves the list keeps the row, with the decision.
create table nomination (
  id uuid primary key,
  contest_id uuid not null references contest,
  name text not null check (name <> ''),
  born_year integer,
  born_on date,
  member_since date,
  note text,
  source text not null check (source in ('outgoing-committee', 'delegate', 'self', 'superior')),
  has_consented boolean not null,
  is_nominee_bound boolean not null,
  is_nominator_bound boolean not null,
  poll_agreed integer check (poll_agreed >= 0),
  poll_attending integer check (poll_attending > 0),
  withdrawal text not null default 'none' check (withdrawal in
    ('none', 'requested', 'allowance-proposed', 'denial-proposed', 'allowed', 'denied')),
  withdrawal_text text,
  -- Number on the frozen list, in ballot order.
  list_number integer check (list_number > 0),
  check ((poll_agreed is null) = (poll_attending is null)),
  check (poll_agreed <= poll_attending),
  unique (contest_id, list_number)
);
create index on nomination (contest_id);

-- Ban kiểm phiếu of one contest. Sitting on it is what lets an account count, whatever its roles.
create table counting_committee_member (
  contest_id uuid not null references contest,
  position integer not null,
  name text not null check (name <> ''),
  role text not null check (role in ('head', 'member', 'technician')),
  account_id uuid references account,
  primary key (contest_id, position),
  unique (contest_id, account_id)
);
create index on counting_committee_member (account_id) where account_id is not null;

-- Người không tính vào cơ sở quá nửa: one reason and one decision each.
create table base_exclusion (
  id uuid primary key,
  contest_id uuid not null references contest,
  kind text not null,
  person_name text not null check (person_name <> ''),
  reason text not null check (reason <> ''),
  decision text not null check (decision <> '')
);
create index on base_exclusion (contest_id);

create table print_run (
  contest_id uuid not null references contest,
  position integer generated always as identity,
  printed integer not null check (printed > 0),
  bundle_size integer not null check (bundle_size > 0),
  primary key (contest_id, position)
);
