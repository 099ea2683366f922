import type { UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import type { CategoryKey, IndicatorKey, PeriodKey } from "../ids.ts";
import { evaluateFormula, printFraction } from "../rules/formula/evaluate-formula.ts";
import { parseFormula } from "../rules/formula/parse-formula.ts";
import { ratioSides } from "../rules/formula/ratio-sides.ts";
import { overTime } from "../rules/over-time.ts";
import { noTotal, presentTotal } from "../rules/present-total.ts";
import { indicatorsById, type StoredIndicator, selectOperands } from "../storage/indicator-rows.ts";
import { wholeKey } from "../storage/observation-rows.ts";
import { type StoredPeriod, selectPeriods } from "../storage/period-rows.ts";
import { selectProForma } from "../storage/roll-up/pro-forma-totals.ts";
import { type StoredTotal, selectTotals } from "../storage/roll-up/select-totals.ts";
import type { Total } from "../total-schemas.ts";
import type { Structure } from "./asked-totals.ts";

/** Totals by unit and period; every place asked for has one. */
export type TotalOf = (unitId: UnitId, periodKey: PeriodKey) => Total;

export interface AskedTotals {
  readonly indicators: readonly StoredIndicator[];
  readonly unitIds: readonly UnitId[];
  readonly periods: readonly StoredPeriod[];
  readonly categoryKey?: CategoryKey;
  readonly structure: Structure;
}

/**
 * Totals of indicators for units and periods, whatever kind they are: stored, made from shorter periods by the time
 * operator, or worked out by a formula from the totals of its operands at the same place.
 */
export async function computeTotals(
  connection: Connection,
  asked: AskedTotals,
): Promise<ReadonlyMap<IndicatorKey, TotalOf>> {
  const formulas = asked.indicators.filter((one) => one.origin === "formula");
  const operandRows =
    formulas.length === 0
      ? []
      : await selectOperands(
          connection,
          formulas.map((one) => one.id),
        );
  const lastDay = asked.periods.reduce(
    (last, one) => (one.to_on > last ? one.to_on : last),
    asked.periods[0]?.to_on ?? ("" as StoredPeriod["to_on"]),
  );
  const operands =
    operandRows.length === 0
      ? []
      : [
          ...(
            await indicatorsById(
              connection,
              operandRows.map((row) => row.operandId),
              lastDay,
            )
          ).values(),
        ];
  const plain = new Map(
    [...asked.indicators.filter((one) => one.origin !== "formula"), ...operands].map((one) => [one.key, one]),
  );
  const totals = new Map<IndicatorKey, TotalOf>(await plainTotals(connection, [...plain.values()], asked));
  for (const formula of formulas) {
    const keys = new Map(
      operandRows
        .filter((row) => row.indicatorId === formula.id && row.fromOn === formula.from_on)
        .map((row) => [row.name, row.operandKey]),
    );
    totals.set(formula.key, (unitId, periodKey) =>
      formulaTotal(formula, (code) => totals.get(keys.get(code)!)?.(unitId, periodKey) ?? noTotal, [
        ...keys.keys(),
      ]),
    );
  }
  return totals;
}

/** A formula at one place: its value, and of a ratio both sums. */
function formulaTotal(
  { formula, decimals }: StoredIndicator,
  operandOf: (code: string) => Total,
  codes: readonly string[],
): Total {
  const parsed = parseFormula(formula ?? "");
  if (!parsed.ok) return noTotal;
  const read = codes.map(operandOf);
  const fewest = (count: (total: Total) => number) => (read.length === 0 ? 0 : Math.min(...read.map(count)));
  const value = evaluateFormula(parsed.value, (code) => operandOf(code).value);
  const sides = ratioSides(parsed.value);
  const print = (side: Parameters<typeof evaluateFormula>[0] | undefined) => {
    if (side === undefined) return null;
    const worked = evaluateFormula(side, (code) => operandOf(code).value);
    return "none" in worked ? null : printFraction(worked.value, 6);
  };
  return {
    ...noTotal,
    value: "none" in value ? null : printFraction(value.value, decimals),
    numerator: print(sides?.numerator),
    denominator: print(sides?.denominator),
    reportedCount: fewest((total) => total.reportedCount),
    nilCount: fewest((total) => total.nilCount),
    expectedCount: Math.max(0, ...read.map((total) => total.expectedCount)),
    estimatedCount: Math.max(0, ...read.map((total) => total.estimatedCount)),
    asOf:
      read
        .map((total) => total.asOf)
        .filter((at) => at !== null)
        .sort()
        .at(-1) ?? null,
  };
}

async function plainTotals(
  connection: Connection,
  indicators: readonly StoredIndicator[],
  asked: AskedTotals,
): Promise<ReadonlyMap<IndicatorKey, TotalOf>> {
  const totals = new Map<IndicatorKey, TotalOf>();
  for (const [frequency, alike] of Map.groupBy(indicators, (one) => one.frequency)) {
    const partsOf = await shortPeriods(connection, asked.periods, frequency);
    const stored = await storedTotals(connection, alike, [...new Set([...partsOf.values()].flat())], asked);
    const byPlace = new Map(stored.map((one) => [placeOf(one.indicatorKey, one.unitId, one.periodKey), one]));
    for (const indicator of alike) {
      totals.set(indicator.key, (unitId, periodKey) => {
        const parts = (partsOf.get(periodKey) ?? []).flatMap(
          (key) => byPlace.get(placeOf(indicator.key, unitId, key)) ?? [],
        );
        return totalOverTime(indicator, parts, partsOf.get(periodKey)?.[0] === periodKey);
      });
    }
  }
  return totals;
}

/** Longer periods by the time operator; what a mean over units is made of is added up before it is divided. */
function totalOverTime(
  indicator: StoredIndicator,
  parts: readonly StoredTotal[],
  isOwnPeriod: boolean,
): Total {
  const { tree_operator, time_operator, decimals } = indicator;
  if (isOwnPeriod) return parts[0] === undefined ? noTotal : presentTotal(tree_operator, decimals, parts[0]);
  const operator = tree_operator === "average" && time_operator === "average" ? "sum" : time_operator;
  const made = overTime(operator, parts);
  if (made === null) return noTotal;
  const computedAt = parts.reduce<Date | null>(
    (last, one) =>
      one.computedAt !== null && (last === null || one.computedAt > last) ? one.computedAt : last,
    null,
  );
  return presentTotal(tree_operator, decimals, { ...made, computedAt });
}

/** Asked period -> the periods of an indicator's own frequency that make it: itself, or those that lie within it. */
async function shortPeriods(
  connection: Connection,
  periods: readonly StoredPeriod[],
  frequency: StoredPeriod["kind"],
): Promise<ReadonlyMap<PeriodKey, readonly PeriodKey[]>> {
  const longer = periods.filter((period) => period.kind !== frequency);
  const within =
    longer.length === 0
      ? []
      : await selectPeriods(connection, {
          kind: frequency,
          fromOn: longer.reduce(
            (first, one) => (one.from_on < first ? one.from_on : first),
            longer[0]!.from_on,
          ),
          toOn: longer.reduce((last, one) => (one.to_on > last ? one.to_on : last), longer[0]!.to_on),
        });
  return new Map(
    periods.map((period) => [
      period.key,
      period.kind === frequency
        ? [period.key]
        : within
            .filter((one) => one.from_on >= period.from_on && one.to_on <= period.to_on)
            .map((one) => one.key),
    ]),
  );
}

async function storedTotals(
  connection: Connection,
  indicators: readonly StoredIndicator[],
  periodKeys: readonly PeriodKey[],
  { unitIds, structure, categoryKey = wholeKey }: AskedTotals,
): Promise<readonly StoredTotal[]> {
  const places = { unitIds, periodKeys, indicatorKeys: indicators.map((one) => one.key), categoryKey };
  return structure.kind === "on"
    ? selectProForma(connection, structure.day, places)
    : selectTotals(connection, { ...places, isNow: structure.kind === "now" });
}

function placeOf(indicatorKey: IndicatorKey, unitId: UnitId, periodKey: PeriodKey): string {
  return `${indicatorKey} ${unitId} ${periodKey}`;
}
