import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, formatCivilDate, makeId, ok, type Result, today } from "@nhiemky/kernel";
import { unitNames, unitsOutside } from "@nhiemky/org-structure";
import { addReaders, readersOf } from "@nhiemky/search-index";
import { documentEvents } from "../audit-events.ts";
import type { SendDocument } from "../cascade-routes.ts";
import { documentErrors } from "../errors.ts";
import type { DeliveryId, DispatchId, DocumentId } from "../ids.ts";
import { countOwnClauses } from "../storage/clause-rows.ts";
import { insertDispatch, selectLatestDelivery } from "../storage/dispatch-rows.ts";

export interface SentDocument {
  readonly id: DispatchId;
  readonly deliveryIds: readonly DeliveryId[];
}

/**
 * Gửi xuống: sends a document, or some of its clauses, to units below the sender, in a handful of statements whatever
 * the numbers. A unit that received the document passes it on with the same action; the two sendings stay joined.
 */
export async function sendDocument(
  context: ActionContext,
  documentId: DocumentId,
  input: SendDocument,
): Promise<Result<SentDocument>> {
  const now = today(context.clock);
  const { acknowledgeBy, answerBy, fromUnitId } = input;
  for (const [field, date] of [["acknowledgeBy", acknowledgeBy] as const, ["answerBy", answerBy] as const]) {
    if (
      date !== null &&
      (date < now || (field === "answerBy" && acknowledgeBy !== null && date < acknowledgeBy))
    )
      return err(
        appError(documentErrors.DOCUMENTS_DEADLINE_PAST, { date: formatCivilDate(date) }, { field }),
      );
  }
  const unitIds = [...new Set(input.unitIds)];
  const clauseIds = [...new Set(input.clauseIds)];
  return inTransaction(context.connection, async (connection) => {
    const readers = await readersOf(connection, documentId);
    // Who sends has it: its own document, or one that was sent to it.
    if (!readers.includes(fromUnitId)) return err(appError(documentErrors.DOCUMENTS_NOT_FOUND));
    const outside = [
      ...(await unitsOutside(connection, unitIds, fromUnitId)),
      ...unitIds.filter((id) => id === fromUnitId),
    ];
    if (outside.length > 0) {
      const names = await unitNames(connection, outside.slice(0, 5), now);
      const units = outside
        .slice(0, 5)
        .map((id) => names.get(id)?.fullName ?? id)
        .join(", ");
      const more = { field: "unitIds", details: { unitIds: outside } };
      return err(appError(documentErrors.DOCUMENTS_NOT_SUBORDINATE, { units }, more));
    }
    if ((await countOwnClauses(connection, documentId, clauseIds)) < clauseIds.length)
      return err(appError(documentErrors.DOCUMENTS_CLAUSE_NOT_IN_DOCUMENT, {}, { field: "clauseIds" }));
    const id = makeId<"dispatch">(context.clock, context.random);
    const deliveries = unitIds.map((unitId) => ({
      id: makeId<"delivery">(context.clock, context.random),
      unitId,
    }));
    await insertDispatch(
      connection,
      {
        id,
        document_id: documentId,
        from_unit_id: fromUnitId,
        passed_on_from: await selectLatestDelivery(connection, documentId, fromUnitId),
        acknowledge_by: acknowledgeBy,
        answer_by: answerBy,
        note: input.note,
        sent_on: now,
        sent_at: context.clock.now(),
      },
      clauseIds,
      deliveries,
    );
    await addReaders(connection, [documentId], unitIds);
    await recordEvent(
      { ...context, connection },
      {
        event: documentEvents["document.sent"],
        unitId: fromUnitId,
        subject: { kind: "document", id: documentId },
        data: {
          dispatchId: id,
          unitCount: unitIds.length,
          clauseCount: clauseIds.length,
          acknowledgeBy,
          answerBy,
        },
      },
    );
    return ok({ id, deliveryIds: deliveries.map((delivery) => delivery.id) });
  });
}
