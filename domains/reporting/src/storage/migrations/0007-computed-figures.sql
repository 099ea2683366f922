-- Figures that the ledger counts from operating records.

-- An option of a breakdown by kind of unit; '*' is every kind without an option of its own. Null: of another breakdown.
alter table category_option add column unit_kind text check (unit_kind <> '');

-- As of when a computed indicator was last counted for a period, in the subtree of a unit.
create table computed_run (
  indicator_key integer not null references indicator (key),
  period_key integer not null references period (key),
  unit_id uuid not null references org_unit,
  computed_at timestamptz not null,
  primary key (indicator_key, period_key, unit_id)
);

-- A unit whose establishment is withdrawn never was, and what was counted of it goes with it. Figures that somebody
-- stated stay, and by the reference of their act they refuse the withdrawal.
create function forget_computed_figures() returns trigger language plpgsql as $$
begin
  delete from computed_run where unit_id = old.id;
  delete from observation using observation_act
    where observation_act.unit_id = old.id and observation_act.kind = 'computation'
      and observation.period_key = observation_act.period_key and observation.unit_id = old.id
      and observation.act_key = observation_act.key;
  delete from observation_act where unit_id = old.id and kind = 'computation';
  return old;
end $$;
create trigger forget_computed_figures before delete on org_unit
  for each row execute function forget_computed_figures();
