import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import { type Insertable, type Selectable, sql } from "kysely";
import type { ClauseId, TaskId } from "../ids.ts";
import type { ProposalKind } from "../proposal-schemas.ts";
import type { ProposalDecisionId, ProposalTables } from "./proposal-tables.ts";

const tables = (connection: Connection) => connection.withTables<ProposalTables>();

export type StoredDecision = Selectable<ProposalTables["proposal_decision"]> & {
  readonly task_ids: readonly TaskId[];
  readonly target: Selectable<ProposalTables["accepted_target"]> | null;
};

/** Which proposal a decision is about. */
export interface DecidedPlace {
  readonly unitId: UnitId;
  readonly clauseId: ClauseId;
  readonly kind: ProposalKind;
  readonly sentenceFolded: string;
  readonly ordinal: number;
}

/** What a unit decided about proposals of the given clauses. */
export async function selectDecisions(
  connection: Connection,
  unitId: UnitId,
  clauseIds: readonly ClauseId[],
): Promise<readonly StoredDecision[]> {
  const decisions = await tables(connection)
    .selectFrom("proposal_decision")
    .selectAll()
    .select(
      sql<TaskId[]>`array(select task_id from proposal_task where decision_id = proposal_decision.id)`.as(
        "task_ids",
      ),
    )
    .where("unit_id", "=", unitId)
    .where(sql<boolean>`clause_id = any(${[...clauseIds]}::uuid[])`)
    .execute();
  const targets = await tables(connection)
    .selectFrom("accepted_target")
    .selectAll()
    .where(sql<boolean>`decision_id = any(${decisions.map(({ id }) => id)}::uuid[])`)
    .execute();
  return decisions.map((decision) => ({
    ...decision,
    target: targets.find((target) => target.decision_id === decision.id) ?? null,
  }));
}

/** One decision, held against others until the end of the transaction. */
export async function lockDecision(
  connection: Connection,
  place: DecidedPlace,
): Promise<Selectable<ProposalTables["proposal_decision"]> | null> {
  const row = await tables(connection)
    .selectFrom("proposal_decision")
    .selectAll()
    .where("unit_id", "=", place.unitId)
    .where("clause_id", "=", place.clauseId)
    .where("kind", "=", place.kind)
    .where(sql<boolean>`sentence_hash = md5(${place.sentenceFolded}::text)`)
    .where("ordinal", "=", place.ordinal)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Adds a decision; false when the proposal was decided already. */
export async function insertDecision(
  connection: Connection,
  row: Insertable<ProposalTables["proposal_decision"]>,
): Promise<boolean> {
  const inserted = await tables(connection)
    .insertInto("proposal_decision")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function insertProposalTasks(
  connection: Connection,
  decisionId: ProposalDecisionId,
  taskIds: readonly TaskId[],
): Promise<void> {
  await sql`
    insert into proposal_task (decision_id, task_id)
    select ${decisionId}, unnest(${[...taskIds]}::uuid[])`.execute(connection);
}

export async function insertAcceptedTarget(
  connection: Connection,
  row: Insertable<ProposalTables["accepted_target"]>,
): Promise<void> {
  await tables(connection).insertInto("accepted_target").values(row).execute();
}

/** Deletes a decision, with the target that was accepted by it. */
export async function deleteDecision(connection: Connection, id: ProposalDecisionId): Promise<void> {
  await tables(connection).deleteFrom("proposal_decision").where("id", "=", id).execute();
}
