import type { ActionContext, UnitId } from "@nhiemky/access-control";
import { acknowledgeDelivery, answerDelivery, sendDocument } from "@nhiemky/documents";
import type { DeliveryId } from "@nhiemky/documents/contract";
import { addDays, type CivilDate, expectOk, today } from "@nhiemky/kernel";
import { exampleFacts } from "./example-facts.ts";
import { exampleInvented, inventedMark } from "./example-invented.ts";
import { type ExampleWorld, from, type LoadedDocument, numbered, onDay } from "./example-world.ts";
import { registerWithClauses } from "./load-documents.ts";

/** Key of the invented plan of the running quarter, on whose clauses the current tasks rest. */
export const currentPlan = "current-plan";

interface Cascade {
  readonly document: LoadedDocument;
  readonly referenceNumber: string;
  readonly sentOn: CivilDate;
  readonly acknowledgeBy: CivilDate;
  readonly answerBy: CivilDate;
  readonly acknowledgedShare: number;
  readonly answeredShare: number;
  /** Number of the answering plans in their units' registers. */
  readonly answerNumber: number;
}

/** Documents sent to every grassroots unit below the bloc, with invented acknowledgements and answers. */
export async function loadCascades(context: ActionContext, world: ExampleWorld): Promise<void> {
  for (const cascade of exampleInvented.cascades) {
    const fact = exampleFacts.documents.find((document) => document.key === cascade.document);
    await sendDown(context, world, {
      ...cascade,
      document: from(world.documents, cascade.document),
      referenceNumber: fact?.referenceNumber ?? fact?.subject ?? "",
      acknowledgeBy: addDays(cascade.sentOn, cascade.acknowledgeInDays),
      answerBy: addDays(cascade.sentOn, cascade.answerInDays),
      answerNumber: 1,
    });
  }
  await sendDown(context, world, await registerCurrentPlan(context, world));
}

async function registerCurrentPlan(context: ActionContext, world: ExampleWorld): Promise<Cascade> {
  const plan = exampleInvented.currentCascade;
  const day = today(context.clock);
  const bloc = from(world.units, "hanoi-bloc");
  const issuedOn = addDays(day, -plan.issuedDaysAgo);
  const document = await registerWithClauses(onDay(context, issuedOn), {
    unitId: bloc,
    direction: "outgoing",
    typeCode: plan.type,
    referenceNumber: plan.referenceNumber,
    issuerName: "Đảng bộ Khối các cơ quan thành phố Hà Nội",
    issuerUnitId: bloc,
    issuedOn,
    subject: plan.subject,
    clauses: plan.clauses,
  });
  world.documents.set(currentPlan, document);
  const sentOn = addDays(day, -plan.sentDaysAgo);
  return {
    ...plan,
    document,
    sentOn,
    acknowledgeBy: addDays(sentOn, plan.acknowledgeInDays),
    answerBy: addDays(sentOn, plan.answerInDays),
    answerNumber: 2,
  };
}

async function sendDown(context: ActionContext, world: ExampleWorld, cascade: Cascade): Promise<void> {
  const { document, sentOn, acknowledgeBy, answerBy } = cascade;
  const units = [...world.grassroots];
  const sent = await sendDocument(onDay(context, sentOn), document.id, {
    fromUnitId: from(world.units, "hanoi-bloc"),
    unitIds: units.map(([, unitId]) => unitId),
    clauseIds: [],
    acknowledgeBy,
    answerBy,
    note: `${inventedMark}: việc gửi, nhận và trả lời không có thật`,
  });
  const { deliveryIds } = expectOk(sent, cascade.referenceNumber);
  for (const [index, [number, unitId]] of units.entries()) {
    const deliveryId = deliveryIds[index];
    if (deliveryId === undefined) continue;
    // Which units answer looks random and is not: 7 and 11 have no factor in common with 68.
    if (((index * 7) % units.length) / units.length < cascade.acknowledgedShare) {
      const on = onDay(context, addDays(sentOn, 1 + (index % 9)));
      expectOk(await acknowledgeDelivery(on, deliveryId), cascade.referenceNumber);
      if (((index * 11) % units.length) / units.length < cascade.answeredShare) {
        await answer(context, cascade, { number, unitId, deliveryId });
      }
    }
  }
}

/** An invented plan of a unit. Unit 4 copies its superior's text, unit 5 writes its own: the coverage page tells them apart. */
async function answer(
  context: ActionContext,
  cascade: Cascade,
  unit: { readonly number: number; readonly unitId: UnitId; readonly deliveryId: DeliveryId },
): Promise<void> {
  const { number, unitId, deliveryId } = unit;
  const on = addDays(cascade.sentOn, 10 + (number % 15));
  const then = onDay(context, on);
  const isCurrent = cascade.answerNumber === 2;
  const own = [
    `Bí thư chi bộ 1 chủ trì, xong trước ngày 25 hằng tháng, 100% hồ sơ (${inventedMark.toLowerCase()})`,
  ];
  const clauses = !isCurrent
    ? []
    : number === 4
      ? exampleInvented.currentCascade.clauses
      : number === 5
        ? own
        : [];
  const plan = await registerWithClauses(then, {
    unitId,
    direction: "outgoing",
    typeCode: "KH",
    referenceNumber: `${numbered(cascade.answerNumber)}-KH/ĐU`,
    issuerName: `Đảng bộ cơ sở ${numbered(number)}`,
    issuerUnitId: unitId,
    issuedOn: on,
    subject: `Kế hoạch thực hiện ${cascade.referenceNumber} (minh họa)`,
    clauses,
  });
  expectOk(
    await answerDelivery(then, deliveryId, { documentId: plan.id, clauseIds: [] }),
    cascade.referenceNumber,
  );
}
