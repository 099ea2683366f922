import type { Scope } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import { scopeCondition } from "@nhiemky/org-structure";
import type { Selectable } from "kysely";
import type { FigureCheckTables } from "./figure-check-tables.ts";

export type StoredCheck = Selectable<FigureCheckTables["figure_check"]>;
export type StoredAcceptance = Selectable<FigureCheckTables["finding_acceptance"]>;

const tables = (connection: Connection) => connection.withTables<FigureCheckTables>();

export async function insertCheck(connection: Connection, check: StoredCheck): Promise<void> {
  await tables(connection).insertInto("figure_check").values(check).execute();
}

export async function readCheck(connection: Connection, id: string): Promise<StoredCheck | undefined> {
  return tables(connection).selectFrom("figure_check").selectAll().where("id", "=", id).executeTakeFirst();
}

/** The acceptances of some checks, in the order of the text. */
export async function readAcceptances(
  connection: Connection,
  ids: readonly string[],
): Promise<StoredAcceptance[]> {
  if (ids.length === 0) return [];
  const rows = tables(connection)
    .selectFrom("finding_acceptance")
    .selectAll()
    .where("figure_check_id", "in", ids);
  return rows.orderBy("start_offset").execute();
}

/** A second acceptance of the same finding replaces the reason of the first. */
export async function saveAcceptance(connection: Connection, acceptance: StoredAcceptance): Promise<void> {
  const { reason, accepted_by, accepted_at } = acceptance;
  await tables(connection)
    .insertInto("finding_acceptance")
    .values(acceptance)
    .onConflict((conflict) =>
      conflict
        .columns(["figure_check_id", "start_offset", "end_offset", "claim_kind"])
        .doUpdateSet({ reason, accepted_by, accepted_at }),
    )
    .execute();
}

/** Whether there was one to delete. */
export async function deleteAcceptance(
  connection: Connection,
  place: Pick<StoredAcceptance, "figure_check_id" | "start_offset" | "end_offset" | "claim_kind">,
): Promise<boolean> {
  const deleted = await tables(connection)
    .deleteFrom("finding_acceptance")
    .where("figure_check_id", "=", place.figure_check_id)
    .where("start_offset", "=", place.start_offset)
    .where("end_offset", "=", place.end_offset)
    .where("claim_kind", "=", place.claim_kind)
    .executeTakeFirst();
  return deleted.numDeletedRows > 0n;
}

/** A page of the checks in scope, newest first, and how many there are in all. */
export async function listChecks(
  connection: Connection,
  scope: Scope,
  page: number,
  pageSize: number,
): Promise<{ checks: StoredCheck[]; total: number }> {
  const inScope = tables(connection)
    .selectFrom("figure_check")
    .where(scopeCondition(scope, "figure_check.unit_id"));
  const { total } = await inScope
    .select((builder) => builder.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const checks = await inScope
    .selectAll()
    .orderBy("checked_at", "desc")
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { checks, total };
}
