-- Rút quyết định nhập nhầm: what the decision did is undone as if it had never been entered; that it was entered, and
-- why it was withdrawn, stays.
alter table structure_decision
  add column withdrawn_at timestamptz,
  add column withdrawal_reason text check (withdrawal_reason <> ''),
  add check ((withdrawn_at is null) = (withdrawal_reason is null));
