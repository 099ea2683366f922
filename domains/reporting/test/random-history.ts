import type { ActionContext, UnitId } from "@nhiemky/access-control";
import { type Connection, inTransaction } from "@nhiemky/database";
import {
  addDays,
  type CivilDate,
  civilDate,
  expectOk,
  fixedClock,
  makeId,
  systemRandom,
} from "@nhiemky/kernel";
import { decideStructure, establishUnit } from "@nhiemky/org-structure";
import { type Operation, withoutSource } from "@nhiemky/org-structure/contract";
import fc from "fast-check";
import { sql } from "kysely";
import type { CellEntry } from "../src/figure-schemas.ts";
import type { CategoryOptionId, IndicatorId, PeriodId, PeriodKey } from "../src/ids.ts";
import {
  defineCategorySet,
  defineIndicator,
  establishPeriod,
  recordFigures,
  runRollUp,
} from "../src/index.ts";
import { type NewIndicator, newIndicatorSchema } from "../src/indicator-schemas.ts";
import { queueUnits } from "../src/storage/roll-up/roll-up-queue.ts";

const firstDay = civilDate("2025-01-01");
const lastDay = 150;

const figure = fc.record({
  kind: fc.constant("figure" as const),
  unit: fc.nat(30),
  period: fc.nat(3),
  indicator: fc.nat(6),
  category: fc.nat(1),
  cents: fc.integer({ min: -300, max: 90_000 }),
  entry: fc.constantFrom<"figure" | "nil" | "blank">("figure", "figure", "figure", "figure", "nil", "blank"),
});

const decision = fc.record({
  kind: fc.constantFrom(
    "transfer" as const,
    "transfer" as const,
    "merge" as const,
    "merge-new" as const,
    "split" as const,
    "split-off" as const,
    "dissolve" as const,
  ),
  day: fc.integer({ min: 5, max: lastDay }),
  unit: fc.nat(30),
  other: fc.nat(30),
  weights: fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 7 })),
});

const step = fc.oneof(
  { weight: 6, arbitrary: figure },
  { weight: 4, arbitrary: decision },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("work" as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("ask" as const),
      period: fc.nat(3),
      units: fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("day" as const), day: fc.integer({ min: 20, max: lastDay }) }),
  },
);

/** What people do, in the order in which they do it; groups of figures are written at the same time. */
export const history = fc.record({
  parents: fc.array(fc.nat(3), { minLength: 6, maxLength: 11 }),
  steps: fc.array(step, { minLength: 12, maxLength: 40 }),
});
type History = typeof history extends fc.Arbitrary<infer T> ? T : never;
type Decision = typeof decision extends fc.Arbitrary<infer T> ? T : never;
type FigureStep = typeof figure extends fc.Arbitrary<infer T> ? T : never;

export interface PlayedHistory {
  readonly context: ActionContext;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly accepted: ReadonlyMap<string, number>;
}

const plainRule = {
  unitOfMeasure: "đảng viên",
  kind: "flow",
  timeOperator: "sum",
  frequency: "month",
  fromOn: "2020-01-01",
} as const;

const indicatorWishes = [
  { code: "cong_chia", treeOperator: "sum", splitRule: "by-weight", decimals: 0 },
  { code: "cong_chia_le", treeOperator: "sum", splitRule: "by-weight", decimals: 2 },
  { code: "cong_de_nguyen", treeOperator: "sum", splitRule: "undivided", decimals: 1 },
  {
    code: "dem_dat",
    treeOperator: "count-meeting",
    splitRule: "undivided",
    decimals: 0,
    condition: { comparator: ">=", value: "300" },
  },
  { code: "nguoi_khac_nhau", treeOperator: "distinct", splitRule: "undivided", decimals: 0 },
  { code: "khong_cong", treeOperator: "none", splitRule: "undivided", decimals: 0 },
  { code: "theo_gioi", treeOperator: "sum", splitRule: "by-weight", decimals: 0 },
] as const;

