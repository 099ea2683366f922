import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { FormId, IndicatorKey } from "../ids.ts";
import type { PeriodKind } from "../rules/period-kinds.ts";
import { type StoredIndicator, selectIndicators } from "./indicator-rows.ts";
import type { RoundsTables } from "./rounds-tables.ts";

export interface StoredForm {
  readonly id: FormId;
  readonly owner_unit_id: UnitId;
  readonly code: string;
  readonly version: number;
  readonly title: string;
  readonly note: string | null;
  readonly is_latest: boolean;
  readonly frequency: PeriodKind;
  readonly indicator_count: number;
}

/** Forms, the latest version of each code first. */
export async function selectForms(
  connection: Connection,
  where: RawBuilder<SqlBool>,
): Promise<readonly StoredForm[]> {
  const { rows } = await sql<StoredForm>`
    select f.id, f.owner_unit_id, f.code, f.version, f.title, f.note, asked.indicator_count, asked.frequency,
      not exists (select from report_form later where later.owner_unit_id = f.owner_unit_id
        and later.code = f.code and later.version > f.version) as is_latest
    from report_form f
    cross join lateral (
      select count(*) as indicator_count, min(i.frequency) as frequency
      from form_indicator fi join indicator i on i.key = fi.indicator_key where fi.form_id = f.id
    ) asked
    where ${where}
    order by f.code, f.version desc`.execute(connection);
  return rows;
}

export const formHasId = (id: FormId): RawBuilder<SqlBool> => sql<SqlBool>`f.id = ${id}`;

/** The unit that a form belongs to; null when there is no such form. */
export async function ownerOfForm(connection: Connection, id: string): Promise<UnitId | null> {
  const row = await connection
    .withTables<RoundsTables>()
    .selectFrom("report_form")
    .select("owner_unit_id")
    .where("id", "=", id as FormId)
    .executeTakeFirst();
  return row?.owner_unit_id ?? null;
}

/** Counts the versions of a form that there are; under a lock until the transaction ends, so that two get two numbers. */
export async function lockFormVersions(
  connection: Connection,
  ownerUnitId: UnitId,
  code: string,
): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext(${`form ${ownerUnitId} ${code}`}))`.execute(connection);
  const { rows } = await sql<{ version: number }>`
    select coalesce(max(version), 0) as version from report_form
    where owner_unit_id = ${ownerUnitId} and code = ${code}`.execute(connection);
  return rows[0]?.version ?? 0;
}

export async function insertForm(
  connection: Connection,
  form: RoundsTables["report_form"],
  indicators: readonly RoundsTables["form_indicator"][],
  rules: readonly RoundsTables["validation_rule"][],
): Promise<void> {
  const tables = connection.withTables<RoundsTables>();
  await tables.insertInto("report_form").values(form).execute();
  await tables
    .insertInto("form_indicator")
    .values([...indicators])
    .execute();
  if (rules.length > 0)
    await tables
      .insertInto("validation_rule")
      .values([...rules])
      .execute();
}

export interface FormIndicator {
  readonly indicator: StoredIndicator;
  readonly section: string | null;
  readonly isRequired: boolean;
}

/** The indicators of a form in its order, with the definitions of a day. */
export async function indicatorsOfForm(
  connection: Connection,
  formId: FormId,
  on: CivilDate,
): Promise<readonly FormIndicator[]> {
  const asked = await connection
    .withTables<RoundsTables>()
    .selectFrom("form_indicator")
    .selectAll()
    .where("form_id", "=", formId)
    .orderBy("position")
    .execute();
  const keys = asked.map((row) => row.indicator_key);
  const found = await selectIndicators(connection, sql<SqlBool>`indicator.key = any(${keys}::integer[])`, on);
  const byKey = new Map<IndicatorKey, StoredIndicator>(found.map((row) => [row.key, row]));
  return asked.map((row) => ({
    indicator: byKey.get(row.indicator_key)!,
    section: row.section,
    isRequired: row.is_required,
  }));
}

export async function rulesOfForm(
  connection: Connection,
  formId: FormId,
): Promise<readonly RoundsTables["validation_rule"][]> {
  return connection
    .withTables<RoundsTables>()
    .selectFrom("validation_rule")
    .selectAll()
    .where("form_id", "=", formId)
    .orderBy("position")
    .execute();
}
