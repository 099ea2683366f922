import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, formatCivilDate, ok, type Result, today } from "@nhiemky/kernel";
import { documentEvents } from "../audit-events.ts";
import { documentErrors } from "../errors.ts";
import type { DeliveryId } from "../ids.ts";
import { acknowledge, selectDelivery } from "../storage/delivery-rows.ts";

/** Xác nhận đã nhận: says for a unit that it has what it was sent. */
export async function acknowledgeDelivery(
  context: ActionContext,
  id: DeliveryId,
): Promise<Result<{ done: true }>> {
  return inTransaction(context.connection, async (connection) => {
    const isNew = await acknowledge(connection, id, today(context.clock));
    const delivery = await selectDelivery(connection, id);
    if (delivery === null) return err(appError(documentErrors.DOCUMENTS_NOT_FOUND));
    if (!isNew) {
      const date = delivery.acknowledgedOn === null ? "" : formatCivilDate(delivery.acknowledgedOn);
      return err(appError(documentErrors.DOCUMENTS_ALREADY_ACKNOWLEDGED, { date }));
    }
    await recordEvent(
      { ...context, connection },
      {
        event: documentEvents["delivery.acknowledged"],
        unitId: delivery.unitId,
        subject: { kind: "delivery", id },
        data: { dispatchId: delivery.dispatchId, documentId: delivery.documentId },
      },
    );
    return ok({ done: true as const });
  });
}