/** Does everything of a history through the product's own actions, on an empty ledger. */
export async function play(connection: Connection, { parents, steps }: History): Promise<PlayedHistory> {
  await sql`truncate org_unit, structure_decision, indicator, period, rollup, rollup_queue, rollup_edge, rollup_holder,
    rollup_differs, rollup_structure, rollup_structure_change, observation, category_set cascade`.execute(
    connection,
  );
  let latestDay = 60;
  const clock = fixedClock(`${addDays(firstDay, latestDay)}T02:00:00Z`);
  const context: ActionContext = {
    connection,
    clock,
    random: systemRandom,
    actor: { kind: "system", reason: "lịch sử ngẫu nhiên" },
  };
  const units = await establishTree(context, parents);
  const categorySetId = expectOk(
    await defineCategorySet(context, { code: "gioi", name: "Giới", options: ["Nam", "Nữ"], unitKinds: null }),
    "a breakdown",
  );
  const { rows: options } = await sql<{
    id: CategoryOptionId;
  }>`select id from category_option order by position`.execute(connection);
  const indicators: IndicatorId[] = [];
  for (const wish of indicatorWishes) {
    const input: NewIndicator = newIndicatorSchema.parse({
      ...plainRule,
      ...wish,
      name: wish.code,
      ownerUnitId: units[0],
      categorySetId: wish.code === "theo_gioi" ? categorySetId : null,
    });
    indicators.push(expectOk(await defineIndicator(context, input), wish.code));
  }
  const periods: PeriodId[] = [];
  for (const on of ["2025-01-10", "2025-02-10", "2025-03-10", "2025-04-10"]) {
    periods.push(expectOk(await establishPeriod(context, { kind: "month", on: civilDate(on) }), on).id);
  }
  const accepted = new Map<string, number>();
  const did = (what: string) => accepted.set(what, (accepted.get(what) ?? 0) + 1);
  let together: Promise<void>[] = [];
  for (const one of steps) {
    if (one.kind === "figure") {
      together.push(
        enter(context, one, { units, indicators, periods, options: options.map((option) => option.id) }, did),
      );
      if (together.length < 3) continue;
      together.push(runRollUp(connection, clock).then(() => undefined));
    }
    await Promise.all(together);
    together = [];
    if (one.kind === "work") {
      await Promise.all([runRollUp(connection, clock), runRollUp(connection, clock)]);
    } else if (one.kind === "ask") {
      await ask(
        context,
        periods[one.period]!,
        one.units.map((unit) => units[unit % units.length]!),
      );
      did("ask");
    } else if (one.kind === "day") {
      latestDay = Math.max(latestDay, one.day);
      clock.set(`${addDays(firstDay, latestDay)}T02:00:00Z`);
    } else if (one.kind !== "figure") await decide(context, one, units, did);
  }
  await Promise.all(together);
  return { context, clock, accepted };
}

async function establishTree(context: ActionContext, parents: readonly number[]): Promise<UnitId[]> {
  const units: UnitId[] = [];
  for (const [index, parent] of [0, ...parents].entries()) {
    const unit = {
      fullName: `Đơn vị ${index}`,
      parentUnitId: index === 0 ? null : units[Math.min(parent, units.length - 1)]!,
      unitKind: "cell",
      establishedOn: firstDay,
    };
    units.push(expectOk(await establishUnit(context, unit), unit.fullName).unitId);
  }
  return units;
}

interface Things {
  readonly units: readonly UnitId[];
  readonly indicators: readonly IndicatorId[];
  readonly periods: readonly PeriodId[];
  readonly options: readonly CategoryOptionId[];
}

