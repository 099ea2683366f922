import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { sql } from "kysely";
import type { PeriodId, PeriodKey } from "../ids.ts";
import type { PeriodKind } from "../rules/period-kinds.ts";
import type { ReportingTables } from "./reporting-tables.ts";

export interface StoredPeriod {
  readonly id: PeriodId;
  readonly key: PeriodKey;
  readonly kind: PeriodKind;
  readonly label: string;
  readonly from_on: CivilDate;
  readonly to_on: CivilDate;
  readonly cutoff_on: CivilDate | null;
}

export async function findPeriod(connection: Connection, id: PeriodId): Promise<StoredPeriod | null> {
  const row = await connection
    .withTables<ReportingTables>()
    .selectFrom("period")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}

/** Adds a period, or gives the one that is there with these ends; two who ask at once get the same. */
export async function insertPeriod(
  connection: Connection,
  period: Omit<StoredPeriod, "key">,
): Promise<StoredPeriod> {
  const tables = connection.withTables<ReportingTables>();
  await tables
    .insertInto("period")
    .values(period)
    .onConflict((conflict) => conflict.columns(["kind", "from_on", "to_on"]).doNothing())
    .execute();
  return tables
    .selectFrom("period")
    .selectAll()
    .where("kind", "=", period.kind)
    .where("from_on", "=", period.from_on)
    .where("to_on", "=", period.to_on)
    .executeTakeFirstOrThrow();
}

/** Periods of a kind within a stretch, the earliest first. */
export async function selectPeriods(
  connection: Connection,
  asked: {
    readonly kind?: PeriodKind | undefined;
    readonly fromOn?: CivilDate | undefined;
    readonly toOn?: CivilDate | undefined;
  },
): Promise<readonly StoredPeriod[]> {
  let query = connection.withTables<ReportingTables>().selectFrom("period").selectAll();
  if (asked.kind !== undefined) query = query.where("kind", "=", asked.kind);
  if (asked.fromOn !== undefined) query = query.where("from_on", ">=", asked.fromOn);
  if (asked.toOn !== undefined) query = query.where("to_on", "<=", asked.toOn);
  return query.orderBy("to_on").orderBy("from_on").limit(2_000).execute();
}

/** The period a year earlier, of the same kind and length of the calendar; null when there is none. */
export async function yearBefore(connection: Connection, period: StoredPeriod): Promise<StoredPeriod | null> {
  const { rows } = await sql<StoredPeriod>`
    select * from period
    where kind = ${period.kind} and from_on = (${period.from_on}::date - interval '1 year')::date
      and to_on between (${period.to_on}::date - interval '1 year 1 day')::date
        and (${period.to_on}::date - interval '1 year' + interval '1 day')::date
    order by to_on desc limit 1`.execute(connection);
  return rows[0] ?? null;
}
