import { subtractDecimals, writeVietnamese } from "@nhiemky/reporting/contract";

/** With its sign: "+12", "-3"; empty when one of the two is not there. */
export function differenceOf(value: string | null, before: string | null): string {
  if (value === null || before === null) return "";
  const difference = subtractDecimals(value, before);
  return difference.startsWith("-") || difference === "0"
    ? writeVietnamese(difference)
    : `+${writeVietnamese(difference)}`;
}
