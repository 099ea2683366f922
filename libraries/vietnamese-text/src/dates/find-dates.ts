import { addDays, type CivilDate, isCivilDate } from "@nhiemky/kernel";
import { parseNumberWords } from "../numbers/number-words.ts";
import { parseRomanNumeral } from "../numbers/roman-numeral.ts";
import {
  monthAfter,
  monthOf,
  monthsOf,
  type Period,
  quarterOf,
  workingWeekOf,
  yearOf,
  yearsOf,
} from "./periods.ts";

export type DateKind = "day" | "month" | "quarter" | "months" | "year" | "term" | "relative";

/** A day or a stretch of days that a text names, resolved. A day has `from` equal to `to`. */
export interface FoundDate extends Period {
  /** Offsets in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: DateKind;
}

type Groups = Readonly<Record<string, string | undefined>>;

interface DatePattern {
  readonly kind: DateKind;
  readonly pattern: RegExp;
  /** Null when the words name no possible day, or need the text's own day and there is none. */
  readonly read: (groups: Groups, anchor: CivilDate | null) => Period | null;
}

const year = "(?<year>(?:19|20)\\d{2})(?!\\d)";
const inYear = `(?:\\s?(?:/|\\.|-|năm)\\s?${year}|\\sđầu\\snăm\\s${year.replace("year", "year2")})`;
const romanOrDigit = "(?<quarter>IV|I{1,3}|[1-4])(?![\\p{L}\\d])";

function onDay(day: string | undefined, month: string | undefined, ofYear: number | null): Period | null {
  if (ofYear === null) return null;
  const iso = `${ofYear}-${(month ?? "").padStart(2, "0")}-${(day ?? "").padStart(2, "0")}`;
  return isCivilDate(iso) ? { from: iso, to: iso } : null;
}

function yearFrom(groups: Groups, anchor: CivilDate | null): number | null {
  const printed = groups.year ?? groups.year2;
  if (printed !== undefined) return Number(printed);
  return anchor && yearOf(anchor);
}

const isMonth = (month: number): boolean => month >= 1 && month <= 12;

function relativePeriod(unit: string, direction: string, anchor: CivilDate): Period | null {
  const isNext = /sau|tới/u.test(direction);
  const step = isNext ? 1 : /trước|qua/u.test(direction) ? -1 : 0;
  if (unit === "tuần") return workingWeekOf(anchor, step);
  if (unit === "tháng") return monthAfter(anchor, step);
  if (unit === "năm") return yearsOf(yearOf(anchor) + step, yearOf(anchor) + step);
  const quarter = Math.floor((monthOf(anchor) - 1) / 3) + step;
  return quarterOf(yearOf(anchor) + Math.floor(quarter / 4), (((quarter % 4) + 4) % 4) + 1);
}

