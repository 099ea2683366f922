-- Người được giới thiệu có trong sổ: a nominee may be a person of the ledger; outsiders stay a name.
alter table nomination add column person_id uuid references person;
create index on nomination (person_id) where person_id is not null;

-- Tổ chức trực thuộc được triệu tập, có mặt: the quorum of a congress also counts organisations.
alter table contest add column organisations_convened integer check (organisations_convened >= 0),
  add column organisations_present integer check (organisations_present >= 0),
  add check (organisations_present <= organisations_convened);

-- Từng phong bì niêm phong; ballot_seal holds their sums.
create table ballot_envelope (
  contest_id uuid not null references ballot_seal,
  position integer not null check (position > 0),
  label text not null check (label <> ''),
  ballots integer not null check (ballots >= 0),
  unused integer not null check (unused >= 0),
  primary key (contest_id, position)
);
