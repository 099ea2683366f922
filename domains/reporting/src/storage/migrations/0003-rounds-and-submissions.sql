-- Biểu mẫu: the indicators asked together. Once a round asks by it, it stays as it is; a change is the next version.
create table report_form (
  id uuid primary key,
  owner_unit_id uuid not null references org_unit,
  code text not null check (code <> ''),
  version integer not null check (version > 0),
  title text not null check (title <> ''),
  note text,
  established_at timestamptz not null,
  unique (owner_unit_id, code, version)
);

create table form_indicator (
  form_id uuid not null references report_form,
  position integer not null,
  indicator_key integer not null references indicator (key),
  section text,
  is_required boolean not null default true,
  primary key (form_id, indicator_key),
  unique (form_id, position)
);

-- Quy tắc kiểm tra: left operator right, in the formula language over the codes of the form's indicators.
create table validation_rule (
  id uuid primary key,
  form_id uuid not null references report_form,
  position integer not null,
  left_side text not null check (left_side <> ''),
  operator text not null check (operator in
    ('=', '!=', '>', '>=', '<', '<=', 'both-or-neither', 'at-most-one', 'jump')),
  -- Of "jump": the greatest change against the same period of the year before, in percent.
  right_side text not null check (right_side <> ''),
  severity text not null check (severity in ('error', 'warning')),
  message text not null check (message <> ''),
  unique (form_id, position)
);

-- Đợt báo cáo: one form for one period, asked of chosen units by a day.
create table reporting_round (
  id uuid primary key,
  owner_unit_id uuid not null references org_unit,
  form_id uuid not null references report_form,
  period_key integer not null references period (key),
  title text not null check (title <> ''),
  opens_on date not null,
  due_on date not null check (opens_on <= due_on),
  -- How many superiors, one above the other, approve before a figure stands.
  approval_level_count smallint not null default 1 check (approval_level_count between 1 and 5),
  -- A closed round takes nothing new; corrections stay possible.
  locked_at timestamptz,
  opened_at timestamptz not null,
  opened_by text not null
);
create index on reporting_round (owner_unit_id, due_on);
create index on reporting_round (period_key);

-- Who is expected to report. The period stands here too, because every roll-up asks "how many of how many" by it.
create table round_unit (
  period_key integer not null,
  unit_id uuid not null references org_unit,
  round_id uuid not null references reporting_round,
  -- Gia hạn nộp for one unit.
  due_on date,
  primary key (period_key, unit_id, round_id)
);
create index on round_unit (round_id, unit_id);

-- Đôn đốc: also of units that have not begun, and therefore have no sheet yet.
create table round_reminder (
  id uuid primary key,
  round_id uuid not null references reporting_round,
  unit_id uuid not null references org_unit,
  at timestamptz not null,
  author text not null,
  account_id uuid,
  note text
);
create index on round_reminder (round_id, unit_id, at);

create table submission (
  id uuid primary key,
  round_id uuid not null references reporting_round,
  unit_id uuid not null references org_unit,
  state text not null check (state in ('drafted', 'submitted', 'returned', 'approved')),
  -- How many superiors have approved what is submitted now.
  approved_level smallint not null default 0,
  -- The unit that has it before itself: who enters, or who approves next.
  with_unit_id uuid not null references org_unit,
  -- The first sending: punctuality is judged by it, whatever is returned afterwards.
  submitted_at timestamptz,
  approved_at timestamptz,
  moved_at timestamptz not null,
  unique (round_id, unit_id)
);
create index on submission (with_unit_id, state);
create index on submission (unit_id);

-- The sheet as it is being filled in. A figure becomes an observation by the last approval.
create table submission_cell (
  submission_id uuid not null references submission,
  indicator_key integer not null references indicator (key),
  category_key integer not null,
  -- Counts the changes of this cell: who writes on an older count is told of the conflict.
  version integer not null check (version > 0),
  entry "char" not null check (entry in ('f', 'n', 'b')),
  value numeric check ((entry = 'f') = (value is not null)),
  remark text,
  source text not null check (source in ('keyed', 'pasted', 'spreadsheet', 'interface', 'dhis2')),
  entered_by text not null,
  entered_by_account_id uuid,
  entered_at timestamptz not null,
  primary key (submission_id, indicator_key, category_key)
);

-- Quá trình: submit, take back, return, approve, correct. Only ever appended.
create table submission_step (
  id uuid primary key,
  position bigint not null generated always as identity,
  submission_id uuid not null references submission,
  at timestamptz not null,
  step text not null check (step in ('submit', 'return', 'approve', 'withdraw', 'correct')),
  -- In whose name.
  unit_id uuid references org_unit,
  author text not null,
  account_id uuid,
  level smallint,
  reason text,
  check (step <> 'return' or reason is not null),
  check (step <> 'correct' or reason is not null)
);
create index on submission_step (submission_id, position);

-- The cells that a return or a correction is about; a return without any is about the whole sheet.
create table submission_step_cell (
  step_id uuid not null references submission_step,
  indicator_key integer not null references indicator (key),
  category_key integer not null,
  reason text,
  primary key (step_id, indicator_key, category_key)
);

-- Minh chứng of one cell, or of the whole sheet.
create table submission_evidence (
  id uuid primary key,
  submission_id uuid not null references submission,
  indicator_key integer references indicator (key),
  category_key integer,
  sha256 text not null references stored_file,
  name text not null check (name <> ''),
  media_type text not null,
  size_bytes bigint not null,
  added_by text not null,
  added_at timestamptz not null
);
create index on submission_evidence (submission_id);
