import type { Total } from "../total-schemas.ts";
import { divideDecimals } from "./decimal.ts";
import type { TreeOperator } from "./indicator-rule.ts";
import type { TotalInTime } from "./over-time.ts";

export const noTotal: Total = {
  value: null,
  numerator: null,
  denominator: null,
  atLeast: null,
  atMost: null,
  reportedCount: 0,
  nilCount: 0,
  expectedCount: 0,
  estimatedCount: 0,
  asOf: null,
};

/** What a stored total says, by the operator over the tree; averages are divided here, and only here. */
export function presentTotal(
  operator: TreeOperator,
  decimals: number,
  stored: TotalInTime & { readonly computedAt: Date | null },
): Total {
  const { total, greatestValue, isStated, reportedCount, nilCount } = stored;
  const plain: Total = {
    ...noTotal,
    reportedCount,
    nilCount,
    expectedCount: stored.expectedCount,
    estimatedCount: stored.estimatedCount,
    asOf: stored.computedAt?.toISOString() ?? null,
  };
  switch (operator) {
    case "average": {
      // Who had nothing of the kind has no value to take part in a mean.
      const count = String(reportedCount - nilCount);
      if (total === null || count === "0") return plain;
      return {
        ...plain,
        value: divideDecimals(total, count, decimals),
        numerator: total,
        denominator: count,
      };
    }
    case "distinct":
      return isStated || reportedCount <= 1
        ? { ...plain, value: total }
        : { ...plain, atLeast: greatestValue, atMost: total };
    case "none":
      return { ...plain, value: isStated || reportedCount === 1 ? total : null };
    default:
      return { ...plain, value: total };
  }
}
