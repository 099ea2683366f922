import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { FormId, PeriodId, PeriodKey, RoundId } from "../ids.ts";
import type { PeriodKind } from "../rules/period-kinds.ts";
import type { StoredPeriod } from "./period-rows.ts";
import type { RoundsTables } from "./rounds-tables.ts";

/** A condition on a column of unit ids: what a reader may see. */
export type UnitCondition = (column: string) => RawBuilder<SqlBool>;

export interface StoredRound {
  readonly id: RoundId;
  readonly owner_unit_id: UnitId;
  readonly form_id: FormId;
  readonly form_title: string;
  readonly form_note: string | null;
  readonly title: string;
  readonly opens_on: CivilDate;
  readonly due_on: CivilDate;
  readonly approval_level_count: number;
  readonly locked_at: Date | null;
  readonly period_id: PeriodId;
  readonly period_key: PeriodKey;
  readonly period_kind: PeriodKind;
  readonly period_label: string;
  readonly period_from_on: CivilDate;
  readonly period_to_on: CivilDate;
  readonly period_cutoff_on: CivilDate | null;
}

export const roundColumns = sql`
  r.id, r.owner_unit_id, r.form_id, f.title as form_title, f.note as form_note, r.title, r.opens_on, r.due_on,
  r.approval_level_count, r.locked_at, p.id as period_id, p.key as period_key, p.kind as period_kind,
  p.label as period_label, p.from_on as period_from_on, p.to_on as period_to_on, p.cutoff_on as period_cutoff_on`;

export const roundSource = sql`
  reporting_round r join report_form f on f.id = r.form_id join period p on p.key = r.period_key`;

export function periodOf(round: StoredRound): StoredPeriod {
  return {
    id: round.period_id,
    key: round.period_key,
    kind: round.period_kind,
    label: round.period_label,
    from_on: round.period_from_on,
    to_on: round.period_to_on,
    cutoff_on: round.period_cutoff_on,
  };
}

export async function findRound(connection: Connection, id: RoundId): Promise<StoredRound | null> {
  const { rows } = await sql<StoredRound>`
    select ${roundColumns} from ${roundSource} where r.id = ${id}`.execute(connection);
  return rows[0] ?? null;
}

/** The unit that opened a round, and those that it asks; null when there is no such round. */
export async function unitsOfRound(
  connection: Connection,
  id: string,
): Promise<{ readonly owner: UnitId; readonly asked: readonly UnitId[] } | null> {
  const { rows } = await sql<{ owner: UnitId; asked: UnitId[] }>`
    select owner_unit_id as owner,
      coalesce((select array_agg(unit_id) from round_unit where round_id = r.id), '{}') as asked
    from reporting_round r where id = ${id}`.execute(connection);
  return rows[0] ?? null;
}

export async function insertRound(
  connection: Connection,
  round: RoundsTables["reporting_round"],
  unitIds: readonly UnitId[],
): Promise<void> {
  await connection.withTables<RoundsTables>().insertInto("reporting_round").values(round).execute();
  await sql`
    insert into round_unit (period_key, unit_id, round_id)
    select ${round.period_key}, unit_id, ${round.id} from unnest(${[...unitIds]}::uuid[]) as asked(unit_id)
  `.execute(connection);
}

export async function setRoundLock(connection: Connection, id: RoundId, at: Date | null): Promise<void> {
  await connection
    .withTables<RoundsTables>()
    .updateTable("reporting_round")
    .set({ locked_at: at })
    .where("id", "=", id)
    .execute();
}

/** Sets the due date of some asked units; returns how many of them are asked. */
export async function setDueDate(
  connection: Connection,
  id: RoundId,
  unitIds: readonly UnitId[],
  dueOn: CivilDate,
): Promise<number> {
  const changed = await connection
    .withTables<RoundsTables>()
    .updateTable("round_unit")
    .set({ due_on: dueOn })
    .where("round_id", "=", id)
    .where("unit_id", "in", [...unitIds])
    .executeTakeFirst();
  return Number(changed.numUpdatedRows);
}

/** When a unit has to send its sheet; null when it is not asked. */
export async function dueDateOf(
  connection: Connection,
  round: StoredRound,
  unitId: UnitId,
): Promise<CivilDate | null> {
  const row = await connection
    .withTables<RoundsTables>()
    .selectFrom("round_unit")
    .select("due_on")
    .where("round_id", "=", round.id)
    .where("unit_id", "=", unitId)
    .executeTakeFirst();
  return row === undefined ? null : (row.due_on ?? round.due_on);
}

/** The asked units of a round that a reader may see, by the codes under which files name them. */
export async function unitCodesOfRound(
  connection: Connection,
  id: RoundId,
  within: UnitCondition,
): Promise<ReadonlyMap<string, UnitId>> {
  const { rows } = await sql<{ unit_id: UnitId; code: string }>`
    select ru.unit_id, coalesce(u.code, u.id::text) as code
    from round_unit ru join org_unit u on u.id = ru.unit_id
    where ru.round_id = ${id} and ${within("ru.unit_id")}
    order by u.code, u.id`.execute(connection);
  return new Map(rows.map((row) => [row.code, row.unit_id]));
}

/** Of the units of a round that still owe their sheet: not sent, or sent back. All of them, or among those named. */
export async function unitsOwing(
  connection: Connection,
  id: RoundId,
  among: readonly UnitId[] | null,
): Promise<readonly UnitId[]> {
  const { rows } = await sql<{ unit_id: UnitId }>`
    select ru.unit_id from round_unit ru
    left join submission s on s.round_id = ru.round_id and s.unit_id = ru.unit_id
    where ru.round_id = ${id} and coalesce(s.state, 'drafted') in ('drafted', 'returned')
      and ${among === null ? sql`true` : sql`ru.unit_id = any(${[...among]}::uuid[])`}`.execute(connection);
  return rows.map((row) => row.unit_id);
}

export async function insertReminders(
  connection: Connection,
  reminders: readonly RoundsTables["round_reminder"][],
): Promise<void> {
  const batch = 5_000;
  for (let from = 0; from < reminders.length; from += batch) {
    await connection
      .withTables<RoundsTables>()
      .insertInto("round_reminder")
      .values(reminders.slice(from, from + batch))
      .execute();
  }
}
