import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { sql } from "kysely";
import type {
  CategoryKey,
  CategoryOptionId,
  IndicatorKey,
  ObservationActId,
  PeriodKey,
  RoundId,
  SubmissionId,
} from "../ids.ts";
import type { ActKind, Decimal, EntryLetter } from "./reporting-tables.ts";
import { coversDay } from "./roll-up/covers-day.ts";

/** Units directly under one: at the end of a period, or as the tree stands now. */
export async function childrenOf(
  connection: Connection,
  unitId: UnitId,
  endOn: CivilDate,
  isNow: boolean,
): Promise<readonly UnitId[]> {
  const { rows } = await sql<{ child_id: UnitId }>`
    select child_id from rollup_edge
    where parent_id = ${unitId} and is_now = ${isNow} and from_on <= ${endOn} and until_on > ${endOn}`.execute(
    connection,
  );
  return rows.map((row) => row.child_id);
}

export interface HeldPiece {
  readonly sourceUnitId: UnitId;
  readonly shareFrom: Decimal;
  readonly shareTo: Decimal;
  readonly shareOf: Decimal;
}

/** What a unit holds today of the past of others, for a period. */
export async function piecesHeldBy(
  connection: Connection,
  unitId: UnitId,
  endOn: CivilDate,
  isDivided: boolean,
): Promise<readonly HeldPiece[]> {
  const { rows } = await sql<HeldPiece>`
    select source_unit_id as "sourceUnitId", share_from as "shareFrom", share_to as "shareTo", share_of as "shareOf"
    from rollup_holder
    where holder_unit_id = ${unitId} and is_divided = ${isDivided} and from_on <= ${endOn} and until_on > ${endOn}
    order by source_unit_id, share_from`.execute(connection);
  return rows;
}

export interface MissingUnit {
  readonly unitId: UnitId;
  readonly dueOn: CivilDate | null;
  readonly count: number;
}

/** Units in a subtree that were asked for a figure and have said nothing, with how many there are. */
export async function selectMissing(
  connection: Connection,
  place: {
    readonly unitId: UnitId;
    readonly periodKey: PeriodKey;
    readonly indicatorKey: IndicatorKey;
    readonly isNow: boolean;
  },
  most: number,
): Promise<readonly MissingUnit[]> {
  const { rows } = await sql<MissingUnit>`
    with recursive period_end as (select to_on as end_on from period where key = ${place.periodKey}),
    below(unit_id) as (
      select ${place.unitId}::uuid
      union
      select e.child_id from below cross join period_end
      join rollup_edge e on e.is_now = ${place.isNow} and e.parent_id = below.unit_id and ${coversDay("e", "period_end.end_on")}
    )
    select asked.unit_id as "unitId", min(coalesce(asked.due_on, r.due_on)) as "dueOn", count(*) over () as count
    from below join round_unit asked on asked.unit_id = below.unit_id and asked.period_key = ${place.periodKey}
    join reporting_round r on r.id = asked.round_id
    join form_indicator f on f.form_id = r.form_id and f.indicator_key = ${place.indicatorKey}
    where not exists (
      select from (
        select distinct on (category_key) entry from observation
        where period_key = ${place.periodKey} and unit_id = asked.unit_id and indicator_key = ${place.indicatorKey}
        order by category_key, revision desc
      ) as latest where latest.entry <> 'b')
    group by asked.unit_id order by 2, 1 limit ${most}`.execute(connection);
  return rows;
}

export interface RevisionRow {
  readonly revision: number;
  readonly categoryOptionId: CategoryOptionId | null;
  readonly entry: EntryLetter;
  readonly value: Decimal | null;
  readonly actId: ObservationActId;
  readonly actKind: ActKind;
  readonly enteredBy: string;
  readonly enteredAt: Date;
  readonly approvedBy: string;
  readonly approvedAt: Date;
  readonly reason: string | null;
  readonly restsOn: string | null;
  readonly doubtNote: string | null;
  readonly isInvented: boolean;
  readonly submissionId: SubmissionId | null;
  readonly roundId: RoundId | null;
  readonly remark: string | null;
  readonly evidence: { readonly id: string; readonly name: string; readonly sizeBytes: number }[];
}

/** Everything that a unit ever said in one cell, the latest first. */
export async function selectRevisions(
  connection: Connection,
  place: {
    readonly unitId: UnitId;
    readonly periodKey: PeriodKey;
    readonly indicatorKey: IndicatorKey;
    readonly categoryKey: CategoryKey;
  },
): Promise<readonly RevisionRow[]> {
  const { rows } = await sql<RevisionRow>`
    select o.revision, option.id as "categoryOptionId", o.entry, o.value, a.id as "actId", a.kind as "actKind",
      a.entered_by as "enteredBy", a.entered_at as "enteredAt", a.approved_by as "approvedBy",
      a.approved_at as "approvedAt", a.reason, a.rests_on as "restsOn", a.doubt_note as "doubtNote",
      a.is_invented as "isInvented", a.submission_id as "submissionId", cell.remark,
      (select s.round_id from submission s where s.id = a.submission_id) as "roundId",
      coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name, 'sizeBytes', e.size_bytes) order by e.added_at)
        from submission_evidence e
        where e.submission_id = a.submission_id and coalesce(e.indicator_key, o.indicator_key) = o.indicator_key
      ), '[]') as evidence
    from observation o
    join observation_act a on a.key = o.act_key
    left join category_option option on option.key = o.category_key
    left join submission_cell cell on cell.submission_id = a.submission_id
      and cell.indicator_key = o.indicator_key and cell.category_key = o.category_key
    where o.period_key = ${place.periodKey} and o.unit_id = ${place.unitId} and o.indicator_key = ${place.indicatorKey}
      and (${place.categoryKey}::integer = 0 or o.category_key = ${place.categoryKey})
    order by option.position nulls first, o.revision desc`.execute(connection);
  return rows;
}
