import type { UnitId } from "@nhiemky/access-control";
import type { RouteReply } from "@nhiemky/http-contract";
import { addDays, civilDate, expectOk, today } from "@nhiemky/kernel";
import {
  addEvidence,
  defineForm,
  defineIndicator,
  establishPeriod,
  openRound,
  saveEntries,
  submitSheet,
} from "@nhiemky/reporting";
import {
  type formRoutes,
  newEntriesSchema,
  newFormSchema,
  newIndicatorSchema,
  newRoundSchema,
  type RoundId,
  type roundsRoutes,
} from "@nhiemky/reporting/contract";
import { everyPlace, type Place, places, type UnitPlace } from "./access-expectation.ts";
import { type AccessWorld, noOne, type RouteFixtures } from "./access-world.ts";
import { textFile } from "./document-fixture.ts";

const rule = {
  name: "Chi bộ sinh hoạt đủ kỳ",
  unitOfMeasure: "chi bộ",
  kind: "flow",
  timeOperator: "sum",
  treeOperator: "sum",
  splitRule: "undivided",
  frequency: "month",
  fromOn: "2020-01-01",
} as const;
const topic = "Đợt ma trận";

/** Rounds and sheets at a place; "received": the superior's round, which asks the own unit. */
function roundMaker(world: AccessWorld) {
  const { context, units, top } = world;
  const day = today(context.clock);
  let number = 0;
  let months = 0;
  // Every round asks for another month: a figure that stands in one would be known in the next.
  const month = async () => {
    const on = civilDate(
      `${1980 + Math.floor(++months / 12)}-${String((months % 12) + 1).padStart(2, "0")}-01`,
    );
    return expectOk(await establishPeriod(context, { kind: "month", on }), "a month").id;
  };
  const indicatorOf = async (ownerUnitId: UnitId) => {
    const input = newIndicatorSchema.parse({ ...rule, ownerUnitId, code: `dot_${++number}` });
    return expectOk(await defineIndicator(context, input), "an indicator");
  };
  const formOf = async (ownerUnitId: UnitId) => {
    const indicatorId = await indicatorOf(ownerUnitId);
    const facts = { ownerUnitId, code: `B${++number}`, title: "Biểu thử", indicators: [{ indicatorId }] };
    const { formId } = expectOk(await defineForm(context, newFormSchema.parse(facts)), "a form");
    return { formId, indicatorId };
  };
  const facts = async (ownerUnitId: UnitId, unitIds: readonly UnitId[]) => {
    const { formId, indicatorId } = await formOf(ownerUnitId);
    const days = { opensOn: day, dueOn: addDays(day, 9) };
    const body = { ...days, formId, periodId: await month(), title: topic, unitIds: [...unitIds] };
    return { body, indicatorId };
  };
  const round = async (ownerUnitId: UnitId, unitIds: readonly UnitId[], title = topic) => {
    const { body, indicatorId } = await facts(ownerUnitId, unitIds);
    const input = newRoundSchema.parse({ ...body, ownerUnitId, title });
    return { roundId: expectOk(await openRound(context, input), "a round"), indicatorId };
  };
  const roundAt = async (place: Place): Promise<RoundId> => {
    const owner = units[place === "received" ? "superior" : place];
    const asked = place === "received" ? units.own : owner;
    return (await round(owner, [asked], `${topic} ${place}`)).roundId;
  };
  const entriesOf = (indicatorId: string) => ({
    entries: [{ indicatorId, categoryOptionId: null, content: { entry: "nil" }, basedOnVersion: 0 }],
  });
  const sheetOf = async (ownerUnitId: UnitId, unitId: UnitId) => {
    const { roundId, indicatorId } = await round(ownerUnitId, [unitId]);
    const entries = newEntriesSchema.parse(entriesOf(indicatorId));
    expectOk(await saveEntries(context, roundId, unitId, entries), "entered");
    return { roundId, submissionId: expectOk(await submitSheet(context, roundId, unitId, null), "sent") };
  };
  const submissionOf = async (ownerUnitId: UnitId, unitId: UnitId) =>
    (await sheetOf(ownerUnitId, unitId)).submissionId;
  return { day, formOf, facts, round, roundAt, entriesOf, sheetOf, submissionOf, top };
}

