import type { ActionContext, UnitId } from "@nhiemky/access-control";
import { addDays, type CivilDate, civilDate, expectOk, today } from "@nhiemky/kernel";
import {
  countEveryComputed,
  defineForm,
  defineIndicator,
  establishPeriod,
  openRound,
  recordFigures,
  setTarget,
} from "@nhiemky/reporting";
import {
  type IndicatorId,
  newIndicatorSchema,
  newPeriodSchema,
  newTargetSchema,
  type PeriodId,
  type PeriodKind,
} from "@nhiemky/reporting/contract";
import { exampleFacts, type FigureFact, sourceLabel } from "./example-facts.ts";
import { inventedMark } from "./example-invented.ts";
import { type ExampleWorld, from } from "./example-world.ts";
import { loadComputed } from "./load-computed.ts";

const approximations = {
  below: "Nguồn viết “gần”: số đúng thấp hơn.",
  above: "Nguồn viết “trên”: số đúng cao hơn.",
};
const since = civilDate("2015-01-01");

/**
 * What the sources state, as indicators with their one observation and its doubt; the targets of the term; and invented
 * figures of the grassroots units for the last months, marked as such, so that there is something to add up.
 */
export async function loadIndicators(context: ActionContext, world: ExampleWorld): Promise<number> {
  let count = 0;
  for (const [index, figure] of exampleFacts.figures.entries())
    count += await loadFact(context, world, figure, index + 1);
  await loadTargets(context, world);
  const computed = await loadComputed(context, world);
  count += await loadInventedMonths(context, world, computed);
  return count + (await countEveryComputed(context));
}

interface Wish {
  readonly ownerUnitId: UnitId;
  readonly code: string;
  readonly name: string;
  readonly unitOfMeasure: string;
  readonly frequency: PeriodKind;
  readonly isInvented?: boolean;
}

async function define(
  context: ActionContext,
  { isInvented = false, ...wish }: Wish,
  rule: object = {},
): Promise<IndicatorId> {
  const input = newIndicatorSchema.parse({
    kind: "flow",
    timeOperator: "sum",
    treeOperator: "sum",
    splitRule: "by-weight",
    fromOn: since,
    ...wish,
    ...rule,
  });
  return expectOk(await defineIndicator(context, { ...input, isInvented }), wish.code);
}

const ratioOf = (numerator: string, denominator: string) => ({
  origin: "formula",
  treeOperator: "ratio",
  splitRule: "undivided",
  timeOperator: "last",
  decimals: 2,
  formula: `100 * ${numerator} / ${denominator}`,
});

/** "2015-2020" (a term), "2019-H1" or "2019-07", as a period and its kind. */
async function periodOf(
  context: ActionContext,
  { term, period }: FigureFact,
): Promise<{ id: PeriodId; kind: PeriodKind }> {
  const input =
    term === null
      ? { kind: period?.endsWith("-H1") ? "half-year" : "month", on: `${period?.replace("H1", "01")}-01` }
      : {
          kind: "term",
          label: `Nhiệm kỳ ${term}`,
          fromOn: `${term.slice(0, 4)}-01-01`,
          toOn: `${term.slice(5)}-12-31`,
        };
  const made = expectOk(await establishPeriod(context, newPeriodSchema.parse(input)), term ?? period ?? "");
  return { id: made.id, kind: made.kind };
}

/** A figure with its total and, of both, their ratio: 193 of 226, beside what the source printed. */
async function loadFact(
  context: ActionContext,
  world: ExampleWorld,
  figure: FigureFact,
  number: number,
): Promise<number> {
  const ownerUnitId = from(world.units, figure.unit);
  const period = await periodOf(context, figure);
  const base = { ownerUnitId, frequency: period.kind, unitOfMeasure: figure.unitOfMeasure.vi };
  const name = figure.measure.vi;
  const stated: [IndicatorId, number][] = [];
  if (figure.done !== null) {
    stated.push([await define(context, { ...base, code: `nguon_${number}`, name }), figure.done]);
  }
  if (figure.total !== null) {
    const ofAll = figure.done === null ? name : `${name}: tổng số`;
    stated.push([
      await define(context, { ...base, code: `nguon_${number}_tong`, name: ofAll }),
      figure.total,
    ]);
  }
  if (stated.length === 2) {
    const share = { ...base, code: `nguon_${number}_ty_le`, name: `${name}: tỷ lệ`, unitOfMeasure: "%" };
    await define(context, share, ratioOf(`nguon_${number}`, `nguon_${number}_tong`));
  }
  const doubts = [figure.note?.vi, figure.approx === null ? null : approximations[figure.approx]];
  const recorded = await recordFigures(context, {
    unitId: ownerUnitId,
    periodId: period.id,
    cells: stated.map(([indicatorId, value]) => ({
      indicatorId,
      categoryOptionId: null,
      content: { entry: "figure", value: String(value) },
    })),
    act: {
      kind: "example",
      enteredBy: "Dữ liệu ví dụ",
      enteredAt: context.clock.now(),
      restsOn: sourceLabel(figure.source),
      doubtNote: doubts.filter((doubt) => doubt).join(" ") || null,
    },
  });
  return expectOk(recorded, name).changedCount;
}

