import {
  addFile,
  askAboutDelivery,
  linkDocuments,
  listClauses,
  registerDocument,
  sendDocument,
} from "@nhiemky/documents";
import {
  type DocumentId,
  type listDeliveriesRoute,
  type listDocumentsRoute,
  registerDocumentSchema,
  type searchRoute,
  sendDocumentSchema,
} from "@nhiemky/documents/contract";
import type { RouteReply } from "@nhiemky/http-contract";
import { expectOk } from "@nhiemky/kernel";
import { everyPlace, type Place, places, type UnitPlace } from "./access-expectation.ts";
import type { RouteFixture } from "./access-matrix.ts";
import { type AccessWorld, noOne, type RouteFixtures } from "./access-world.ts";
import { sheetCells } from "./sheet-cells.ts";

const text = [
  "1. Giao Chi bộ bên dưới chủ trì hoàn thành kế hoạch khảo sát trước ngày 31/12/2030.",
  "2. Phấn đấu kết nạp từ 15 đảng viên trở lên trong năm 2030.",
].join("\n");
export const textFile = { name: "thu.txt", mediaType: "text/plain", content: Buffer.from(text) };
/** A word of every subject, to find the rows among others. */
const topic = "khảo sát ma trận";

export type DocumentMaker = ReturnType<typeof documentMaker>;

/** Documents with a text, at a place; "received": of the superior, sent to the own unit. */
export function documentMaker(world: AccessWorld) {
  const facts = { typeCode: "CTr", issuerName: "Đảng ủy thử", issuedOn: "2026-02-20", subject: topic };
  const document = async (place: Place, subject = topic): Promise<DocumentId> => {
    const unitId = world.units[place === "received" ? "superior" : place];
    const input = registerDocumentSchema.parse({ ...facts, subject, unitId, direction: "outgoing" });
    const { id } = expectOk(await registerDocument(world.context, input), "a document");
    if (place === "received") await send(id, "superior", world.units.own);
    return id;
  };
  const send = async (id: DocumentId, from: UnitPlace | null, to: string) => {
    const fromUnitId = from === null ? world.top : world.units[from];
    const input = sendDocumentSchema.parse({ fromUnitId, unitIds: [to], acknowledgeBy: world.soon });
    return expectOk(await sendDocument(world.context, id, input), "a dispatch");
  };
  const withText = async (place: Place) => {
    const documentId = await document(place);
    const file = expectOk(await addFile(world.context, documentId, "main", textFile), "a file");
    const clauses = (await listClauses(world.context, documentId))?.clauses ?? [];
    return { documentId, fileId: file.id, clauses, clauseId: clauses[0]!.id };
  };
  return { facts, document, send, withText };
}

/** What the matrix needs to try the routes of documents: register, texts, cascade, search, threads. */
export function documentFixture(world: AccessWorld, maker: DocumentMaker): RouteFixtures {
  const { facts, document, send } = maker;
  const deliveryTo = async (place: UnitPlace) => {
    const from = places.find((each) => world.units[each] === world.parents[place]) ?? null;
    const unitId = from === null ? world.top : world.units[from];
    const input = registerDocumentSchema.parse({ ...facts, unitId, direction: "outgoing" });
    const { id } = expectOk(await registerDocument(world.context, input), "a document");
    const sent = await send(id, from, world.units[place]);
    return { documentId: id, dispatchId: sent.id, deliveryId: sent.deliveryIds[0]! };
  };
  const dispatchAt = async (place: Place) => {
    const from = place === "received" ? "superior" : place;
    const to = place === "received" ? world.units.own : world.below[from];
    return send(await document(from), from, to);
  };
  const subjects = Object.fromEntries(everyPlace.map((place) => [`${topic} ${place}`, place]));
  const fill = async () => {
    for (const [subject, place] of Object.entries(subjects)) await document(place, subject);
  };
  const placesOf = (found: readonly (string | null)[]) =>
    found.flatMap((subject) => (subject === null ? [] : (subjects[subject] ?? [])));
  const sentRows = new Map<string, Place>();
  return {
    records: {
      document: document,
      "document.reader": document,
      dispatch: async (place) => (await dispatchAt(place)).id,
      delivery: async (place) => (await deliveryTo(place as UnitPlace)).deliveryId,
    },
    inputs: documentInputs(world, maker),
    carriedIds: documentCarriedIds(world, maker, deliveryTo),
    lists: {
      listDocuments: {
        fill,
        placesIn: (reply) =>
          placesOf((reply as RouteReply<typeof listDocumentsRoute>).rows.map(({ subject }) => subject)),
      },
      exportDocuments: {
        fill,
        placesIn: async (reply) => placesOf(await sheetCells(reply)),
      },
      search: {
        fill,
        placesIn: (reply) =>
          placesOf((reply as RouteReply<typeof searchRoute>).hits.map(({ snippet }) => snippet.text)),
      },
      listDeliveries: {
        fill: async () => {
          for (const place of places) sentRows.set((await deliveryTo(place)).deliveryId, place);
        },
        placesIn: (reply) =>
          (reply as RouteReply<typeof listDeliveriesRoute>).deliveries.flatMap(
            ({ id }) => sentRows.get(id) ?? [],
          ),
      },
    },
  };
}

