-- Lô phiếu: a pile counted by hand before it is read.
create table ballot_batch (
  id uuid primary key,
  contest_id uuid not null references contest,
  label text not null check (label <> ''),
  expected_count integer not null check (expected_count > 0),
  unique (contest_id, label)
);

-- Lá phiếu. Its id is random and holds no time; rows are written in random order; no instant and no account stands
-- here. Nothing of this table or of its images leads to a person or to the order in which the box was filled.
create table ballot (
  id uuid primary key,
  batch_id uuid not null references ballot_batch,
  source text not null check (source in ('scan', 'keyed')),
  -- Place in the batch's pile, for keyed ballots only: the pile was mixed before it was counted.
  position integer check (position > 0),
  status text not null check (status in ('read', 'needs-ruling', 'unreadable')),
  reasons jsonb not null,
  -- Candidate (c001 …) -> for, against, both, neither; a name that is not certain is left out.
  marks jsonb not null,
  found text,
  check ((source = 'keyed') = (position is not null)),
  unique (batch_id, position)
);
create index on ballot (batch_id);

create table ballot_sheet (
  id uuid primary key,
  ballot_id uuid not null references ballot on delete cascade,
  page integer not null check (page > 0),
  status text not null,
  reasons jsonb not null,
  rows jsonb not null,
  -- Where the page lies in the image, as the reader found it.
  placement jsonb,
  media_type text not null,
  sha256 text not null,
  unique (ballot_id, page)
);

-- Kết luận của một thành viên about a ballot. The second that agrees with another settles it.
create table ballot_ruling (
  ballot_id uuid not null references ballot on delete cascade,
  account_id uuid not null references account,
  ruler text not null,
  marks jsonb not null,
  found text,
  valid boolean,
  discarded text check (discarded in ('duplicate-image', 'wrong-election', 'not-a-ballot')),
  reason text not null check (reason <> ''),
  article text,
  ruled_at timestamptz not null,
  primary key (ballot_id, account_id)
);

-- Một lần nhập of a batch by one person, who sees no other's.
create table keying (
  id uuid primary key,
  batch_id uuid not null references ballot_batch,
  account_id uuid not null references account,
  keyer text not null,
  is_closed boolean not null default false,
  unique (batch_id, account_id)
);

create table keyed_sheet (
  keying_id uuid not null references keying on delete cascade,
  position integer not null check (position > 0),
  marks jsonb not null,
  found text,
  primary key (keying_id, position)
);

-- Quyết định của đoàn chủ tịch to go on although figures do not fit.
create table lock_override (
  contest_id uuid not null references contest,
  lock text not null,
  decision text not null check (decision <> ''),
  primary key (contest_id, lock)
);

-- Kết quả đã xác nhận: election and report as they were, and their hash.
create table contest_result (
  contest_id uuid primary key references contest,
  election jsonb not null,
  report jsonb not null,
  result_hash text not null,
  certified_by text not null,
  certified_at timestamptz not null,
  announced_at timestamptz
);

create table ballot_seal (
  contest_id uuid primary key references contest,
  envelopes integer not null check (envelopes > 0),
  ballots integer not null check (ballots >= 0),
  unused integer not null check (unused >= 0),
  sealed_by text not null,
  handed_to text not null,
  sealed_at timestamptz not null
);

create table ballot_destruction (
  contest_id uuid primary key references contest,
  decision text not null check (decision <> ''),
  decided_on date not null,
  destroyed integer not null,
  destroyed_at timestamptz not null
);

-- Kiểm tay: the seed is thrown in the hall, the sample follows from it.
create table hand_audit (
  id uuid primary key,
  contest_id uuid not null references contest,
  seed text not null,
  risk_percent double precision not null,
  population integer not null,
  margin integer not null,
  wrong_ballots integer not null
);

create table hand_audit_sheet (
  audit_id uuid not null references hand_audit on delete cascade,
  draw integer not null check (draw > 0),
  ballot_id uuid not null,
  agrees boolean,
  primary key (audit_id, draw)
);