/** The targets of the term that a source states, on indicators of that unit. */
async function loadTargets(context: ActionContext, world: ExampleWorld): Promise<void> {
  for (const [index, target] of exampleFacts.targets.entries()) {
    const ownerUnitId = from(world.units, target.unit);
    const code = `chi_tieu_${index + 1}`;
    const isShare = target.unitOfMeasure.vi === "phần trăm";
    const base = {
      ownerUnitId,
      frequency: "year",
      unitOfMeasure: isShare ? "tổ chức, người" : target.unitOfMeasure.vi,
    } as const;
    const counted = await define(context, {
      ...base,
      code,
      name: `${target.measure.vi}${isShare ? ": số đạt" : ""}`,
    });
    if (isShare)
      await define(context, { ...base, code: `${code}_tong`, name: `${target.measure.vi}: tổng số` });
    const indicatorId = isShare
      ? await define(
          context,
          { ...base, code: `${code}_ty_le`, name: target.measure.vi, unitOfMeasure: "%" },
          ratioOf(code, `${code}_tong`),
        )
      : counted;
    const [first, last] = target.term.split("-");
    const shape = {
      indicatorId,
      unitId: ownerUnitId,
      title: target.measure.vi,
      comparator: target.between === null ? "at-least" : "between",
      schedule: isShare ? "each-year" : "whole",
      value: String(target.between?.[0] ?? target.atLeast),
      upperValue: target.between === null ? null : String(target.between[1]),
      fromOn: `${first}-01-01`,
      dueOn: `${last}-12-31`,
    };
    expectOk(await setTarget(context, newTargetSchema.parse(shape)), target.measure.en);
  }
}

const inventedMonths = 4;

/** Figures of four indicators for each grassroots unit and month; now and then a unit has not reported. */
async function loadInventedMonths(
  context: ActionContext,
  world: ExampleWorld,
  computed: readonly IndicatorId[],
): Promise<number> {
  const bloc = from(world.units, "hanoi-bloc");
  const base = { ownerUnitId: bloc, frequency: "month", isInvented: true } as const;
  const mark = ` (${inventedMark.toLowerCase()})`;
  const indicators = [
    await define(context, {
      ...base,
      code: "ket_nap",
      name: `Đảng viên mới kết nạp${mark}`,
      unitOfMeasure: "đảng viên",
    }),
    await define(
      context,
      { ...base, code: "dang_vien", name: `Đảng viên cuối kỳ${mark}`, unitOfMeasure: "đảng viên" },
      { kind: "stock", timeOperator: "last" },
    ),
    await define(context, {
      ...base,
      code: "chi_bo_sinh_hoat",
      name: `Chi bộ sinh hoạt đúng định kỳ${mark}`,
      unitOfMeasure: "chi bộ",
    }),
    await define(context, {
      ...base,
      code: "chi_bo",
      name: `Chi bộ phải sinh hoạt${mark}`,
      unitOfMeasure: "chi bộ",
    }),
  ];
  const share = {
    ...base,
    code: "ty_le_sinh_hoat",
    name: `Tỷ lệ chi bộ sinh hoạt đúng định kỳ${mark}`,
    unitOfMeasure: "%",
  };
  await define(context, share, ratioOf("chi_bo_sinh_hoat", "chi_bo"));
  const form = expectOk(
    await defineForm(context, {
      ownerUnitId: bloc,
      code: "BM-01",
      title: `Báo cáo tháng${mark}`,
      note: null,
      rules: [],
      indicators: [...indicators, ...computed].map((indicatorId) => ({
        indicatorId,
        section: null,
        isRequired: true,
      })),
    }),
    "the example's form",
  );
  let count = 0;
  let month = firstOfMonth(today(context.clock));
  for (let back = 1; back <= inventedMonths; back++) {
    month = firstOfMonth(addDays(month, -1));
    const period = expectOk(await establishPeriod(context, { kind: "month", on: month }), month);
    const living = [...world.grassroots].filter(([number]) => number !== 67);
    const round = await openRound(context, {
      ownerUnitId: bloc,
      formId: form.formId,
      periodId: period.id,
      title: `${period.label}${mark}`,
      opensOn: period.from_on,
      dueOn: addDays(period.to_on, 5),
      approvalLevelCount: 1,
      unitIds: living.map(([, unitId]) => unitId),
    });
    expectOk(round, period.label);
    for (const [number, unitId] of living) {
      if (back === 1 && number % 17 === 0) continue;
      count += await recordInvented(context, unitId, period.id, indicators, number, back);
    }
  }
  return count;
}

function firstOfMonth(day: CivilDate): CivilDate {
  return civilDate(`${day.slice(0, 7)}-01`);
}

async function recordInvented(
  context: ActionContext,
  unitId: UnitId,
  periodId: PeriodId,
  indicators: readonly IndicatorId[],
  number: number,
  back: number,
): Promise<number> {
  const cells = 3 + (number % 5);
  const values = [
    (number * 3 + back * 5) % 4,
    40 + number * 2 - back,
    cells - ((number + back) % 9 === 0 ? 1 : 0),
    cells,
  ];
  const recorded = await recordFigures(context, {
    unitId,
    periodId,
    cells: indicators.map((indicatorId, index) => ({
      indicatorId,
      categoryOptionId: null,
      content:
        index === 0 && values[0] === 0 ? { entry: "nil" } : { entry: "figure", value: String(values[index]) },
    })),
    act: { kind: "example", enteredBy: inventedMark, enteredAt: context.clock.now(), isInvented: true },
  });
  return expectOk(recorded, "an invented month").changedCount;
}
