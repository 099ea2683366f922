import type { CivilDate } from "@nhiemky/kernel";

/** Days from `from` up to, not including, `until`; null: without end. */
export interface Span {
  readonly from: CivilDate;
  readonly until: CivilDate | null;
}

/** The first of some spans that shares a day with the given one. */
export function overlapping<T extends Span>(spans: readonly T[], { from, until }: Span): T | undefined {
  return spans.find(
    (other) => (until === null || other.from < until) && (other.until === null || from < other.until),
  );
}
