import { type CivilDate, isCivilDate } from "@nhiemky/kernel";

/** A day of the calendar found in a text. */
export interface FoundDay {
  /** Offsets in UTF-16 units; the word "ngày" is not part of it. */
  readonly start: number;
  readonly end: number;
  readonly day: CivilDate;
}

const numeric = String.raw`(?<d>\d{1,2})\s?[/.\-]\s?(?<m>\d{1,2})\s?[/.\-]\s?(?<y>(?:19|20)\d{2})(?![\d/])`;
const spelled = String.raw`(?<d2>\d{1,2})\s+tháng\s+(?<m2>\d{1,2})\s*(?:năm|/|,)\s*(?<y2>(?:19|20)\d{2})(?!\d)`;
const spelledSlash = String.raw`(?<d3>\d{1,2})\s+tháng\s+(?<m3>\d{1,2})[/.\-](?<y3>(?:19|20)\d{2})(?!\d)`;
const source = `(?<![\\d/.,\\-])(?:${numeric}|${spelledSlash}|${spelled})`;
const anywhere = new RegExp(source, "giu");
const here = new RegExp(source, "iuy");

function dayOf(match: RegExpExecArray): FoundDay | null {
  const groups = match.groups!;
  const [day, month, year] = [
    groups.d ?? groups.d2 ?? groups.d3!,
    groups.m ?? groups.m2 ?? groups.m3!,
    groups.y ?? groups.y2 ?? groups.y3!,
  ];
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCivilDate(iso) ? { start: match.index, end: match.index + match[0].length, day: iso } : null;
}

/** Every full date (day, month, year) of a text: "08/7/2019", "3-8-2017", "28 tháng 7 năm 2021". Impossible days are left out. */
export function findDays(text: string): FoundDay[] {
  return [...text.matchAll(anywhere)].map(dayOf).filter((found) => found !== null);
}

/** The full date that starts exactly at an offset, or null. */
export function readDayAt(text: string, offset: number): FoundDay | null {
  here.lastIndex = offset;
  const match = here.exec(text);
  return match && dayOf(match);
}
