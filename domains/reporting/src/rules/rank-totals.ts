import { compareDecimals } from "./decimal.ts";

/** Places from the greatest value down; equal values share a place, who has no value has none. */
export function rankValues(values: readonly (string | null)[]): readonly (number | null)[] {
  return values.map((value) =>
    value === null
      ? null
      : 1 + values.filter((other) => other !== null && compareDecimals(other, value) > 0).length,
  );
}
