import { addDays, type CivilDate } from "@nhiemky/kernel";

/** Days from `from` up to, not including, `until`; null: without end. */
export interface Period {
  readonly from: CivilDate;
  readonly until: CivilDate | null;
}

export function covers(period: Period, day: CivilDate): boolean {
  return period.from <= day && (period.until === null || day < period.until);
}

export function contains(outer: Period, inner: Period): boolean {
  return (
    outer.from <= inner.from && (outer.until === null || (inner.until !== null && inner.until <= outer.until))
  );
}

/** The days that both hold; null when there are none. */
export function intersect(a: Period, b: Period): Period | null {
  const from = covers({ ...b, until: null }, a.from) ? a.from : b.from;
  const until = a.until === null ? b.until : b.until === null || a.until < b.until ? a.until : b.until;
  return until === null || from < until ? { from, until } : null;
}

/** The day itself when the period holds it, else the nearest day that it does hold. */
export function nearestDay(period: Period, day: CivilDate): CivilDate {
  if (day < period.from) return period.from;
  return period.until === null || day < period.until ? day : addDays(period.until, -1);
}
