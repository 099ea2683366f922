import type { RouteReply } from "@nhiemky/http-contract";
import { addDays, civilDate, expectOk } from "@nhiemky/kernel";
import {
  defineIndicator,
  establishPeriod,
  establishPublishedIndex,
  recordPublishedIndex,
  setTarget,
} from "@nhiemky/reporting";
import {
  type changeRoutes,
  newIndicatorSchema,
  newPublishedIndexSchema,
  newTargetSchema,
  type targetRoutes,
} from "@nhiemky/reporting/contract";
import { sql } from "kysely";
import { places, type UnitPlace } from "./access-expectation.ts";
import { type AccessWorld, noOne, type RouteFixtures } from "./access-world.ts";

const rule = {
  name: "Đảng viên kết nạp",
  unitOfMeasure: "đảng viên",
  kind: "flow",
  timeOperator: "sum",
  treeOperator: "sum",
  splitRule: "by-weight",
} as const;

/** What the matrix needs to try the routes of indicators, totals, targets and published indices. */
export function figureFixture(world: AccessWorld): RouteFixtures {
  const { context, units, soon } = world;
  let number = 0;
  const code = () => `ma_tran_${++number}`;
  const newIndicator = () => ({ ...rule, code: code(), frequency: "month", fromOn: "2020-01-01" });
  const indicatorOf = async (ownerUnitId: string) =>
    expectOk(
      await defineIndicator(context, newIndicatorSchema.parse({ ...newIndicator(), ownerUnitId })),
      "an indicator",
    );
  const ofTop = once(() => indicatorOf(world.top));
  const month = once(async () =>
    expectOk(await establishPeriod(context, { kind: "month", on: civilDate("2026-03-01") }), "a month"),
  );
  const place = async () => ({ indicatorId: await ofTop(), periodId: (await month()).id, structure: "then" });
  const shape = { comparator: "at-least", value: "5", fromOn: "2026-01-01", dueOn: soon } as const;
  const targetAt = async (unit: UnitPlace) =>
    expectOk(
      await setTarget(
        context,
        newTargetSchema.parse({ ...shape, unitId: units[unit], indicatorId: await ofTop() }),
      ),
      "a target",
    );
  const index = once(async () =>
    expectOk(
      await establishPublishedIndex(
        context,
        newPublishedIndexSchema.parse({ code: code(), name: "Chỉ số thử", publisher: "Nơi công bố" }),
      ),
      "an index",
    ),
  );
  const year = {
    year: 2024,
    value: "90",
    rank: null,
    rankedCount: null,
    methodVersion: "2024",
    sourceTitle: "Công bố thử",
    sourceOn: null,
    doubtNote: null,
  };
  return {
    records: {
      indicator: (unit) => indicatorOf(units[unit as UnitPlace]),
      target: (unit) => targetAt(unit as UnitPlace),
      "target.reader": (unit) => targetAt(unit as UnitPlace),
    },
    inputs: {
      readIndicator: async () => ({ params: { indicatorId: await ofTop() } }),
      defineIndicator: () => ({ body: newIndicator() }),
      changeIndicator: () => ({ body: { ...rule, fromOn: addDays(soon, ++number) } }),
      defineCategorySet: () => ({ body: { code: code(), name: "Giới", options: ["Nam", "Nữ"] } }),
      establishPeriod: () => ({ body: { period: { kind: "month", on: "2026-04-01" } } }),
      readUnitFigures: async () => ({ query: { periodId: (await month()).id } }),
      readChildTotals: async () => ({ query: await place() }),
      readSeries: async () => ({ query: { indicatorId: await ofTop() } }),
      readChildSeries: async () => ({ query: { indicatorId: await ofTop() } }),
      openNumber: async () => ({ query: await place() }),
      exportUnitFigures: async () => ({ query: { periodId: (await month()).id } }),
      exportChildTotals: async () => ({ query: await place() }),
      exportSeries: async () => ({ query: { indicatorId: await ofTop() } }),
      recountUnit: async () => ({ body: { periodId: (await month()).id } }),
      markFiguresSeen: () => ({ body: { upTo: context.clock.now().toISOString() } }),
      openNumberAsProv: async () => ({ query: await place() }),
      setTarget: async () => ({ body: { ...shape, indicatorId: await ofTop() } }),
      replaceTarget: () => ({ body: { ...shape, reason: "Điều chỉnh" } }),
      cascadeTarget: () => ({ body: { cascade: { by: "equally", unitIds: [units.own] } } }),
      establishPublishedIndex: () => ({ body: { code: code(), name: "Chỉ số", publisher: "Nơi công bố" } }),
      recordPublishedIndex: async () => ({ params: { publishedIndexId: await index() }, body: year }),
    },
    carriedIds: {
      setTarget: [
        {
          name: "indicatorId",
          refusal: "INDICATOR_NOT_FOUND",
          // Of the own unit or one above it; the superior's are the own unit's to set targets by, so "superior" is nobody's.
          input: async (unit) => ({
            body: {
              ...shape,
              unitId: units.own,
              indicatorId: unit === "superior" ? noOne : await indicatorOf(units[unit]),
            },
          }),
        },
      ],
    },
    lists: {
      listTargets: {
        fill: async () => {
          for (const unit of places) await targetAt(unit);
        },
        placesIn: (reply) =>
          (reply as RouteReply<typeof targetRoutes.listTargets>).rows.flatMap((row) =>
            world.placeOf(row.unit.id),
          ),
      },
      readFigureChanges: {
        fill: async () => {
          for (const unit of places) await targetAt(unit);
        },
        placesIn: (reply) =>
          (reply as RouteReply<typeof changeRoutes.readFigureChanges>).targets.flatMap((row) =>
            world.placeOf(row.unit.id),
          ),
      },
      listAcceptedTargets: {
        fill: async () => {
          for (const unit of places) await acceptAt(world, unit);
        },
        placesIn: (reply) =>
          (reply as RouteReply<typeof targetRoutes.listAcceptedTargets>).rows.flatMap((row) =>
            world.placeOf(row.unitId),
          ),
      },
      listPublishedIndices: {
        fill: async () => {
          for (const unit of places) {
            expectOk(await recordPublishedIndex(context, await index(), units[unit], year), "a year");
          }
        },
        placesIn: (reply) =>
          (reply as RouteReply<typeof targetRoutes.listPublishedIndices>).rows.flatMap((row) =>
            row.series.flatMap(({ unit }) => world.placeOf(unit.id)),
          ),
      },
    },
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** A target as somebody of a unit accepted it from a text, put there directly: reading texts is another fixture's story. */
async function acceptAt({ context, units }: AccessWorld, place: UnitPlace): Promise<void> {
  await sql`
    with document as (
      insert into document (id, unit_id, direction, type_code, family, reference_number, issuer_name, issued_on, subject,
        registered_at)
      values (gen_random_uuid(), ${units[place]}, 'outgoing', 'CTr', 'party', gen_random_uuid()::text, 'Nơi ban hành',
        '2026-02-20', 'Chương trình thử', ${context.clock.now()})
      returning id
    ), clause as (
      insert into clause (id, document_id, position, depth, kind, label, text)
      select gen_random_uuid(), id, 1, 0, 'number', '1', 'Kết nạp ít nhất 5 đảng viên' from document returning id
    ), decision as (
      insert into proposal_decision (id, unit_id, clause_id, kind, sentence, sentence_folded, ordinal, outcome,
        decided_by, decided_at)
      select gen_random_uuid(), ${units[place]}, id, 'target', 'Kết nạp ít nhất 5 đảng viên', 'ket nap', 1, 'accepted',
        'thử', ${context.clock.now()} from clause returning id
    )
    insert into accepted_target (decision_id, indicator, comparator, value, measure)
    select id, 'Đảng viên kết nạp', '>=', 5, 'đảng viên' from decision`.execute(context.connection);
}
