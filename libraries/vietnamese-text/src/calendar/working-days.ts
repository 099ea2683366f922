import { addDays, type CivilDate } from "@nhiemky/kernel";

/** Which days are off or worked beyond the usual week; kept by the administrator, year by year. */
export interface WorkingCalendar {
  /** Holidays and rest days in lieu. */
  readonly daysOff: ReadonlySet<CivilDate>;
  /** Weekend days worked in exchange for a day off (hoán đổi). */
  readonly workedWeekendDays: ReadonlySet<CivilDate>;
}

/**
 * A holiday on a weekly rest day gives the next working day off (nghỉ bù).
 * @returns the holidays with those days added
 */
export function withDaysInLieu(holidays: readonly CivilDate[]): CivilDate[] {
  const off = new Set(holidays);
  for (const holiday of [...holidays].sort()) {
    if (!isWeekend(holiday)) continue;
    let day = addDays(holiday, 1);
    while (isWeekend(day) || off.has(day)) day = addDays(day, 1);
    off.add(day);
  }
  return [...off].sort();
}

function isWeekend(day: CivilDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** Whether offices work on a day. */
export function isWorkingDay(day: CivilDate, calendar: WorkingCalendar): boolean {
  if (calendar.daysOff.has(day)) return false;
  return !isWeekend(day) || calendar.workedWeekendDays.has(day);
}

/** The last day of a period of working days that starts on the day after `event`. `count` is 0 or more. */
export function addWorkingDays(event: CivilDate, count: number, calendar: WorkingCalendar): CivilDate {
  let day = event;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function countWorkingDays(from: CivilDate, to: CivilDate, calendar: WorkingCalendar): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (isWorkingDay(day, calendar)) count += 1;
  return count;
}

/** The day itself when offices work on it, else the next day on which they do (a deadline that rolls over). */
export function rollToWorkingDay(day: CivilDate, calendar: WorkingCalendar): CivilDate {
  return isWorkingDay(day, calendar) ? day : addWorkingDays(day, 1, calendar);
}
