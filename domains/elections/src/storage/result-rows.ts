import type { Connection } from "@nhiemky/database";
import type { Insertable, Selectable } from "kysely";
import type { AuditId, ContestId } from "../ids.ts";
import type { ElectionTables } from "./election-tables.ts";

export type StoredResult = Selectable<ElectionTables["contest_result"]>;
export type StoredSeal = Selectable<ElectionTables["ballot_seal"]>;
export type StoredAudit = Selectable<ElectionTables["hand_audit"]>;
export type StoredAuditSheet = Selectable<ElectionTables["hand_audit_sheet"]>;

export async function upsertLockOverride(
  connection: Connection,
  override: Insertable<ElectionTables["lock_override"]>,
): Promise<void> {
  await connection
    .withTables<ElectionTables>()
    .insertInto("lock_override")
    .values(override)
    .onConflict((conflict) =>
      conflict.columns(["contest_id", "lock"]).doUpdateSet({ decision: override.decision }),
    )
    .execute();
}

export async function selectLockOverrides(
  connection: Connection,
  contestId: ContestId,
): Promise<readonly { readonly lock: string; readonly decision: string }[]> {
  return connection
    .withTables<ElectionTables>()
    .selectFrom("lock_override")
    .select(["lock", "decision"])
    .where("contest_id", "=", contestId)
    .orderBy("lock")
    .execute();
}

export async function insertResult(
  connection: Connection,
  result: Insertable<ElectionTables["contest_result"]>,
): Promise<void> {
  await connection.withTables<ElectionTables>().insertInto("contest_result").values(result).execute();
}

export async function findResult(connection: Connection, contestId: ContestId): Promise<StoredResult | null> {
  const row = await connection
    .withTables<ElectionTables>()
    .selectFrom("contest_result")
    .selectAll()
    .where("contest_id", "=", contestId)
    .executeTakeFirst();
  return row ?? null;
}

export async function markAnnounced(connection: Connection, contestId: ContestId, at: Date): Promise<void> {
  await connection
    .withTables<ElectionTables>()
    .updateTable("contest_result")
    .set({ announced_at: at })
    .where("contest_id", "=", contestId)
    .execute();
}

export async function upsertSeal(connection: Connection, seal: StoredSeal): Promise<void> {
  const { contest_id: _, ...change } = seal;
  await connection
    .withTables<ElectionTables>()
    .insertInto("ballot_seal")
    .values(seal)
    .onConflict((conflict) => conflict.column("contest_id").doUpdateSet(change))
    .execute();
}

export async function findSeal(connection: Connection, contestId: ContestId): Promise<StoredSeal | null> {
  const row = await connection
    .withTables<ElectionTables>()
    .selectFrom("ballot_seal")
    .selectAll()
    .where("contest_id", "=", contestId)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertDestruction(
  connection: Connection,
  destruction: Insertable<ElectionTables["ballot_destruction"]>,
): Promise<void> {
  await connection
    .withTables<ElectionTables>()
    .insertInto("ballot_destruction")
    .values(destruction)
    .execute();
}

export async function insertAudit(
  connection: Connection,
  audit: Insertable<ElectionTables["hand_audit"]>,
  sheets: readonly Insertable<ElectionTables["hand_audit_sheet"]>[],
): Promise<void> {
  const tables = connection.withTables<ElectionTables>();
  await tables.insertInto("hand_audit").values(audit).execute();
  if (sheets.length > 0)
    await tables
      .insertInto("hand_audit_sheet")
      .values([...sheets])
      .execute();
}

export async function findAudit(
  connection: Connection,
  contestId: ContestId,
  id: AuditId,
): Promise<{ readonly audit: StoredAudit; readonly sheets: readonly StoredAuditSheet[] } | null> {
  const tables = connection.withTables<ElectionTables>();
  const audit = await tables
    .selectFrom("hand_audit")
    .selectAll()
    .where("contest_id", "=", contestId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (audit === undefined) return null;
  const sheets = await tables
    .selectFrom("hand_audit_sheet")
    .selectAll()
    .where("audit_id", "=", id)
    .orderBy("draw")
    .execute();
  return { audit, sheets };
}

/** False: the sheet is not of the sample, or is recorded already. */
export async function recordAuditSheet(
  connection: Connection,
  sheet: { readonly auditId: AuditId; readonly draw: number; readonly agrees: boolean },
): Promise<boolean> {
  const updated = await connection
    .withTables<ElectionTables>()
    .updateTable("hand_audit_sheet")
    .set({ agrees: sheet.agrees })
    .where("audit_id", "=", sheet.auditId)
    .where("draw", "=", sheet.draw)
    .where("agrees", "is", null)
    .returning("draw")
    .executeTakeFirst();
  return updated !== undefined;
}
