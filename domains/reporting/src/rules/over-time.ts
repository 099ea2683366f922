import { addDecimals, compareDecimals, divideDecimals } from "./decimal.ts";
import type { TimeOperator } from "./indicator-rule.ts";

/** The totals of one indicator and unit over the short periods of a longer one, in their order. */
export interface TotalInTime {
  readonly total: string | null;
  readonly greatestValue: string | null;
  readonly isStated: boolean;
  readonly reportedCount: number;
  readonly nilCount: number;
  readonly expectedCount: number;
  readonly estimatedCount: number;
}

/** Decimals of an average over time: a share of a count needs more than the count itself. */
const averageDecimals = 6;

/**
 * The total of a longer period by the time operator; null when the indicator says nothing about longer periods. Counts of
 * who reported are added up, so "n of n" is out of everything that was asked.
 */
export function overTime(operator: TimeOperator, totals: readonly TotalInTime[]): TotalInTime | null {
  if (operator === "none" || totals.length === 0) return null;
  const add = (count: (one: TotalInTime) => number) => totals.reduce((sum, one) => sum + count(one), 0);
  const counts = {
    reportedCount: add((one) => one.reportedCount),
    nilCount: add((one) => one.nilCount),
    expectedCount: add((one) => one.expectedCount),
    estimatedCount: add((one) => one.estimatedCount),
  };
  const known = totals.filter((one) => one.total !== null);
  const last = known.at(-1);
  if (last === undefined) return { total: null, greatestValue: null, isStated: false, ...counts };
  const values = known.map((one) => one.total!);
  // The last word is the whole word: who reported it, of how many.
  if (operator === "last") return last;
  const greatest = values.reduce((most, one) => (compareDecimals(one, most) > 0 ? one : most));
  const sum = values.reduce(addDecimals);
  const isStated = known.every((one) => one.isStated);
  switch (operator) {
    case "maximum":
      return { total: greatest, greatestValue: greatest, isStated, ...counts };
    case "sum":
      return { total: sum, greatestValue: greatest, isStated, ...counts };
    case "average":
      return {
        total: divideDecimals(sum, String(values.length), averageDecimals),
        greatestValue: greatest,
        isStated,
        ...counts,
      };
  }
}
