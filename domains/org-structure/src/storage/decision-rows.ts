import type { Connection } from "@nhiemky/database";
import { sql } from "kysely";
import type { DecisionId, DecisionInput } from "../decision-contract.ts";
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
  input: DecisionInput,
  enteredAt: Date,
): Promise<void> {
  await connection
    .withTables<StructureTables>()
    .insertInto("structure_decision")
    .values({
      id,
      kind: input.operation.kind,
      effective_on: input.effectiveOn,
      decided_by_unit_id: input.decidedByUnitId,
      document_id: input.source.documentId,
      reference_number: input.source.referenceNumber,
      reference_on: input.source.referenceOn,
      note: input.source.note,
      entered_at: enteredAt,
    })
    .execute();
}
