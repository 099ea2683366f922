import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, makeId, ok, type Result } from "@nhiemky/kernel";
import { documentEvents } from "../audit-events.ts";
import { documentErrors } from "../errors.ts";
import type { ClauseId, DeliveryId, DispatchId, QuestionId } from "../ids.ts";
import { countOwnClauses } from "../storage/clause-rows.ts";
import { insertQuestion, selectDelivery, selectQuestion, updateQuestion } from "../storage/delivery-rows.ts";

/** A unit asks the sender about what it was sent. */
export async function askAboutDelivery(
  context: ActionContext,
  deliveryId: DeliveryId,
  input: { question: string; clauseId: ClauseId | null },
): Promise<Result<{ id: QuestionId }>> {
  return inTransaction(context.connection, async (connection) => {
    const delivery = await selectDelivery(connection, deliveryId);
    if (delivery === null) return err(appError(documentErrors.DOCUMENTS_NOT_FOUND));
    const { clauseId } = input;
    if (clauseId !== null && (await countOwnClauses(connection, delivery.documentId, [clauseId])) === 0)
      return err(appError(documentErrors.DOCUMENTS_CLAUSE_NOT_IN_DOCUMENT, {}, { field: "clauseId" }));
    const id = makeId<"delivery-question">(context.clock, context.random);
    await insertQuestion(connection, {
      id,
      delivery_id: deliveryId,
      clause_id: clauseId,
      question: input.question,
      asked_at: context.clock.now(),
      answer: null,
      answered_at: null,
    });
    await recordEvent(
      { ...context, connection },
      {
        event: documentEvents["delivery.asked"],
        unitId: delivery.unitId,
        subject: { kind: "delivery", id: deliveryId },
        data: { questionId: id, clauseId },
      },
    );
    return ok({ id });
  });
}

/** The sender answers; a question is answered once. */
export async function answerQuestion(
  context: ActionContext,
  dispatchId: DispatchId,
  questionId: QuestionId,
  answer: string,
): Promise<Result<{ done: true }>> {
  return inTransaction(context.connection, async (connection) => {
    const question = await selectQuestion(connection, dispatchId, questionId);
    if (question === null) return err(appError(documentErrors.DOCUMENTS_NOT_FOUND));
    if (question.isAnswered) return err(appError(documentErrors.DOCUMENTS_QUESTION_ANSWERED));
    await updateQuestion(connection, questionId, answer, context.clock.now());
    const delivery = await selectDelivery(connection, question.deliveryId);
    await recordEvent(
      { ...context, connection },
      {
        event: documentEvents["delivery.question-answered"],
        unitId: delivery?.fromUnitId ?? null,
        subject: { kind: "delivery", id: question.deliveryId },
        data: { questionId },
      },
    );
    return ok({ done: true as const });
  });
}
