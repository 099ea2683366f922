import type { Connection } from "@nhiemky/database";
import { addDays, type CivilDate, type Id } from "@nhiemky/kernel";
import type { Expression, SqlBool } from "kysely";
import type { AuditTables } from "./audit-tables.ts";
import type { AuditRow } from "./entry-hash.ts";

export interface AuditFilter {
  readonly event?: string | undefined;
  readonly actorAccountId?: Id<"account"> | undefined;
  readonly unitId?: Id<"unit"> | undefined;
  readonly subjectKind?: string | undefined;
  readonly subjectId?: string | undefined;
  /** First and last day, in Vietnam. */
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
  readonly page: number;
  readonly pageSize: number;
}

/**
 * A page of entries, latest first.
 * @param withinScope condition on `audit_entry.unit_id`; null for the whole instance
 */
export async function listAuditEntries(
  connection: Connection,
  filter: AuditFilter,
  withinScope: Expression<SqlBool> | null,
): Promise<{ rows: AuditRow[]; total: number }> {
  let matching = connection.withTables<AuditTables>().selectFrom("audit_entry");
  if (withinScope !== null) matching = matching.where(withinScope);
  if (filter.event !== undefined) matching = matching.where("event", "=", filter.event);
  if (filter.actorAccountId !== undefined) {
    matching = matching.where("actor_account_id", "=", filter.actorAccountId);
  }
  if (filter.unitId !== undefined) matching = matching.where("unit_id", "=", filter.unitId);
  if (filter.subjectKind !== undefined) matching = matching.where("subject_kind", "=", filter.subjectKind);
  if (filter.subjectId !== undefined) matching = matching.where("subject_id", "=", filter.subjectId);
  if (filter.from !== undefined) matching = matching.where("at", ">=", startOf(filter.from));
  if (filter.to !== undefined) matching = matching.where("at", "<", startOf(addDays(filter.to, 1)));
  const { total } = await matching
    .select(({ fn }) => fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await matching
    .selectAll()
    .orderBy("sequence", "desc")
    .offset((filter.page - 1) * filter.pageSize)
    .limit(filter.pageSize)
    .execute();
  return { rows, total };
}

/** The instant at which a day begins in Vietnam. */
function startOf(day: CivilDate): Date {
  return new Date(`${day}T00:00:00+07:00`);
}
