import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { type Selectable, sql } from "kysely";
import type { DecisionHeader, DecisionId, DecisionKind } from "../decision-contract.ts";
import type { StructureTables } from "./structure-tables.ts";

/**
 * Lets one decision in at a time: two that are right alone may together close a circle. Readers are not held up.
 */
export async function lockStructure(connection: Connection): Promise<void> {
  await sql`lock table structure_decision in share row exclusive mode`.execute(connection);
}

export async function insertDecision(
  connection: Connection,
  id: DecisionId,
  header: DecisionHeader,
  enteredAt: Date,
): Promise<void> {
  await connection
    .withTables<StructureTables>()
    .insertInto("structure_decision")
    .values({
      id,
      kind: header.kind,
      effective_on: header.effectiveOn,
      decided_by_unit_id: header.decidedByUnitId,
      document_id: header.source.documentId,
      reference_number: header.source.referenceNumber,
      reference_on: header.source.referenceOn,
      note: header.source.note,
      entered_at: enteredAt,
    })
    .execute();
}

/** A decision's day, who decided and whether it still stands; null when there is none. */
export async function findDecision(
  connection: Connection,
  id: DecisionId,
): Promise<Selectable<StructureTables["structure_decision"]> | null> {
  const row = await connection
    .withTables<StructureTables>()
    .selectFrom("structure_decision")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}

export interface LaterDecision {
  readonly kind: DecisionKind;
  readonly effectiveOn: CivilDate;
  readonly unitName: string;
}

/** The first decision of a later day (or entered later for the same) that touches a unit which this one changed. */
export async function findLaterDecision(
  connection: Connection,
  id: DecisionId,
): Promise<LaterDecision | null> {
  const { rows } = await sql<LaterDecision>`
    select later.kind, later.effective_on as "effectiveOn",
      (select full_name from unit_name where unit_name.unit_id = own.unit_id order by from_on desc limit 1) as "unitName"
    from structure_decision decision
    join structure_decision_unit own on own.decision_id = decision.id and own.part <> 'receiving'
    join structure_decision_unit other on other.unit_id = own.unit_id and other.decision_id <> decision.id
    join structure_decision later on later.id = other.decision_id and later.withdrawn_at is null
      and (later.effective_on, later.id) > (decision.effective_on, decision.id)
    where decision.id = ${id}
    order by later.effective_on, later.id limit 1`.execute(connection);
  return rows[0] ?? null;
}

export async function markWithdrawn(
  connection: Connection,
  id: DecisionId,
  reason: string,
  at: Date,
): Promise<void> {
  await connection
    .withTables<StructureTables>()
    .updateTable("structure_decision")
    .set({ withdrawn_at: at, withdrawal_reason: reason })
    .where("id", "=", id)
    .execute();
}
