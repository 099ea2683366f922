/** A day of the calendar, ISO 8601: "2020-08-04". No time, no zone. Ordered by plain string comparison. */
export type CivilDate = string & { readonly __civilDate: true };

/** The zone in which an instant becomes a day: Vietnam has one, without daylight saving. */
export const DISPLAY_ZONE = "Asia/Ho_Chi_Minh";

const dayMs = 86_400_000;
const isoDay = new Intl.DateTimeFormat("en-CA", { timeZone: DISPLAY_ZONE, dateStyle: "short" });

export function isCivilDate(value: unknown): value is CivilDate {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const instant = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().slice(0, 10) === value;
}

/** @throws when the text is not a day of the calendar; for input use `isCivilDate`. */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new Error(`not a civil date: ${text}`);
  return text;
}

/** The day in Vietnam at an instant. */
export function civilDateAt(instant: Date): CivilDate {
  return isoDay.format(instant) as CivilDate;
}

export function addDays(day: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10) as CivilDate;
}

/** Whole days from one day to another; negative when `to` lies before `from`. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

/** dd/mm/yyyy, as Vietnamese readers write a day. */
export function formatCivilDate(day: CivilDate): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}
