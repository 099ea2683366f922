import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { sql } from "kysely";
import type { FormId, RoundId, SubmissionId } from "../ids.ts";
import type { RoundCounts } from "../rounds-schemas.ts";
import type { SheetState } from "../rules/submission-states.ts";
import { roundColumns, roundSource, type StoredRound, type UnitCondition } from "./rounds-rows.ts";

/** Punctuality is a matter of days in Vietnam. */
const sentOn = sql`(s.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date`;
const dueOn = sql`coalesce(ru.due_on, r.due_on)`;
const isOverdue = (today: CivilDate) => sql`(s.submitted_at is null and ${dueOn} < ${today}::date)`;
const sheetState = sql`coalesce(s.state, 'not-started')`;

const countsOf = (today: CivilDate) => sql`
  count(*) as "unitCount",
  count(*) filter (where s.id is null) as "notStarted",
  count(*) filter (where s.state = 'drafted') as drafted,
  count(*) filter (where s.state = 'submitted') as submitted,
  count(*) filter (where s.state = 'returned') as returned,
  count(*) filter (where s.state = 'approved') as approved,
  count(*) filter (where s.submitted_at is not null) as sent,
  count(*) filter (where ${sentOn} <= ${dueOn}) as "sentOnTime",
  count(*) filter (where ${isOverdue(today)}) as overdue`;

const askedUnits = sql`
  round_unit ru join reporting_round r on r.id = ru.round_id
  left join submission s on s.round_id = ru.round_id and s.unit_id = ru.unit_id`;

export type CountedUnits = RoundCounts & { readonly unitCount: number };

export type CountedRound = StoredRound & CountedUnits;

/** Rounds that a reader's units opened or are asked in, the latest due first, counted over the units in sight. */
export async function selectRounds(
  connection: Connection,
  within: UnitCondition,
  today: CivilDate,
  asked: {
    readonly ownerUnitId: UnitId | null;
    readonly roundId: RoundId | null;
    readonly isOpenOnly: boolean;
    readonly limit: number;
    readonly offset: number;
  },
): Promise<{ readonly rows: readonly CountedRound[]; readonly total: number }> {
  const { ownerUnitId, roundId, isOpenOnly, limit, offset } = asked;
  const { rows } = await sql<CountedRound & { total: number }>`
    with visible as (
      select ${roundColumns}, count(*) over () as total from ${roundSource}
      where (${within("r.owner_unit_id")}
          or exists (select from round_unit ru where ru.round_id = r.id and ${within("ru.unit_id")}))
        and ${ownerUnitId === null ? sql`true` : sql`r.owner_unit_id = ${ownerUnitId}`}
        and ${roundId === null ? sql`true` : sql`r.id = ${roundId}`}
        and ${
          isOpenOnly
            ? sql`r.locked_at is null and exists (select from round_unit ru left join submission s
                on s.round_id = ru.round_id and s.unit_id = ru.unit_id
                where ru.round_id = r.id and coalesce(s.state, 'drafted') <> 'approved')`
            : sql`true`
        }
      order by r.due_on desc, r.id desc limit ${limit} offset ${offset}
    )
    select visible.*, counted.* from visible cross join lateral (
      select ${countsOf(today)} from ${askedUnits} where ru.round_id = visible.id and ${within("ru.unit_id")}
    ) counted
    order by visible.due_on desc, visible.id desc`.execute(connection);
  return { rows, total: rows[0]?.total ?? 0 };
}

export interface StoredRoundUnit {
  readonly unitId: UnitId;
  readonly submissionId: SubmissionId | null;
  readonly state: SheetState;
  readonly dueOn: CivilDate;
  readonly isOverdue: boolean;
  readonly wasLate: boolean;
  readonly approvedLevel: number;
  readonly withUnitId: UnitId | null;
  readonly submittedAt: Date | null;
  readonly movedAt: Date | null;
  readonly enteredCount: number;
  readonly remindedAt: Date | null;
  readonly returnReason: string | null;
}

/** The reason of the return that a sheet waits under. */
export const returnReason = sql`
  case when s.state = 'returned' then (select reason from submission_step
    where submission_id = s.id and step = 'return' order by position desc limit 1) end`;

