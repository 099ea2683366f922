import type { AccountId, Scope, UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import { scopeCondition } from "@nhiemky/org-structure";
import { sql } from "kysely";
import type { IndicatorId, PeriodId, RoundId, TargetId } from "../ids.ts";
import type { ActKind, Decimal, EntryLetter } from "./reporting-tables.ts";

const most = 100;

export interface ArrivedRow {
  readonly periodId: PeriodId;
  readonly period: string;
  readonly kind: Exclude<ActKind, "correction">;
  readonly unitCount: number;
  readonly cellCount: number;
  readonly lastAt: Date;
  readonly roundId: RoundId | null;
  readonly roundTitle: string | null;
}

/** Figures that came to stand since a moment, by period and kind of act. */
export async function selectArrived(
  connection: Connection,
  scope: Scope,
  since: Date,
): Promise<readonly ArrivedRow[]> {
  const { rows } = await sql<ArrivedRow>`
    with arrived as (
      select p.id as period_id, p.label, a.kind, count(distinct a.unit_id) as unit_count,
        sum((select count(*) from observation o
          where o.period_key = a.period_key and o.unit_id = a.unit_id and o.act_key = a.key)) as cell_count,
        max(a.approved_at) as last_at, mode() within group (order by s.round_id) as round_id
      from observation_act a join period p on p.key = a.period_key
      left join submission s on s.id = a.submission_id
      where a.approved_at > ${since} and a.kind <> 'correction' and ${scopeCondition(scope, "a.unit_id")}
      group by p.id, p.label, a.kind
    )
    select period_id as "periodId", label as period, kind, unit_count as "unitCount",
      cell_count::integer as "cellCount", last_at as "lastAt", round_id as "roundId", r.title as "roundTitle"
    from arrived left join reporting_round r on r.id = arrived.round_id
    order by last_at desc limit ${most}`.execute(connection);
  return rows;
}

export interface CorrectedRow {
  readonly unitId: UnitId;
  readonly indicatorId: IndicatorId;
  readonly indicator: string;
  readonly periodId: PeriodId;
  readonly period: string;
  readonly entryBefore: EntryLetter;
  readonly valueBefore: Decimal | null;
  readonly entry: EntryLetter;
  readonly value: Decimal | null;
  readonly reason: string | null;
  readonly by: string;
  readonly at: Date;
}

export async function selectCorrected(
  connection: Connection,
  scope: Scope,
  since: Date,
): Promise<readonly CorrectedRow[]> {
  const { rows } = await sql<CorrectedRow>`
    select a.unit_id as "unitId", i.id as "indicatorId", v.name as indicator, p.id as "periodId", p.label as period,
      before.entry as "entryBefore", trim_scale(before.value) as "valueBefore", o.entry, trim_scale(o.value) as value,
      a.reason, a.approved_by as by, a.approved_at as at
    from observation_act a join period p on p.key = a.period_key
    join observation o on o.period_key = a.period_key and o.unit_id = a.unit_id and o.act_key = a.key
    join observation before on before.period_key = o.period_key and before.unit_id = o.unit_id
      and before.indicator_key = o.indicator_key and before.category_key = o.category_key
      and before.revision = o.revision - 1
    join indicator i on i.key = o.indicator_key
    cross join lateral (select name from indicator_version v where v.indicator_id = i.id
      order by v.from_on <= p.to_on desc, abs(p.to_on - v.from_on) limit 1) as v
    where a.approved_at > ${since} and a.kind = 'correction' and ${scopeCondition(scope, "a.unit_id")}
    order by a.approved_at desc limit ${most}`.execute(connection);
  return rows;
}

export interface ChangedTargetRow {
  readonly id: TargetId;
  readonly title: string;
  readonly unitId: UnitId;
  readonly reason: string | null;
  readonly by: string;
  readonly at: Date;
}

/** Targets set since a moment; of one that replaced another the reason for it. */
export async function selectChangedTargets(
  connection: Connection,
  scope: Scope,
  since: Date,
): Promise<readonly ChangedTargetRow[]> {
  const { rows } = await sql<ChangedTargetRow>`
    select t.id, coalesce(t.title, v.name) as title, t.unit_id as "unitId", t.set_by as by, t.set_at as at,
      (select old.replaced_reason from target old where old.replaced_by_id = t.id) as reason
    from target t
    cross join lateral (select name from indicator_version v where v.indicator_id = t.indicator_id
      order by v.from_on desc limit 1) as v
    where t.set_at > ${since} and t.replaced_by_id is null and ${scopeCondition(scope, "t.unit_id")}
    order by t.set_at desc limit ${most}`.execute(connection);
  return rows;
}

export interface OpenedRoundRow {
  readonly id: RoundId;
  readonly title: string;
  readonly unitId: UnitId;
  readonly by: string;
  readonly at: Date;
}

/** Rounds opened since a moment by units of the scope, or that ask one of them. */
export async function selectOpenedRounds(
  connection: Connection,
  scope: Scope,
  since: Date,
): Promise<readonly OpenedRoundRow[]> {
  const { rows } = await sql<OpenedRoundRow>`
    select r.id, r.title, r.owner_unit_id as "unitId", r.opened_by as by, r.opened_at as at
    from reporting_round r
    where r.opened_at > ${since} and (${scopeCondition(scope, "r.owner_unit_id")} or exists (
      select from round_unit asked where asked.round_id = r.id and ${scopeCondition(scope, "asked.unit_id")}))
    order by r.opened_at desc limit ${most}`.execute(connection);
  return rows;
}

export async function selectSeenAt(connection: Connection, accountId: AccountId): Promise<Date | null> {
  const { rows } = await sql<{ at: Date }>`
    select seen_at as at from figure_visit where account_id = ${accountId}`.execute(connection);
  return rows[0]?.at ?? null;
}

/** Never goes back: two windows of one person are one visit. */
export async function writeSeenAt(connection: Connection, accountId: AccountId, at: Date): Promise<void> {
  await sql`
    insert into figure_visit (account_id, seen_at) values (${accountId}, ${at})
    on conflict (account_id) do update set seen_at = greatest(figure_visit.seen_at, excluded.seen_at)`.execute(
    connection,
  );
}
