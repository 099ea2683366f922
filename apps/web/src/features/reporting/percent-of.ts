import { divideDecimals, multiplyDecimals, writeVietnamese } from "@nhiemky/reporting/contract";

/** A share of exact decimals in per cent, half up on the exact fraction: "79.6"; null of nothing. */
export function percentOf(part: string, whole: string): string | null {
  return divideDecimals(multiplyDecimals(part, "100"), whole, 2);
}

/** Always with two decimals, as shares are written here: "79,60%". */
export function percentText(percent: string): string {
  const [whole = "", decimals = ""] = percent.split(".");
  return `${writeVietnamese(whole)},${decimals.padEnd(2, "0")}%`;
}
