/** Kỳ: week, month, quarter, 6 months, 9 months, year, term; "window": any other stretch of days. */
export const periodKinds = [
  "week",
  "month",
  "quarter",
  "half-year",
  "nine-months",
  "year",
  "term",
  "window",
] as const;
export type PeriodKind = (typeof periodKinds)[number];
