/** Reported by units, computed from other indicators, or computed from operating records that nobody types. */
export const indicatorOrigins = ["reported", "formula", "computed"] as const;
export type IndicatorOrigin = (typeof indicatorOrigins)[number];

/** Flow: what happened in the period; stock: what there is at its end; cumulative (lũy kế): counted since the start. */
export const figureKinds = ["flow", "stock", "cumulative"] as const;
export type FigureKind = (typeof figureKinds)[number];

/** How the figures of short periods make that of a longer one. */
export const timeOperators = ["sum", "average", "last", "maximum", "none"] as const;
export type TimeOperator = (typeof timeOperators)[number];

/**
 * How the figures of units make that of the unit above: added; a ratio computed again from the sums of numerator and
 * denominator; the mean of the reporting units; how many units meet a condition; distinct persons, who may be counted
 * by several units (only bounds are known unless the unit above states it); none: never added.
 */
export const treeOperators = ["sum", "ratio", "average", "count-meeting", "distinct", "none"] as const;
export type TreeOperator = (typeof treeOperators)[number];

export const conditionComparators = [">=", ">", "<=", "<", "="] as const;
export type ConditionComparator = (typeof conditionComparators)[number];

/** How the past of a split unit is seen today: shared by the decision's weights, or left undivided above its parts. */
export const splitRules = ["by-weight", "undivided"] as const;
export type SplitRule = (typeof splitRules)[number];
