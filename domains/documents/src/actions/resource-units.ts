import type { ResourceUnits, UnitId } from "@nhiemky/access-control";
import { readersOf } from "@nhiemky/search-index";
import type { DeliveryId, DispatchId, DocumentId } from "../ids.ts";
import { selectDelivery } from "../storage/delivery-rows.ts";
import { selectDispatch } from "../storage/dispatch-rows.ts";
import { selectDocument } from "../storage/document-rows.ts";

/** Who a record belongs to, as far as access goes. */
export const documentResourceUnits: Readonly<Record<string, ResourceUnits>> = {
  /** Its register: who may change it. */
  document: async (connection, id) => {
    const document = await selectDocument(connection, id as DocumentId);
    return document === null ? null : [document.unit_id];
  },
  /** Its register and everyone it was sent to: who may read it. */
  "document.reader": async (connection, id) => {
    const readers = await readersOf(connection, id);
    return readers.length === 0 ? null : (readers as UnitId[]);
  },
  dispatch: async (connection, id) => {
    const dispatch = await selectDispatch(connection, id as DispatchId);
    return dispatch === null ? null : [dispatch.from_unit_id];
  },
  delivery: async (connection, id) => {
    const delivery = await selectDelivery(connection, id as DeliveryId);
    return delivery === null ? null : [delivery.unitId];
  },
};
