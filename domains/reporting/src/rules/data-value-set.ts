import type { CivilDate } from "@nhiemky/kernel";
import type { PeriodKind } from "./period-kinds.ts";

/** The ISO week of a Monday (ISO 8601: week 1 holds the year's first Thursday), "2026W9". */
function isoWeek(monday: CivilDate): string {
  const day = 86_400_000;
  const thursday = Date.parse(`${monday}T00:00:00Z`) + 3 * day;
  const year = new Date(thursday).getUTCFullYear();
  const week = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * day)) + 1;
  return `${year}W${week}`;
}

/**
 * What DHIS2 calls a period: 202603, 2026Q1, 2026S1, 2026, 2026W9. Null for kinds that it does not have (nine months, a
 * term, a window): such a round takes sets that name no period, or ours by its id.
 */
export function exchangePeriodName(kind: PeriodKind, fromOn: CivilDate): string | null {
  const year = fromOn.slice(0, 4);
  const month = Number(fromOn.slice(5, 7));
  switch (kind) {
    case "week":
      return isoWeek(fromOn);
    case "month":
      return `${year}${fromOn.slice(5, 7)}`;
    case "quarter":
      return `${year}Q${Math.ceil(month / 3)}`;
    case "half-year":
      return `${year}S${month <= 6 ? 1 : 2}`;
    case "year":
      return year;
    case "nine-months":
    case "term":
    case "window":
      return null;
  }
}

/** DHIS2's name, and its usual id, of "no breakdown". */
export function isDefaultCombination(text: string | undefined): boolean {
  return text === undefined || text === "" || text === "default" || text === "HllvX50cXC0";
}
