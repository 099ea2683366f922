/** Hundredths of a percent, rounded half up: 163 of 1586 is 1028, that is 10,28 %. Whole numbers throughout. */
export function percentHundredths(part: number, whole: number): number {
  if (whole === 0) return 0;
  return Math.floor((part * 20_000 + whole) / (2 * whole));
}

/** A share as a number of percent with two decimals. */
export function percentOf(part: number, whole: number): number {
  return percentHundredths(part, whole) / 100;
}

/** "10,28" as Vietnamese readers write it. */
export function printPercent(percent: number): string {
  return percent.toFixed(2).replace(".", ",");
}

/**
 * Làm cho tổng đủ 100 %: shares of a whole, two decimals half up, where one row absorbs what rounding left over.
 * @param absorbs index of that row; by default the one whose rounding went furthest in the wrong direction
 */
export function percentsMakingHundred(parts: readonly number[], absorbs?: number): readonly number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const rounded = parts.map((part) => percentHundredths(part, whole));
  const excess = rounded.reduce((sum, share) => sum + share, 0) - 10_000;
  if (whole === 0 || excess === 0) return rounded.map((share) => share / 100);
  const errors = rounded.map((share, index) => (share * whole - parts[index]! * 10_000) * Math.sign(excess));
  const row = absorbs ?? errors.indexOf(Math.max(...errors));
  return rounded.map((share, index) => (index === row ? share - excess : share) / 100);
}