/** What the matrix needs to try the routes of forms, rounds and sheets. */
export function roundFixture(world: AccessWorld): RouteFixtures {
  const { context, units, below, parents } = world;
  const maker = roundMaker(world);
  const evidenceAt = async (place: UnitPlace) => {
    const roundId = await maker.roundAt(place);
    const file = { ...textFile, content: Buffer.from(textFile.content) };
    return expectOk(await addEvidence(context, roundId, units[place], null, file), "evidence");
  };
  /** A round of the top that asks the unit of every place. */
  const ofAll = () => maker.round(world.top, Object.values(units));
  const onSheet = async (body: Record<string, unknown> = {}) => ({
    params: { roundId: (await ofAll()).roundId as string },
    body,
  });
  return {
    records: {
      "report-form": async (place) => (await maker.formOf(units[place as UnitPlace])).formId,
      round: maker.roundAt,
      "round.reader": maker.roundAt,
      submission: (place) => maker.submissionOf(parents[place as UnitPlace], units[place as UnitPlace]),
      "submission.approver": (place) =>
        maker.submissionOf(units[place as UnitPlace], below[place as UnitPlace]),
      "submission-evidence": (place) => evidenceAt(place as UnitPlace),
    },
    inputs: {
      defineForm: async () => {
        const { indicatorId } = await maker.formOf(world.top);
        return { body: { code: "BM", title: "Biểu thử", indicators: [{ indicatorId }] } };
      },
      listRounds: () => ({ query: { pageSize: "200" } }),
      openRound: async () => ({ body: (await maker.facts(world.top, [units.own])).body }),
      lockRound: () => ({ body: { isLocked: true } }),
      extendDueDate: () => ({ body: { unitIds: [units.own], dueOn: world.soon } }),
      remindRoundUnits: () => ({ body: {} }),
      readSheet: () => onSheet(),
      saveEntries: async () => {
        const { roundId, indicatorId } = await ofAll();
        return { params: { roundId }, body: maker.entriesOf(indicatorId) };
      },
      submitSheet: () => onSheet(),
      addSubmissionEvidence: async () => ({ ...(await onSheet()), file: textFile }),
      returnSheet: () => ({ body: { reason: "Thử" } }),
      approveSheet: () => ({ body: {} }),
      approveSheets: async () => {
        const sheet = await maker.sheetOf(units.own, below.own);
        return { params: { roundId: sheet.roundId }, body: { submissionIds: [sheet.submissionId] } };
      },
      correctSheet: () => ({
        body: {
          reason: "Thử",
          cells: [
            { indicatorId: noOne, categoryOptionId: null, content: { entry: "nil" }, basedOnVersion: 1 },
          ],
        },
      }),
      readBackWorkbook: () => ({ body: {}, file: textFile }),
      importDataValueSets: () => ({ body: { dataValues: [{ dataElement: "x", value: "1" }] } }),
    },
    carriedIds: {
      approveSheets: [
        {
          name: "submissionIds",
          refusal: "SUBMISSION_BULK_PROBLEMS",
          input: async (place) => {
            const sheet = await maker.sheetOf(units[place], below[place]);
            return { params: { roundId: sheet.roundId }, body: { submissionIds: [sheet.submissionId] } };
          },
        },
      ],
      openRound: [
        {
          name: "formId",
          refusal: "FORM_NOT_FOUND",
          // A superior's form may be asked by; "superior" is nobody's here.
          input: async (place) => {
            const { body } = await maker.facts(units[place], [units.own]);
            const formId = place === "superior" ? noOne : body.formId;
            return { body: { ...body, ownerUnitId: units.own, formId } };
          },
        },
        {
          name: "unitIds",
          refusal: "ROUND_UNITS_OUTSIDE",
          input: async (place) => ({
            body: { ...(await maker.facts(world.top, [units[place]])).body, ownerUnitId: units.own },
          }),
        },
      ],
      saveEntries: [
        {
          name: "roundId",
          refusal: "ROUND_UNIT_NOT_ASKED",
          input: async (place) => {
            const { roundId, indicatorId } = await maker.round(units[place], [units[place]]);
            return { params: { roundId, unitId: units.own }, body: maker.entriesOf(indicatorId) };
          },
        },
      ],
      giveOutWorkbook: [
        {
          name: "unitId",
          refusal: "ROUND_UNIT_NOT_ASKED",
          input: async (place) => ({
            params: { roundId: (await ofAll()).roundId },
            query: { unitId: units[place] },
          }),
        },
      ],
      readCompleteness: [
        {
          name: "underUnitId",
          refusal: "ROUND_UNIT_NOT_ASKED",
          // Above the own unit only a bare name is told, and the own unit counted; "superior" is nobody's here.
          input: async (place) => ({
            params: { roundId: (await ofAll()).roundId },
            query: { underUnitId: place === "superior" ? noOne : units[place] },
          }),
        },
      ],
    },
    lists: {
      listForms: {
        fill: async () => {
          for (const place of places) await maker.formOf(units[place]);
        },
        placesIn: (reply) =>
          (reply as RouteReply<typeof formRoutes.listForms>).rows.flatMap(({ ownerUnit }) =>
            world.placeOf(ownerUnit.id),
          ),
      },
      listRounds: {
        fill: async () => {
          for (const place of everyPlace) await maker.roundAt(place);
        },
        placesIn: (reply) =>
          (reply as RouteReply<typeof roundsRoutes.listRounds>).rows.flatMap(
            ({ title }) => everyPlace.find((place) => title === `${topic} ${place}`) ?? [],
          ),
      },
    },
  };
}
