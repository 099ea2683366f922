import { addDays, type CivilDate, civilDate } from "@nhiemky/kernel";

/**
 * Lunar new year's day and the Hùng Kings' day (lunar 10/3), computed for UTC+7. A table, because the runtime's
 * Chinese calendar is wrong for Viet Nam in some years (domain rules 10.7).
 */
const lunarDays: Readonly<Record<number, readonly [newYear: string, hungKings: string]>> = {
  2025: ["2025-01-29", "2025-04-07"],
  2026: ["2026-02-17", "2026-04-26"],
  2027: ["2027-02-06", "2027-04-16"],
  2028: ["2028-01-26", "2028-04-04"],
  2029: ["2029-02-13", "2029-04-23"],
  2030: ["2030-02-02", "2030-04-12"],
  2031: ["2031-01-23", "2031-04-01"],
  2032: ["2032-02-11", "2032-04-19"],
  2033: ["2033-01-31", "2033-04-09"],
  2034: ["2034-02-19", "2034-04-28"],
  2035: ["2035-02-08", "2035-04-17"],
};

/** What the Prime Minister settles each year (Labour Code 2019, article 112). */
export interface YearlyChoices {
  /** Days of Tết before lunar 1/1: 1 (then 4 from it) or 2 (then 3 from it). */
  readonly daysBeforeLunarNewYear: 1 | 2;
  /** The second day of the National Day holiday: the day before or the day after 2 September. */
  readonly nationalDayNeighbour: "before" | "after";
}

/** The public holidays of a year, in order; null when the lunar table does not reach it. Rest days in lieu are not in it. */
export function publicHolidays(year: number, choices: YearlyChoices): CivilDate[] | null {
  const lunar = lunarDays[year];
  if (lunar === undefined) return null;
  const newYear = civilDate(lunar[0]);
  const tet = [0, 1, 2, 3, 4].map((day) => addDays(newYear, day - choices.daysBeforeLunarNewYear));
  const neighbour = choices.nationalDayNeighbour === "before" ? "01" : "03";
  const fixed = ["01-01", "04-30", "05-01", "09-02", `09-${neighbour}`].map((day) =>
    civilDate(`${year}-${day}`),
  );
  return [...new Set([...tet, civilDate(lunar[1]), ...fixed])].sort();
}
