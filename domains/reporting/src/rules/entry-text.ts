import { canonicalDecimal, decimalsOf } from "./decimal.ts";

/** What a person or a program wrote for a figure, read or refused. */
export type EntryReading =
  | { readonly kind: "figure"; readonly value: string }
  | { readonly kind: "nil" }
  | { readonly kind: "blank" }
  | { readonly kind: "not-a-number" }
  | { readonly kind: "too-large" }
  | { readonly kind: "too-precise"; readonly value: string }
  /** Both ways of reading what has separators; null where the text cannot be meant so. */
  | { readonly kind: "ambiguous"; readonly vietnamese: string | null; readonly english: string | null }
  /** Not as the chosen way writes it; as the other one does. */
  | { readonly kind: "other-style"; readonly value: string };

/**
 * How numbers are written: "vi" 1.234,5; "en" 1,234.5; "machine" 1234.5 without any grouping. Null: nobody said, so a
 * text with separators is not read at all.
 */
export type NumberStyle = "vi" | "en" | "machine" | null;

const nilWords = new Set(["không phát sinh", "khong phat sinh", "kps", "nil"]);
const machine = /^-?\d+(\.\d+)?$/;
const vietnamese = /^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/;
const english = /^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/;
const mostDigits = 30;

function readVietnamese(text: string): string | null {
  return vietnamese.test(text) ? canonicalDecimal(text.replaceAll(".", "").replace(",", ".")) : null;
}

function readEnglish(text: string): string | null {
  return english.test(text) ? canonicalDecimal(text.replaceAll(",", "")) : null;
}

function readNumber(text: string, style: NumberStyle): EntryReading | string {
  if (/^-?\d+$/.test(text)) return canonicalDecimal(text);
  if (style === "machine") return machine.test(text) ? canonicalDecimal(text) : { kind: "not-a-number" };
  const readings = { vi: readVietnamese(text), en: readEnglish(text) };
  if (readings.vi === null && readings.en === null) return { kind: "not-a-number" };
  if (style === null) return { kind: "ambiguous", vietnamese: readings.vi, english: readings.en };
  const chosen = readings[style];
  if (chosen !== null) return chosen;
  return { kind: "other-style", value: readings[style === "vi" ? "en" : "vi"] ?? text };
}

/**
 * Reads what stands for a figure. Empty is blank, "không phát sinh" is nil, 0 is a figure. A number with separators is
 * read only in a way that somebody named: "1.234" is a thousand or one, and no guess is made.
 */
export function readEntryText(given: string, style: NumberStyle, decimals: number): EntryReading {
  const text = given
    .normalize("NFC")
    .replace(/[\s\u00a0\u202f]+/gu, " ")
    .trim();
  if (text === "") return { kind: "blank" };
  if (nilWords.has(text.toLowerCase())) return { kind: "nil" };
  const value = readNumber(text, style);
  if (typeof value !== "string") return value;
  if (value.replace(/\D/g, "").length > mostDigits) return { kind: "too-large" };
  return decimalsOf(value) > decimals ? { kind: "too-precise", value } : { kind: "figure", value };
}

/** A decimal as Vietnamese readers write it: 1.234,5. */
export function writeVietnamese(value: string): string {
  const [whole = "", fraction] = value.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}
