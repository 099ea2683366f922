import type { UnitPlace } from "./access-expectation.ts";
import type { RouteFixture } from "./access-matrix.ts";
import type { AccessWorld, RouteFixtures } from "./access-world.ts";
import type { DocumentMaker } from "./document-fixture.ts";

/** Clauses that a request names beside the document that access is decided on: they must be of that document. */
export function clauseFixture(world: AccessWorld, maker: DocumentMaker): RouteFixtures {
  const { document, send, withText } = maker;
  const refusal = "DOCUMENTS_CLAUSE_NOT_IN_DOCUMENT";
  /** A document of the own unit, and a clause of it at "own", of another unit's document elsewhere. */
  const clauseFrom = async (place: UnitPlace) => {
    const { documentId, clauseId } = await withText("own");
    return { documentId, clauseId: place === "own" ? clauseId : (await withText(place)).clauseId };
  };
  /** What the superior sent to the own unit, and such a clause. */
  const deliveredClause = async (place: UnitPlace) => {
    const { documentId, clauseId } = await withText("superior");
    const sent = await send(documentId, "superior", world.units.own);
    const other = place === "superior" ? "foreign" : place;
    return {
      params: { deliveryId: sent.deliveryIds[0]! },
      clauseId: place === "own" ? clauseId : (await withText(other)).clauseId,
    };
  };
  const link = (ids: object) => ({ relation: "implements", sinceOn: "2026-02-20", ...ids });
  const named = (name: string, input: (place: UnitPlace) => Promise<RouteFixture>) => ({
    name,
    refusal,
    input,
  });
  return {
    records: {},
    inputs: {},
    lists: {},
    carriedIds: {
      sendDocument: [
        named("clauseIds", async (place) => {
          const { documentId, clauseId } = await clauseFrom(place);
          const body = { fromUnitId: world.units.own, unitIds: [world.below.own], clauseIds: [clauseId] };
          return { params: { documentId }, body };
        }),
      ],
      linkDocument: [
        named("clauseId", async (place) => {
          const { documentId, clauseId } = await clauseFrom(place);
          return { params: { documentId }, body: link({ clauseId, toDocumentId: await document("own") }) };
        }),
        named("toClauseId", async (place) => {
          const { documentId, clauseId } = await clauseFrom(place);
          const body = link({ toDocumentId: documentId, toClauseId: clauseId });
          return { params: { documentId: await document("own") }, body };
        }),
      ],
      askAboutDelivery: [
        named("clauseId", async (place) => {
          const { params, clauseId } = await deliveredClause(place);
          return { params, body: { question: "Phạm vi đến đâu?", clauseId } };
        }),
      ],
      answerDelivery: [
        named("clauseIds", async (place) => {
          const { params, clauseId } = await deliveredClause(place);
          return { params, body: { documentId: await document("own"), clauseIds: [clauseId] } };
        }),
      ],
    },
  };
}