const patterns: readonly DatePattern[] = [
  {
    kind: "day",
    pattern:
      /(?<![\d/.,-])(?<day>\d{1,2})\s?[/.-]\s?(?<month>\d{1,2})\s?[/.-]\s?(?<year>(?:19|20)\d{2})(?![\d/])/gu,
    read: (groups) => onDay(groups.day, groups.month, Number(groups.year)),
  },
  {
    kind: "day",
    pattern:
      /(?<!\d)(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})(?!\d)(?:\s*(?:năm|\/|-|,)\s*(?<year>(?:19|20)\d{2})(?!\d))?/gu,
    read: (groups, anchor) => onDay(groups.day, groups.month, yearFrom(groups, anchor)),
  },
  {
    kind: "day",
    pattern:
      /(?<=(?:ngày|trước|đến|hết|từ|sáng|chiều|tối|hôm)\s)(?<day>\d{1,2})\s?[/-]\s?(?<month>\d{1,2})(?![\d/%.,]\d|\d|\/|%)/giu,
    read: (groups, anchor) => onDay(groups.day, groups.month, yearFrom(groups, anchor)),
  },
  {
    kind: "term",
    pattern:
      /(?:nhiệm kỳ|nhiệm kì|giai đoạn)\s+(?<first>(?:19|20)\d{2})\s?[-/]\s?(?<last>(?:19|20)\d{2})(?!\d)/giu,
    read: ({ first, last }) => (Number(first) <= Number(last) ? yearsOf(Number(first), Number(last)) : null),
  },
  {
    kind: "months",
    pattern: new RegExp(
      `(?<count>0?[369]|1[0-2]|ba|sáu|chín)\\stháng(?:\\s(?<part>đầu|cuối)\\snăm(?:\\s${year})?|\\snăm\\s${year.replace("year", "year2")})`,
      "giu",
    ),
    read: (groups, anchor) => {
      const count = /^\d+$/u.test(groups.count!) ? Number(groups.count) : parseNumberWords(groups.count!);
      const ofYear = yearFrom(groups, anchor);
      if (count === null || ofYear === null) return null;
      return groups.part === "cuối" ? monthsOf(ofYear, 13 - count, 12) : monthsOf(ofYear, 1, count);
    },
  },
  {
    kind: "quarter",
    pattern: new RegExp(`quý\\s${romanOrDigit}(?:${inYear})?`, "giu"),
    read: (groups, anchor) => {
      const quarter = parseRomanNumeral(groups.quarter!.toUpperCase()) ?? Number(groups.quarter);
      const ofYear = yearFrom(groups, anchor);
      return ofYear === null ? null : quarterOf(ofYear, quarter);
    },
  },
  {
    kind: "month",
    pattern: new RegExp(
      `(?<!\\d\\s)tháng\\s(?<month>\\d{1,2})(?![\\d%])(?:\\s?(?:/|-|\\.|năm)\\s?${year})?`,
      "giu",
    ),
    read: (groups, anchor) => {
      const [month, ofYear] = [Number(groups.month), yearFrom(groups, anchor)];
      return ofYear === null || !isMonth(month) ? null : monthsOf(ofYear, month, month);
    },
  },
  {
    kind: "relative",
    pattern:
      /(?:ngay\s)?(?:trong\s)?(?<unit>tuần|tháng|quý|năm)\s(?<direction>sau|tới|này|trước|nay|qua)(?![\p{L}])/giu,
    read: (groups, anchor) =>
      anchor && relativePeriod(groups.unit!.toLowerCase(), groups.direction!.toLowerCase(), anchor),
  },
  {
    kind: "relative",
    pattern:
      /(?<part>cuối|đầu|hết)\s(?<unit>năm|tháng|quý)(?:\snay|\snày)?(?=[\s.,;:)]|$)(?!\s\d|\s[IVX])/giu,
    read: (groups, anchor) => {
      const whole = anchor && relativePeriod(groups.unit!.toLowerCase(), "này", anchor);
      if (!whole) return null;
      return groups.part!.toLowerCase() === "đầu"
        ? { from: whole.from, to: whole.from }
        : { from: whole.to, to: whole.to };
    },
  },
  {
    kind: "relative",
    pattern: /(?<word>hôm nay|ngày mai|hôm qua)(?![\p{L}])/giu,
    read: (groups, anchor) => {
      const step = { "hôm nay": 0, "ngày mai": 1, "hôm qua": -1 }[groups.word!.toLowerCase()] ?? 0;
      return anchor && { from: addDays(anchor, step), to: addDays(anchor, step) };
    },
  },
  {
    kind: "relative",
    pattern: /trong\s(?:vòng\s|thời hạn\s)?(?<count>\d{1,3})\sngày(?!\slàm việc)(?![\p{L}])/giu,
    read: (groups, anchor) => anchor && { from: anchor, to: addDays(anchor, Number(groups.count)) },
  },
  {
    kind: "year",
    pattern: new RegExp(`năm\\s${year}(?!\\s?[-/]\\s?\\d)`, "giu"),
    read: (groups) => yearsOf(Number(groups.year), Number(groups.year)),
  },
];

/**
 * Finds days and periods: "08/7/2019", "ngày 30/6", "quý III", "6 tháng đầu năm", "9 tháng năm 2017", "nhiệm kỳ
 * 2020 - 2025", "ngay tuần sau". What names no year is resolved against the text's own day.
 * @param anchor the day of the text, or null when unknown: then only what is complete in itself is found
 */
export function findDates(text: string, anchor: CivilDate | null): FoundDate[] {
  const found: FoundDate[] = [];
  for (const { kind, pattern, read } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const period = read(match.groups ?? {}, anchor);
      if (period === null) continue;
      found.push({ start: match.index, end: match.index + match[0].length, text: match[0], kind, ...period });
    }
  }
  found.sort((left, right) => left.start - right.start || right.end - left.end);
  let end = 0;
  return found.filter((each) => {
    if (each.start < end) return false;
    end = each.end;
    return true;
  });
}
