import { addDays, type CivilDate, civilDate } from "@nhiemky/kernel";
import type { PeriodKind } from "./period-kinds.ts";

export interface CalendarPeriod {
  readonly kind: PeriodKind;
  /** As an office writes it: "Tháng 3/2025", "Quý I/2025", "6 tháng đầu năm 2025". */
  readonly label: string;
  readonly fromOn: CivilDate;
  readonly toOn: CivilDate;
}

export type CalendarKind = Exclude<PeriodKind, "term" | "window">;

function monthsOf(year: number, first: number, count: number): Pick<CalendarPeriod, "fromOn" | "toOn"> {
  const pad = (month: number) => String(month).padStart(2, "0");
  const after =
    first + count > 12 ? `${year + 1}-${pad(first + count - 12)}-01` : `${year}-${pad(first + count)}-01`;
  return { fromOn: civilDate(`${year}-${pad(first)}-01`), toOn: addDays(civilDate(after), -1) };
}

const quarters = ["I", "II", "III", "IV"];

/** The calendar period of a kind that a day lies in. Nine months run from January; a week starts on Monday. */
export function calendarPeriod(kind: CalendarKind, on: CivilDate): CalendarPeriod {
  const year = Number(on.slice(0, 4));
  const month = Number(on.slice(5, 7));
  switch (kind) {
    case "week": {
      const weekday = (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7;
      const fromOn = addDays(on, -weekday);
      const toOn = addDays(fromOn, 6);
      return {
        kind,
        label: `Tuần ${fromOn.slice(8)}/${fromOn.slice(5, 7)}-${toOn.slice(8)}/${toOn.slice(5, 7)}/${toOn.slice(0, 4)}`,
        fromOn,
        toOn,
      };
    }
    case "month":
      return { kind, label: `Tháng ${month}/${year}`, ...monthsOf(year, month, 1) };
    case "quarter": {
      const quarter = Math.ceil(month / 3);
      return { kind, label: `Quý ${quarters[quarter - 1]}/${year}`, ...monthsOf(year, quarter * 3 - 2, 3) };
    }
    case "half-year":
      return month <= 6
        ? { kind, label: `6 tháng đầu năm ${year}`, ...monthsOf(year, 1, 6) }
        : { kind, label: `6 tháng cuối năm ${year}`, ...monthsOf(year, 7, 6) };
    case "nine-months":
      return { kind, label: `9 tháng năm ${year}`, ...monthsOf(year, 1, 9) };
    case "year":
      return { kind, label: `Năm ${year}`, ...monthsOf(year, 1, 12) };
  }
}