/** A round put into its tables directly: opening rounds is another test's story. */
async function ask(context: ActionContext, periodId: PeriodId, unitIds: readonly UnitId[]): Promise<void> {
  const { connection } = context;
  const [formId, roundId] = [makeId(context.clock, systemRandom), makeId(context.clock, systemRandom)];
  const asked = [...new Set(unitIds)];
  await inTransaction(connection, async (inside) => {
    await sql`insert into report_form (id, owner_unit_id, code, version, title, established_at)
      values (${formId}, ${unitIds[0]}, ${formId}, 1, 'Biểu thử', ${context.clock.now()})`.execute(inside);
    await sql`insert into form_indicator (form_id, position, indicator_key)
      select ${formId}, key, key from indicator`.execute(inside);
    await sql`
      insert into reporting_round (id, owner_unit_id, form_id, period_key, title, opens_on, due_on, opened_at, opened_by)
      select ${roundId}, ${unitIds[0]}, ${formId}, key, 'Đợt thử', from_on, to_on, ${context.clock.now()}, 'thử'
      from period where id = ${periodId}`.execute(inside);
    const { rows } = await sql<{ key: PeriodKey }>`
      insert into round_unit (period_key, unit_id, round_id)
      select period_key, unit_id, id from reporting_round cross join unnest(${asked}::uuid[]) as asked(unit_id)
      where id = ${roundId} returning period_key as key`.execute(inside);
    await queueUnits(inside, asked, rows[0]!.key);
  });
}

async function enter(
  context: ActionContext,
  wish: FigureStep,
  { units, indicators, periods, options }: Things,
  did: (what: string) => void,
): Promise<void> {
  const decimals = indicatorWishes[wish.indicator]!.decimals;
  const value =
    decimals === 0 ? `${Math.trunc(wish.cents / 100)}` : (wish.cents / 10 ** decimals).toFixed(decimals);
  const content: CellEntry = wish.entry === "figure" ? { entry: "figure", value } : { entry: wish.entry };
  const categoryOptionId =
    indicatorWishes[wish.indicator]!.code === "theo_gioi" ? options[wish.category]! : null;
  const recorded = await recordFigures(context, {
    unitId: units[wish.unit % units.length]!,
    periodId: periods[wish.period]!,
    cells: [{ indicatorId: indicators[wish.indicator]!, categoryOptionId, content }],
    act: {
      kind: "approval",
      enteredBy: "Cán bộ thử",
      enteredAt: context.clock.now(),
      reason: "đối chiếu lại",
    },
  });
  if (recorded.ok && recorded.value.changedCount > 0) did("figure");
}

async function decide(
  context: ActionContext,
  wish: Decision,
  units: UnitId[],
  did: (what: string) => void,
): Promise<void> {
  const effectiveOn: CivilDate = addDays(firstDay, wish.day);
  const decided = await decideStructure(context, {
    operation: operationOf(wish, units),
    effectiveOn,
    source: { ...withoutSource, referenceNumber: "01-QĐ/ĐU" },
    decidedByUnitId: null,
  });
  if (!decided.ok) return;
  units.push(...decided.value.newUnitIds);
  did(wish.kind);
  if (effectiveOn < addDays(firstDay, 60)) did("late");
}

function operationOf({ kind, unit, other, weights }: Decision, units: readonly UnitId[]): Operation {
  // The root stays, so that there is a top to add up to.
  const unitId = units[1 + (unit % (units.length - 1))]!;
  const otherId = units[other % units.length]!;
  const newUnit = (fullName: string) => ({
    fullName,
    shortName: null,
    abbreviation: null,
    code: null,
    unitKind: "cell",
    parentUnitId: otherId,
  });
  switch (kind) {
    case "transfer":
      return { kind, unitIds: [unitId], newParentUnitId: otherId };
    case "merge":
      return { kind, unitIds: [unitId], into: { unitId: otherId } };
    case "merge-new": {
      const second = units[1 + ((unit + 1) % (units.length - 1))]!;
      return {
        kind: "merge",
        unitIds: [...new Set([unitId, second])],
        into: { newUnit: newUnit(`Hợp nhất ${units.length}`) },
      };
    }
    case "dissolve":
      return {
        kind,
        unitId,
        heirs: { membersTo: weights[0] === 0 ? null : otherId, tasksTo: null, documentsTo: null },
        childrenTo: otherId,
      };
    case "split":
    case "split-off":
      return {
        kind: "split",
        unitId,
        parts: [
          { unit: newUnit(`Phần một ${units.length}`), weight: weights[0], childUnitIds: [] },
          { unit: newUnit(`Phần hai ${units.length}`), weight: weights[1], childUnitIds: [] },
        ],
        remainingWeight: kind === "split" ? null : weights[2],
        heirs: { membersToPart: 0, tasksToPart: 0, documentsToPart: 0 },
      };
  }
}
