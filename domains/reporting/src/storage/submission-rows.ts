import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import { sql } from "kysely";
import type {
  CategoryKey,
  IndicatorKey,
  RoundId,
  SubmissionEvidenceId,
  SubmissionId,
  SubmissionStepId,
} from "../ids.ts";
import type { RoundsTables } from "./rounds-tables.ts";

export type StoredSubmission = RoundsTables["submission"];
export type StoredCell = RoundsTables["submission_cell"];
export type StoredEvidence = RoundsTables["submission_evidence"];

export async function findSubmission(
  connection: Connection,
  roundId: RoundId,
  unitId: UnitId,
): Promise<StoredSubmission | null> {
  const row = await connection
    .withTables<RoundsTables>()
    .selectFrom("submission")
    .selectAll()
    .where("round_id", "=", roundId)
    .where("unit_id", "=", unitId)
    .executeTakeFirst();
  return row ?? null;
}

export async function findSubmissionById(
  connection: Connection,
  id: string,
): Promise<StoredSubmission | null> {
  const row = await connection
    .withTables<RoundsTables>()
    .selectFrom("submission")
    .selectAll()
    .where("id", "=", id as SubmissionId)
    .executeTakeFirst();
  return row ?? null;
}

/** The sheet for a change: held until the transaction ends. */
export async function lockSubmission(
  connection: Connection,
  id: SubmissionId,
): Promise<StoredSubmission | null> {
  const row = await connection
    .withTables<RoundsTables>()
    .selectFrom("submission")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Begins a sheet, or finds the one that is there; held until the transaction ends. */
export async function beginSubmission(
  connection: Connection,
  begun: Pick<StoredSubmission, "id" | "round_id" | "unit_id" | "moved_at">,
): Promise<StoredSubmission> {
  const tables = connection.withTables<RoundsTables>();
  await tables
    .insertInto("submission")
    .values({
      ...begun,
      state: "drafted",
      approved_level: 0,
      with_unit_id: begun.unit_id,
      submitted_at: null,
      approved_at: null,
    })
    .onConflict((conflict) => conflict.columns(["round_id", "unit_id"]).doNothing())
    .execute();
  return tables
    .selectFrom("submission")
    .selectAll()
    .where("round_id", "=", begun.round_id)
    .where("unit_id", "=", begun.unit_id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function moveSubmission(
  connection: Connection,
  id: SubmissionId,
  change: Partial<Omit<StoredSubmission, "id" | "round_id" | "unit_id">>,
): Promise<void> {
  await connection
    .withTables<RoundsTables>()
    .updateTable("submission")
    .set(change)
    .where("id", "=", id)
    .execute();
}

export async function selectCells(connection: Connection, id: SubmissionId): Promise<readonly StoredCell[]> {
  return connection
    .withTables<RoundsTables>()
    .selectFrom("submission_cell")
    .selectAll()
    .where("submission_id", "=", id)
    .execute();
}

export async function writeCells(connection: Connection, cells: readonly StoredCell[]): Promise<void> {
  if (cells.length === 0) return;
  await connection
    .withTables<RoundsTables>()
    .insertInto("submission_cell")
    .values([...cells])
    .onConflict((conflict) =>
      conflict.columns(["submission_id", "indicator_key", "category_key"]).doUpdateSet((written) => ({
        version: written.ref("excluded.version"),
        entry: written.ref("excluded.entry"),
        value: written.ref("excluded.value"),
        remark: written.ref("excluded.remark"),
        source: written.ref("excluded.source"),
        entered_by: written.ref("excluded.entered_by"),
        entered_by_account_id: written.ref("excluded.entered_by_account_id"),
        entered_at: written.ref("excluded.entered_at"),
      })),
    )
    .execute();
}

export interface StepCell {
  readonly indicatorKey: IndicatorKey;
  readonly categoryKey: CategoryKey;
  readonly reason: string | null;
}

export async function insertStep(
  connection: Connection,
  step: Omit<RoundsTables["submission_step"], "position">,
  cells: readonly StepCell[],
): Promise<void> {
  const tables = connection.withTables<RoundsTables>();
  await tables.insertInto("submission_step").values(step).execute();
  if (cells.length === 0) return;
  const rows = cells.map(({ indicatorKey, categoryKey, reason }) => ({
    step_id: step.id,
    indicator_key: indicatorKey,
    category_key: categoryKey,
    reason,
  }));
  await tables.insertInto("submission_step_cell").values(rows).execute();
}

export type StoredStep = Omit<RoundsTables["submission_step"], "position"> & { readonly position: number };

/** The steps of a sheet, the latest first. */
export async function selectSteps(connection: Connection, id: SubmissionId): Promise<readonly StoredStep[]> {
  return connection
    .withTables<RoundsTables>()
    .selectFrom("submission_step")
    .selectAll()
    .where("submission_id", "=", id)
    .orderBy("position", "desc")
    .execute();
}

export async function selectStepCells(
  connection: Connection,
  stepId: SubmissionStepId,
): Promise<readonly RoundsTables["submission_step_cell"][]> {
  return connection
    .withTables<RoundsTables>()
    .selectFrom("submission_step_cell")
    .selectAll()
    .where("step_id", "=", stepId)
    .execute();
}

export async function insertEvidence(connection: Connection, evidence: StoredEvidence): Promise<void> {
  await connection.withTables<RoundsTables>().insertInto("submission_evidence").values(evidence).execute();
}

export async function selectEvidence(
  connection: Connection,
  id: SubmissionId,
): Promise<readonly StoredEvidence[]> {
  return connection
    .withTables<RoundsTables>()
    .selectFrom("submission_evidence")
    .selectAll()
    .where("submission_id", "=", id)
    .orderBy("added_at")
    .execute();
}

export async function findEvidence(connection: Connection, id: string): Promise<StoredEvidence | null> {
  const row = await connection
    .withTables<RoundsTables>()
    .selectFrom("submission_evidence")
    .selectAll()
    .where("id", "=", id as SubmissionEvidenceId)
    .executeTakeFirst();
  return row ?? null;
}

export async function deleteEvidence(connection: Connection, id: SubmissionEvidenceId): Promise<void> {
  await connection
    .withTables<RoundsTables>()
    .deleteFrom("submission_evidence")
    .where("id", "=", id)
    .execute();
}

/** The units above a unit as the tree stands today, the nearest first. */
export async function unitsAbove(connection: Connection, unitId: UnitId): Promise<readonly UnitId[]> {
  const { rows } = await sql<{ id: UnitId }>`
    select ancestor_id as id from org_unit_closure
    where descendant_id = ${unitId} and depth > 0 order by depth`.execute(connection);
  return rows.map((row) => row.id);
}
