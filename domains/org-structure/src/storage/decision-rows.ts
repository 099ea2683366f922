import type { Connection } from "@nhiemky/database";
import { sql } from "kysely";
import type { DecisionHeader, DecisionId } from "../decision-contract.ts";
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
