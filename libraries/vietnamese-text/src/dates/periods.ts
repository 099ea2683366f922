import { addDays, type CivilDate, civilDate, daysBetween } from "@nhiemky/kernel";

/** A stretch of days, both ends included. */
export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

const pad = (value: number): string => String(value).padStart(2, "0");

/** Whole months of a year, first and last included (1 to 12). */
export function monthsOf(year: number, first: number, last: number): Period {
  const next = last === 12 ? `${year + 1}-01-01` : `${year}-${pad(last + 1)}-01`;
  return { from: civilDate(`${year}-${pad(first)}-01`), to: addDays(civilDate(next), -1) };
}

export function yearsOf(first: number, last: number): Period {
  return { from: civilDate(`${first}-01-01`), to: civilDate(`${last}-12-31`) };
}

export function quarterOf(year: number, quarter: number): Period {
  return monthsOf(year, 3 * quarter - 2, 3 * quarter);
}

/** The working week (Monday to Friday) a number of weeks after the week of a day. */
export function workingWeekOf(day: CivilDate, weeksLater: number): Period {
  // 2024-01-01 was a Monday.
  const weekday = ((daysBetween(civilDate("2024-01-01"), day) % 7) + 7) % 7;
  const monday = addDays(day, 7 * weeksLater - weekday);
  return { from: monday, to: addDays(monday, 4) };
}

export function yearOf(day: CivilDate): number {
  return Number(day.slice(0, 4));
}

export function monthOf(day: CivilDate): number {
  return Number(day.slice(5, 7));
}

/** The month a number of months after the month of a day. */
export function monthAfter(day: CivilDate, months: number): Period {
  const index = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const month = (index % 12) + 1;
  return monthsOf(Math.floor(index / 12), month, month);
}
