/** A number as printed: its value and the decimals that the writer chose to show. */
export interface PrintedNumber {
  readonly value: number;
  readonly decimals: number;
}

/** How a lone group of three digits after a separator is meant: 1.536 people, or 1.536 %. */
export type SeparatorReading = "thousands" | "decimals";

const thousandsWithPoint = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u;
const thousandsWithComma = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;

/**
 * Reads a number in Vietnamese print: "1.536" is 1536, "79,63" is 79.63, "1.234,5" is 1234.5. A point before one, two
 * or more than three digits is a careless decimal point ("85.39"). A comma before exactly three digits is a decimal
 * comma unless `loneComma` says that the number counts things ("1,536 người", English habit). Null when not a number.
 */
export function parsePrintedNumber(
  text: string,
  reading: { readonly lonePoint?: SeparatorReading; readonly loneComma?: SeparatorReading } = {},
): PrintedNumber | null {
  const { lonePoint = "thousands", loneComma = "decimals" } = reading;
  if (/^\d+$/u.test(text)) return { value: Number(text), decimals: 0 };
  const isLonePoint = /^\d{1,3}\.\d{3}$/u.test(text);
  if (thousandsWithPoint.test(text) && !(isLonePoint && lonePoint === "decimals")) {
    return fromParts(text.replaceAll(".", "").split(","));
  }
  const isLoneComma = /^\d{1,3},\d{3}$/u.test(text);
  if (thousandsWithComma.test(text) && !(isLoneComma && loneComma === "decimals")) {
    return fromParts(text.replaceAll(",", "").split("."));
  }
  if (/^\d+[.,]\d+$/u.test(text)) return fromParts(text.split(/[.,]/u));
  return null;
}

function fromParts([whole, fraction = ""]: readonly string[]): PrintedNumber {
  return { value: Number(fraction === "" ? whole : `${whole}.${fraction}`), decimals: fraction.length };
}

const formats = new Map<string, Intl.NumberFormat>();

/** Writes a number for Vietnamese readers: points for thousands, a comma for decimals. */
export function formatNumber(value: number, decimals?: number): string {
  const [least, most] = [decimals ?? 0, decimals ?? 4];
  const key = `${least} ${most}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat("vi-VN", {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
      useGrouping: "always",
    });
    formats.set(key, format);
  }
  return format.format(value);
}
