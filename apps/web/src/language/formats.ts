import { type CivilDate, civilDateAt, daysBetween, formatCivilDate } from "@nhiemky/kernel";
import { useMemo } from "react";
import { type Language, useLanguage } from "./language.ts";

/** Vietnamese grouping: 1.234.567,5. Screens in English keep it too, so that a figure reads alike on paper. */
function formatNumber(value: number, fractionDigits = 2): string {
  const digits = { maximumFractionDigits: fractionDigits, roundingMode: "halfExpand" } as const;
  return new Intl.NumberFormat("vi-VN", digits).format(value);
}

/**
 * A share of integers as a percentage with two decimals, rounded half up on the exact fraction.
 * @returns "79,64%", or null when the base is 0
 */
export function formatShare(part: number, whole: number): string | null {
  if (whole === 0) return null;
  const hundredths = (BigInt(part) * 20_000n + BigInt(whole)) / (BigInt(whole) * 2n);
  const text = hundredths.toString().padStart(3, "0");
  const integer = new Intl.NumberFormat("vi-VN").format(BigInt(text.slice(0, -2)));
  return `${integer},${text.slice(-2)}%`;
}

function formatInstant(instant: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Asia/Ho_Chi_Minh",
    hour: "2-digit",
    minute: "2-digit",
  });
  const at = new Date(instant);
  return `${parts.format(at)} ${formatCivilDate(civilDateAt(at))}`;
}

function formatDays(count: number, language: Language): string {
  if (language === "vi") return `${formatNumber(count)} ngày`;
  return `${formatNumber(count)} ${count === 1 ? "day" : "days"}`;
}

function formatBytes(bytes: number): string {
  return bytes < 1_000_000
    ? `${formatNumber(Math.ceil(bytes / 1000), 0)} kB`
    : `${formatNumber(bytes / 1_000_000, 1)} MB`;
}

/** The one place where values become text. */
export function formatsIn(language: Language) {
  return {
    /** dd/mm/yyyy */
    day: (day: CivilDate | string | null): string => (day === null ? "" : formatCivilDate(day as CivilDate)),
    /** dd/mm/yyyy - dd/mm/yyyy; an open end is written as such. */
    span: (from: string, to: string | null): string =>
      `${formatCivilDate(from as CivilDate)} – ${to === null ? (language === "vi" ? "nay" : "now") : formatCivilDate(to as CivilDate)}`,
    /** hh:mm dd/mm/yyyy in Vietnam */
    instant: formatInstant,
    number: formatNumber,
    share: formatShare,
    days: (count: number): string => formatDays(count, language),
    daysFromTo: (from: CivilDate, to: CivilDate): string => formatDays(daysBetween(from, to), language),
    bytes: formatBytes,
    /** "68/68" */
    ratio: (part: number, whole: number): string => `${formatNumber(part)}/${formatNumber(whole)}`,
  };
}

export function useFormats() {
  const language = useLanguage();
  return useMemo(() => formatsIn(language), [language]);
}
