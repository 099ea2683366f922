import { compareDecimals } from "@nhiemky/reporting/contract";

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** A round step (1, 2 or 5 times a power of ten) that cuts a range into at most ten. */
function roundStep(range: number): number {
  const power = 10 ** Math.floor(Math.log10(range / 10));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => range / step <= 10) ?? range;
}

/** How many values lie in each of at most eleven ranges of round numbers; none for fewer than two different values. */
export function distributionBins(values: readonly string[]): readonly Bin[] {
  const numbers = values.map(Number);
  const least = Math.min(...numbers);
  const most = Math.max(...numbers);
  if (numbers.length < 2 || least === most) return [];
  const step = roundStep(most - least);
  const start = Math.floor(least / step);
  const bins = Array.from({ length: Math.floor(most / step) - start + 1 }, (_, index) => ({
    from: (start + index) * step,
    to: (start + index + 1) * step,
    count: 0,
  }));
  for (const number of numbers) {
    const bin = bins[Math.floor(number / step) - start];
    if (bin !== undefined) bin.count += 1;
  }
  return bins;
}

/** The lowest, the middle one (the lower of two) and the highest; null when there is none. */
export function spreadOf(
  values: readonly string[],
): { readonly least: string; readonly middle: string; readonly most: string } | null {
  const sorted = [...values].sort(compareDecimals);
  const [least, most] = [sorted[0], sorted.at(-1)];
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  return least === undefined || middle === undefined || most === undefined ? null : { least, middle, most };
}
