import { addDays, type CivilDate, civilDate } from "@nhiemky/kernel";

export const frequencies = ["weekly", "monthly", "quarterly", "yearly"] as const;
export type Frequency = (typeof frequencies)[number];

/** Nhiệm vụ lặp lại: due on the first day, then at every step until the last day at most. */
export interface Repetition {
  readonly frequency: Frequency;
  readonly firstDueOn: CivilDate;
  readonly untilOn: CivilDate;
}

/** A weekly task through a term of five years. */
export const maximumOccurrences = 261;

const monthsPerStep: Readonly<Record<Exclude<Frequency, "weekly">, number>> = {
  monthly: 1,
  quarterly: 3,
  yearly: 12,
};

/** Same day of the month `months` later; the last day of the month where that month is shorter. */
export function addMonths(day: CivilDate, months: number): CivilDate {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split("-").map(Number);
  const monthsSinceZero = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(monthsSinceZero / 12);
  const targetMonth = monthsSinceZero % 12;
  const lastDay = new Date(Date.UTC(targetYear, targetMonth + 1, 0)).getUTCDate();
  const parts = [
    String(targetYear).padStart(4, "0"),
    String(targetMonth + 1).padStart(2, "0"),
    String(Math.min(dayOfMonth, lastDay)).padStart(2, "0"),
  ];
  return civilDate(parts.join("-"));
}

/**
 * Every due date of a repetition, counted from the first one, so that the 31st comes back after a short month.
 * Stops one past `maximumOccurrences`, which tells the caller that there are too many.
 */
export function dueDates(repetition: Repetition): readonly CivilDate[] {
  const dates: CivilDate[] = [];
  for (let step = 0; dates.length <= maximumOccurrences; step++) {
    const dueOn =
      repetition.frequency === "weekly"
        ? addDays(repetition.firstDueOn, 7 * step)
        : addMonths(repetition.firstDueOn, monthsPerStep[repetition.frequency] * step);
    if (dueOn > repetition.untilOn) break;
    dates.push(dueOn);
  }
  return dates;
}
