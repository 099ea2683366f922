import type { Connection } from "@nhiemky/database";
import type { Insertable, Selectable } from "kysely";
import type { AuditId, ContestId } from "../ids.ts";
import type { ElectionTables } from "./election-tables.ts";

export type StoredResult = Selectable<ElectionTables["contest_result"]>;
export type StoredSeal = Selectable<ElectionTables["ballot_seal"]>;
export type StoredEnvelope = Selectable<ElectionTables["ballot_envelope"]>;
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

/** Writes the seal and its envelopes, in place of an earlier one. */
export async function replaceSeal(
  connection: Connection,
  seal: StoredSeal,
  envelopes: readonly Omit<StoredEnvelope, "contest_id" | "position">[],
): Promise<void> {
  const tables = connection.withTables<ElectionTables>();
  const { contest_id: contestId, ...change } = seal;
  await tables
    .insertInto("ballot_seal")
    .values(seal)
    .onConflict((conflict) => conflict.column("contest_id").doUpdateSet(change))
    .execute();
  await tables.deleteFrom("ballot_envelope").where("contest_id", "=", contestId).execute();
  const rows = envelopes.map((one, index) => ({ ...one, contest_id: contestId, position: index + 1 }));
  await tables.insertInto("ballot_envelope").values(rows).execute();
}

/** The seal with its envelopes in order. */
export async function findSeal(
  connection: Connection,
  contestId: ContestId,
): Promise<(StoredSeal & { readonly each: readonly StoredEnvelope[] }) | null> {
  const tables = connection.withTables<ElectionTables>();
  const seal = await tables
    .selectFrom("ballot_seal")
    .selectAll()
    .where("contest_id", "=", contestId)
    .executeTakeFirst();
  if (seal === undefined) return null;
  const each = await tables
    .selectFrom("ballot_envelope")
    .selectAll()
    .where("contest_id", "=", contestId)
    .orderBy("position")
    .execute();
  return { ...seal, each };
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

/** The audits of a contest, the first drawn first: how large each sample is, how much of it is recorded. */
export async function selectAudits(
  connection: Connection,
  contestId: ContestId,
): Promise<readonly (StoredAudit & { readonly sheets: number; readonly recorded: number })[]> {
  return connection
    .withTables<ElectionTables>()
    .selectFrom("hand_audit as audit")
    .innerJoin("hand_audit_sheet as sheet", "sheet.audit_id", "audit.id")
    .selectAll("audit")
    .select(({ fn }) => [fn.countAll<number>().as("sheets"), fn.count<number>("sheet.agrees").as("recorded")])
    .where("audit.contest_id", "=", contestId)
    .groupBy("audit.id")
    .orderBy("audit.id")
    .execute();
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
