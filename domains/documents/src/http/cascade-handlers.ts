import { type Actor, implement, type UnitId } from "@nhiemky/access-control";
import { appError, err, ok } from "@nhiemky/kernel";
import { acknowledgeDelivery } from "../actions/acknowledge-delivery.ts";
import { answerDelivery } from "../actions/answer-delivery.ts";
import { answerQuestion, askAboutDelivery } from "../actions/ask-about-delivery.ts";
import { getCoverage, listDispatches } from "../actions/get-coverage.ts";
import { getDelivery, listDeliveries } from "../actions/list-deliveries.ts";
import { remindUnits } from "../actions/remind-units.ts";
import { sendDocument } from "../actions/send-document.ts";
import {
  answerQuestionRoute,
  coverageRoute,
  listDispatchesRoute,
  remindRoute,
  sendDocumentRoute,
} from "../cascade-routes.ts";
import {
  acknowledgeRoute,
  answerDeliveryRoute,
  askRoute,
  getDeliveryRoute,
  listDeliveriesRoute,
} from "../delivery-routes.ts";
import { documentErrors } from "../errors.ts";

/**
 * The units that somebody works for: an office that holds its role on a whole bloc is asked what the bloc was sent, not
 * what each unit below it was. Null for a role that holds everywhere.
 */
function ownUnits(actor: Actor): readonly UnitId[] | null {
  if (actor.kind !== "account" || actor.grants.some((grant) => grant.unitId === null)) return null;
  return actor.grants.flatMap((grant) => (grant.unitId === null ? [] : [grant.unitId]));
}

export const cascadeHandlers = [
  implement(sendDocumentRoute, async (context, { params, body }) => {
    const sent = await sendDocument(context, params.documentId, body);
    return sent.ok ? ok({ id: sent.value.id, deliveryCount: sent.value.deliveryIds.length }) : sent;
  }),
  implement(listDispatchesRoute, async (context, { params, scope }) =>
    ok({ dispatches: await listDispatches(context, scope, params.documentId) }),
  ),
  implement(coverageRoute, (context, { params }) => getCoverage(context, params.dispatchId)),
  implement(remindRoute, (context, { params, body }) => remindUnits(context, params.dispatchId, body)),
  implement(answerQuestionRoute, (context, { params, body }) =>
    answerQuestion(context, params.dispatchId, params.questionId, body.answer),
  ),
  implement(listDeliveriesRoute, async (context, { query, scope }) => {
    const { unitId, documentId = null, isOpen } = query;
    const unitIds = unitId === undefined ? ownUnits(context.actor) : [unitId];
    const filter = { unitIds, documentId, isOpen: isOpen === "true" };
    return ok({ deliveries: await listDeliveries(context, scope, filter) });
  }),
  implement(getDeliveryRoute, (context, { params }) => getDelivery(context, params.deliveryId)),
  implement(acknowledgeRoute, (context, { params }) => acknowledgeDelivery(context, params.deliveryId)),
  implement(askRoute, (context, { params, body }) => askAboutDelivery(context, params.deliveryId, body)),
  implement(answerDeliveryRoute, async (context, { params, body }) => {
    const answered = await answerDelivery(context, params.deliveryId, body);
    if (!answered.ok) return answered;
    const delivery = await getDelivery(context, params.deliveryId);
    if (!delivery.ok) return delivery;
    const answer = delivery.value.answers.find((each) => each.documentId === body.documentId);
    return answer === undefined ? err(appError(documentErrors.DOCUMENTS_NOT_FOUND)) : ok(answer);
  }),
];