/** The asked units of a round in the order of the alphabet, one page of them. */
export async function selectRoundUnits(
  connection: Connection,
  roundId: RoundId,
  within: UnitCondition,
  today: CivilDate,
  asked: {
    readonly state: SheetState | "overdue" | null;
    readonly underUnitId: UnitId | null;
    readonly limit: number;
    readonly offset: number;
  },
): Promise<{ readonly rows: readonly StoredRoundUnit[]; readonly total: number }> {
  const { state, underUnitId, limit, offset } = asked;
  const { rows } = await sql<StoredRoundUnit & { total: number }>`
    select ru.unit_id as "unitId", s.id as "submissionId", ${sheetState} as state, ${dueOn} as "dueOn",
      ${isOverdue(today)} as "isOverdue", coalesce(${sentOn} > ${dueOn}, false) as "wasLate",
      coalesce(s.approved_level, 0) as "approvedLevel", s.with_unit_id as "withUnitId",
      s.submitted_at as "submittedAt", s.moved_at as "movedAt",
      (select count(*) from submission_cell c where c.submission_id = s.id and c.entry <> 'b') as "enteredCount",
      (select max(at) from round_reminder m where m.round_id = ru.round_id and m.unit_id = ru.unit_id)
        as "remindedAt",
      ${returnReason} as "returnReason", count(*) over () as total
    from ${askedUnits}
    cross join lateral (select search_text from unit_name n where n.unit_id = ru.unit_id
      order by from_on desc limit 1) name
    where ru.round_id = ${roundId} and ${within("ru.unit_id")}
      and ${state === null ? sql`true` : state === "overdue" ? isOverdue(today) : sql`${sheetState} = ${state}`}
      and ${
        underUnitId === null
          ? sql`true`
          : sql`exists (select from org_unit_closure c
              where c.descendant_id = ru.unit_id and c.ancestor_id = ${underUnitId})`
      }
    order by name.search_text, ru.unit_id limit ${limit} offset ${offset}`.execute(connection);
  return { rows, total: rows[0]?.total ?? 0 };
}

/** Completeness of a unit's subtree and of each unit directly under it, as the tree stands today. */
export async function selectCompleteness(
  connection: Connection,
  roundId: RoundId,
  within: UnitCondition,
  today: CivilDate,
  underUnitId: UnitId,
): Promise<readonly (CountedUnits & { readonly unitId: UnitId; readonly hasUnitsBelow: boolean })[]> {
  const { rows } = await sql<CountedUnits & { unitId: UnitId; hasUnitsBelow: boolean }>`
    with branch as (
      select ${underUnitId}::uuid as unit_id
      union select descendant_id from org_unit_closure where ancestor_id = ${underUnitId} and depth = 1
    )
    select branch.unit_id as "unitId", bool_or(ru.unit_id <> branch.unit_id) as "hasUnitsBelow", ${countsOf(today)}
    from branch
    join org_unit_closure below on below.ancestor_id = branch.unit_id
    join (${askedUnits}) on ru.unit_id = below.descendant_id
    where ru.round_id = ${roundId} and ${within("ru.unit_id")}
    group by branch.unit_id`.execute(connection);
  return rows;
}

export interface StoredRequest extends StoredRound {
  readonly unit_due_on: CivilDate;
  readonly state: SheetState;
  readonly is_overdue: boolean;
  readonly entered_count: number;
  readonly return_reason: string | null;
  readonly reminded_at: Date | null;
  readonly reminder_note: string | null;
}

/** The open rounds that wait for a unit's sheet, the earliest due first. */
export async function selectRequests(
  connection: Connection,
  unitId: UnitId,
  today: CivilDate,
): Promise<readonly StoredRequest[]> {
  const { rows } = await sql<StoredRequest>`
    select ${roundColumns}, ${dueOn} as unit_due_on, ${sheetState} as state, ${isOverdue(today)} as is_overdue,
      (select count(*) from submission_cell c where c.submission_id = s.id and c.entry <> 'b') as entered_count,
      ${returnReason} as return_reason, reminder.at as reminded_at, reminder.note as reminder_note
    from ${roundSource}
    join round_unit ru on ru.round_id = r.id and ru.unit_id = ${unitId}
    left join submission s on s.round_id = r.id and s.unit_id = ru.unit_id
    left join lateral (select at, note from round_reminder where round_id = r.id and unit_id = ru.unit_id
      order by at desc limit 1) reminder on true
    where r.locked_at is null and r.opens_on <= ${today} and ${sheetState} in ('not-started', 'drafted', 'returned')
    order by unit_due_on, r.id limit 200`.execute(connection);
  return rows;
}

/** How many cells each form asks: one for each option of a breakdown. */
export async function cellCounts(
  connection: Connection,
  formIds: readonly FormId[],
): Promise<ReadonlyMap<FormId, number>> {
  const { rows } = await sql<{ form_id: FormId; count: number }>`
    select fi.form_id, count(*) as count
    from form_indicator fi join indicator i on i.key = fi.indicator_key
    left join category_option o on o.set_id = i.category_set_id
    where fi.form_id = any(${[...formIds]}::uuid[]) group by fi.form_id`.execute(connection);
  return new Map(rows.map((row) => [row.form_id, row.count]));
}

/** Sheets that wait for the approval of a unit, by round. */
export async function awaitingApproval(
  connection: Connection,
  unitId: UnitId,
): Promise<readonly { readonly roundId: RoundId; readonly title: string; readonly count: number }[]> {
  const { rows } = await sql<{ roundId: RoundId; title: string; count: number }>`
    select r.id as "roundId", r.title, count(*) as count
    from submission s join reporting_round r on r.id = s.round_id
    where s.with_unit_id = ${unitId} and s.state = 'submitted'
    group by r.id, r.title, r.due_on order by r.due_on, r.id`.execute(connection);
  return rows;
}
