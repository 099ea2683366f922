import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { type Connection, inTransaction } from "@nhiemky/database";
import { appError, err, makeId, ok, type Result, today } from "@nhiemky/kernel";
import { addReaders } from "@nhiemky/search-index";
import { documentEvents } from "../audit-events.ts";
import { documentErrors } from "../errors.ts";
import type { ClauseId, DeliveryId, DispatchId, DocumentId } from "../ids.ts";
import { type CopyFinding, findCopiedText } from "../rules/find-copied-text.ts";
import { countOwnClauses, selectClauses } from "../storage/clause-rows.ts";
import { acknowledge, selectDelivery, upsertAnswer } from "../storage/delivery-rows.ts";
import { selectSentClauses } from "../storage/dispatch-rows.ts";
import { selectDocument } from "../storage/document-rows.ts";
import { insertLink } from "../storage/link-rows.ts";

/**
 * Trả lời bằng văn bản: a unit's own outgoing document answers what it was sent, or some clauses of it. The answer is
 * compared with the superior's text, linked to its document and shown to the sender.
 */
export async function answerDelivery(
  context: ActionContext,
  deliveryId: DeliveryId,
  input: { documentId: DocumentId; clauseIds: readonly ClauseId[] },
): Promise<Result<{ deliveryId: DeliveryId; documentId: DocumentId }>> {
  return inTransaction(context.connection, async (connection) => {
    const delivery = await selectDelivery(connection, deliveryId);
    const answer = await selectDocument(connection, input.documentId);
    if (delivery === null || answer === null) return err(appError(documentErrors.DOCUMENTS_NOT_FOUND));
    if (answer.direction !== "outgoing" || answer.unit_id !== delivery.unitId)
      return err(appError(documentErrors.DOCUMENTS_ANSWER_NOT_OWN, {}, { field: "documentId" }));
    const clauseIds = [...new Set(input.clauseIds)];
    if ((await countOwnClauses(connection, delivery.documentId, clauseIds)) < clauseIds.length)
      return err(appError(documentErrors.DOCUMENTS_CLAUSE_NOT_IN_DOCUMENT, {}, { field: "clauseIds" }));
    const copied = await compareTexts(connection, answer.id, delivery.dispatchId, delivery.documentId);
    const now = today(context.clock);
    await acknowledge(connection, deliveryId, now);
    await upsertAnswer(
      connection,
      {
        id: makeId<"delivery-answer">(context.clock, context.random),
        delivery_id: deliveryId,
        document_id: answer.id,
        answered_on: now,
        copied_word_count: copied?.copiedWordCount ?? null,
        word_count: copied?.wordCount ?? null,
        own_number_count: copied?.ownNumbers.length ?? 0,
        own_owner_count: copied?.ownOwners.length ?? 0,
        own_date_count: copied?.ownDates.length ?? 0,
      },
      clauseIds,
    );
    await insertLink(connection, {
      id: makeId<"document-link">(context.clock, context.random),
      from_document_id: answer.id,
      from_clause_id: null,
      to_document_id: delivery.documentId,
      to_clause_id: null,
      // Báo cáo tells about it; a plan or programme puts it into effect.
      relation: answer.type_code === "BC" ? "reports-on" : "implements",
      since_on: answer.issued_on,
      note: null,
    });
    await addReaders(connection, [answer.id], [delivery.fromUnitId]);
    await recordEvent(
      { ...context, connection },
      {
        event: documentEvents["delivery.answered"],
        unitId: delivery.unitId,
        subject: { kind: "delivery", id: deliveryId },
        data: { documentId: answer.id, clauseCount: clauseIds.length },
      },
    );
    return ok({ deliveryId, documentId: answer.id });
  });
}

/** Null when one of the two has no text here (a scan, a register entry without file). */
async function compareTexts(
  connection: Connection,
  answerId: DocumentId,
  dispatchId: DispatchId,
  superiorId: DocumentId,
): Promise<CopyFinding | null> {
  const answer = await selectClauses(connection, answerId);
  const sent = await selectSentClauses(connection, dispatchId);
  const superior = sent.length > 0 ? sent : await selectClauses(connection, superiorId);
  if (answer.length === 0 || superior.length === 0) return null;
  const joined = (clauses: readonly { readonly text: string }[]) =>
    clauses.map((clause) => clause.text).join("\n");
  return findCopiedText(joined(answer), joined(superior));
}
