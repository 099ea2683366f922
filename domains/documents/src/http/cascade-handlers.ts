import { implement } from "@nhiemky/access-control";
import { appError, err, ok } from "@nhiemky/kernel";
import { acknowledgeDelivery } from "../actions/acknowledge-delivery.ts";
import { answerDelivery } from "../actions/answer-delivery.ts";
import { answerQuestion, askAboutDelivery } from "../actions/ask-about-delivery.ts";
import { getCoverage, listDispatches } from "../actions/get-coverage.ts";
import { getDelivery, listDeliveries } from "../actions/list-deliveries.ts";
import { remindUnits } from "../actions/remind-units.ts";
import { sendDocument } from "../actions/send-document.ts";
import {
  acknowledgeRoute,
  answerDeliveryRoute,
  answerQuestionRoute,
  askRoute,
  coverageRoute,
  getDeliveryRoute,
  listDeliveriesRoute,
  listDispatchesRoute,
  remindRoute,
  sendDocumentRoute,
} from "../cascade-routes.ts";
import { documentErrors } from "../errors.ts";

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
    const { unitId = null, documentId = null, isOpen } = query;
    const filter = { unitId, documentId, isOpen: isOpen === "true" };
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
