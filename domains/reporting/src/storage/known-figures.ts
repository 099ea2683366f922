import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import { sql } from "kysely";
import type { CategoryKey, IndicatorKey, PeriodKey, SubmissionId } from "../ids.ts";
import type { ActKind, Decimal, EntryLetter } from "./reporting-tables.ts";

/** A figure of a unit's period that stands: its latest revision, with the act that brought it. */
export interface StandingFigure {
  readonly indicatorKey: IndicatorKey;
  readonly categoryKey: CategoryKey;
  readonly revision: number;
  readonly entry: EntryLetter;
  readonly value: Decimal | null;
  readonly actKind: ActKind;
  readonly submissionId: SubmissionId | null;
  readonly roundTitle: string | null;
  readonly enteredBy: string;
  readonly approvedBy: string;
  readonly approvedAt: Date;
  readonly reason: string | null;
  readonly restsOn: string | null;
}

/** Every revision of a unit's figures of a period, the latest of each cell first. */
export async function selectRevisions(
  connection: Connection,
  unitId: UnitId,
  periodKey: PeriodKey,
  indicatorKeys: readonly IndicatorKey[],
): Promise<readonly StandingFigure[]> {
  const { rows } = await sql<StandingFigure>`
    select o.indicator_key as "indicatorKey", o.category_key as "categoryKey", o.revision, o.entry, o.value,
      a.kind as "actKind", a.submission_id as "submissionId", r.title as "roundTitle", a.entered_by as "enteredBy",
      a.approved_by as "approvedBy", a.approved_at as "approvedAt", a.reason, a.rests_on as "restsOn"
    from observation o join observation_act a on a.key = o.act_key
    left join submission s on s.id = a.submission_id
    left join reporting_round r on r.id = s.round_id
    where o.period_key = ${periodKey} and o.unit_id = ${unitId}
      and o.indicator_key = any(${[...indicatorKeys]}::integer[])
    order by o.indicator_key, o.category_key, o.revision desc`.execute(connection);
  return rows;
}

/** What the units under a unit make together, as the tree was in the period. */
export interface TotalBelow {
  readonly indicatorKey: IndicatorKey;
  readonly categoryKey: CategoryKey;
  readonly total: Decimal | null;
  readonly reportedCount: number;
  readonly expectedCount: number;
}

/** Totals that come from below: where subordinates are asked the same, their superior does not type it again. */
export async function selectTotalsBelow(
  connection: Connection,
  unitId: UnitId,
  periodKey: PeriodKey,
  indicatorKeys: readonly IndicatorKey[],
): Promise<readonly TotalBelow[]> {
  const { rows } = await sql<TotalBelow>`
    with below as (
      select fi.indicator_key, count(distinct ru.unit_id) as expected
      from round_unit ru
      join org_unit_closure c on c.descendant_id = ru.unit_id and c.ancestor_id = ${unitId} and c.depth > 0
      join reporting_round r on r.id = ru.round_id
      join form_indicator fi on fi.form_id = r.form_id
      where ru.period_key = ${periodKey} and fi.indicator_key = any(${[...indicatorKeys]}::integer[])
      group by fi.indicator_key
    )
    select below.indicator_key as "indicatorKey", cell.category_key as "categoryKey", t.total,
      coalesce(t.reported_count, 0) as "reportedCount", below.expected as "expectedCount"
    from below join indicator i on i.key = below.indicator_key
    cross join lateral (
      select o.key as category_key from category_option o where o.set_id = i.category_set_id
      union all select 0 where i.category_set_id is null
    ) cell
    left join rollup t on t.unit_id = ${unitId} and t.period_key = ${periodKey}
      and t.indicator_key = below.indicator_key and t.category_key = cell.category_key and not t.is_now
  `.execute(connection);
  return rows;
}