function documentInputs(world: AccessWorld, { facts, document }: DocumentMaker): RouteFixtures["inputs"] {
  let year = 3000;
  const upload = { body: { role: "main" }, file: textFile };
  return {
    listDocuments: () => ({ query: { text: topic, pageSize: "200" } }),
    exportDocuments: () => ({ query: { text: topic } }),
    search: () => ({ query: { text: topic, limit: "100" } }),
    listDeliveries: () => ({ query: {} }),
    registerDocument: () => ({ body: { ...facts, direction: "incoming" } }),
    correctDocument: () => ({ body: facts }),
    checkDocumentNumber: () => ({
      query: { direction: "outgoing", typeCode: "CTr", issuedOn: "2026-02-20" },
    }),
    openNumberingTerm: () => {
      const from = `${++year}-01-01`;
      return { body: { name: "Nhiệm kỳ thử", from, to: `${year}-12-31` } };
    },
    listDocumentTypes: () => ({ query: { on: "2026-01-01" } }),
    readDocumentFile: () => ({ body: {}, file: textFile }),
    addDocumentFile: () => upload,
    downloadDocumentFile: () => ({ params: { fileId: noOne } }),
    editClauses: () => ({ body: { revision: 0, edit: { kind: "join", clauseId: noOne } } }),
    linkDocument: async () => ({
      body: { relation: "implements", toDocumentId: await document("own"), sinceOn: "2026-02-20" },
    }),
    unlinkDocument: () => ({ params: { linkId: noOne } }),
    sendDocument: async () => ({
      params: { documentId: await document("own") },
      body: { unitIds: [world.below.own] },
    }),
    remindUnits: () => ({ body: {} }),
    answerQuestion: () => ({ params: { questionId: noOne }, body: { answer: "Như văn bản." } }),
    askAboutDelivery: () => ({ body: { question: "Phạm vi đến đâu?" } }),
    answerDelivery: async () => ({ body: { documentId: await document("own") } }),
    getThread: () => ({ params: { kind: "document", id: noOne } }),
  };
}

function documentCarriedIds(
  world: AccessWorld,
  { document, send, withText }: DocumentMaker,
  deliveryTo: (place: UnitPlace) => Promise<{ readonly dispatchId: string; readonly deliveryId: string }>,
): RouteFixtures["carriedIds"] {
  const inOwn = async (more: Omit<RouteFixture, "params">, params: Record<string, string> = {}) => ({
    ...more,
    params: { documentId: await document("own"), ...params },
  });
  const notFound = "DOCUMENTS_NOT_FOUND";
  return {
    getThread: [
      {
        name: "id",
        refusal: notFound,
        input: async (place) => ({ params: { kind: "document", id: await document(place) } }),
      },
      {
        name: "id of a unit",
        refusal: notFound,
        input: async (place) => ({ params: { kind: "unit", id: world.units[place] } }),
      },
      {
        name: "id of a sending",
        refusal: notFound,
        input: async (place) => {
          const sent = await send(await document(place), place, world.below[place]);
          return { params: { kind: "dispatch", id: sent.id } };
        },
      },
    ],
    linkDocument: [
      {
        name: "toDocumentId",
        refusal: notFound,
        input: async (place) =>
          inOwn({
            body: { relation: "implements", toDocumentId: await document(place), sinceOn: "2026-02-20" },
          }),
      },
    ],
    unlinkDocument: [
      {
        name: "linkId",
        refusal: notFound,
        input: async (place) => {
          const documentId = await document(place);
          const link = {
            fromDocumentId: documentId,
            fromClauseId: null,
            toDocumentId: await document(place),
          };
          const rest = {
            relation: "implements",
            toClauseId: null,
            sinceOn: "2026-02-20",
            note: null,
          } as const;
          const linked = expectOk(
            await linkDocuments(world.context, { ...link, ...rest } as Parameters<typeof linkDocuments>[1]),
            "a link",
          );
          const own = place === "own" ? documentId : await document("own");
          return { params: { documentId: own, linkId: linked.id } };
        },
      },
    ],
    downloadDocumentFile: [
      {
        name: "fileId",
        refusal: notFound,
        input: async (place) => {
          const { documentId, fileId } = await withText(place);
          const own = place === "own" ? documentId : await document("own");
          return { params: { documentId: own, fileId } };
        },
      },
    ],
    sendDocument: [
      {
        name: "documentId",
        refusal: notFound,
        input: async (place) => ({
          params: { documentId: await document(place) },
          body: { fromUnitId: world.units.own, unitIds: [world.below.own] },
        }),
      },
      {
        name: "unitIds",
        refusal: "DOCUMENTS_NOT_SUBORDINATE",
        input: async (place) =>
          inOwn({
            body: {
              fromUnitId: world.units.own,
              unitIds: [place === "own" ? world.below.own : world.units[place]],
            },
          }),
      },
    ],
    answerDelivery: [
      {
        name: "documentId",
        refusal: "DOCUMENTS_ANSWER_NOT_OWN",
        input: async (place) => ({
          params: { deliveryId: (await deliveryTo("own")).deliveryId },
          body: { documentId: await document(place) },
        }),
      },
    ],
    answerQuestion: [
      {
        name: "questionId",
        refusal: notFound,
        input: async (place) => {
          const sent = await send(await document(place), place, world.below[place]);
          const asked = { question: "Phạm vi đến đâu?", clauseId: null };
          const { id } = expectOk(
            await askAboutDelivery(world.context, sent.deliveryIds[0]!, asked),
            "a question",
          );
          const own = place === "own" ? sent : await send(await document("own"), "own", world.below.own);
          return { params: { dispatchId: own.id, questionId: id }, body: { answer: "Như văn bản." } };
        },
      },
    ],
  };
}
