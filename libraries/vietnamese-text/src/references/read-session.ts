import { readBodyAt, usualBodyName } from "../names/bodies.ts";
import { parseNumberWords } from "../numbers/number-words.ts";
import { parseRomanNumeral } from "../numbers/roman-numeral.ts";
import { matchAt } from "../text/match-at.ts";

/** Plenary sessions and terms that one mention names; several of each stand for every pair. */
export interface SessionRead {
  readonly end: number;
  readonly issuer: string;
  readonly sessions: readonly number[];
  readonly terms: readonly string[];
}

const word = "nhất|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười(?:\\s(?:một|hai|ba|bốn|tư|lăm|sáu|bảy|tám))?";
const ordinal = `(?:\\d{1,2}(?![\\d%]|[./\\-]\\d)|[IVX]{1,5}(?![\\p{L}])|(?:${word})(?![\\p{L}]))`;
const and = "\\s{0,9}(?:,|;|và)\\s{0,9}";
const ordinals = `${ordinal}(?:${and}(?:lần thứ\\s)?${ordinal})*`;
const roman = "(?:[IVX]{1,6}(?![\\p{L}])|\\d{1,2}(?![\\d/]))";
const khoa = "(?:[kK]h(?:óa|oá)|K\\.)";
const terms = `\\s{0,9},?\\s{0,9}\\(?\\s{0,9}(?:của\\s)?(?:các\\s)?${khoa}\\s{0,2}(?<terms>${roman}(?:${and}(?:${khoa}\\s)?${roman})*)(?:\\s{0,9}\\))?`;
const termsHere = new RegExp(terms, "uy");
const centre = "(?:(?:Ban Chấp hành|BCH)\\s{0,9})?(?:Trung ương|Trung Ương|TW|TƯ|T\\.\\s?Ư)(?:\\s{1,9}Đảng)?";
const meeting = "(?:[Hh]ội nghị\\s{1,9})?(?:toàn thể\\s)?";
const lanThu = "(?:,?\\s{0,9}lần\\s(?:thứ\\s)?)";

const centralFirst = new RegExp(
  `${meeting}(?:của\\s)?${centre}\\s{0,2}${lanThu}?\\s?(?<list>${ordinals})`,
  "uy",
);
const ordinalFirst = new RegExp(
  `[Hh]ội nghị\\s{1,9}(?:toàn thể\\s)?${lanThu}(?<list>${ordinals})\\s{0,9},?\\s{0,9}(?:của\\s)?`,
  "uy",
);
const meetingOf = /[Hh]ội nghị\s{1,9}(?:toàn thể\s)?(?:của\s)?/uy;
const lanThuHere = new RegExp(`${lanThu}(?<list>${ordinals})`, "uy");

function splitList(list: string): string[] {
  return list
    .split(/\s{0,9}(?:,|;|và)\s{0,9}|(?:khóa|khoá|lần thứ)\s/u)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

function ordinalValue(text: string): number | null {
  if (/^\d+$/u.test(text)) return Number(text);
  if (text === "nhất") return 1;
  return parseRomanNumeral(text) ?? parseNumberWords(text);
}

/** Terms ("khóa XI, XII", "(khóa XIII)") at an offset. */
export function readTermsAt(text: string, offset: number): { terms: string[]; end: number } | null {
  const match = matchAt(termsHere, text, offset);
  if (match === null) return null;
  return { terms: splitList(match.groups!.terms!), end: offset + match[0].length };
}

/**
 * Reads the session of a committee at an offset: "Trung ương 6, 7 (khóa XII)", "Hội nghị Trung ương 8 khóa XI",
 * "Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XII", "Hội nghị lần thứ 5 Ban Chấp hành Đảng bộ tỉnh khóa XX".
 */
export function readSessionAt(text: string, offset: number): SessionRead | null {
  const central = matchAt(centralFirst, text, offset);
  if (central) return finish(text, offset, central[0], central.groups!.list!, "Ban Chấp hành Trung ương");
  const ordinal = matchAt(ordinalFirst, text, offset);
  if (ordinal) {
    const body = readBodyAt(text, offset + ordinal[0].length);
    if (body === null) return null;
    return finish(
      text,
      offset,
      text.slice(offset, body.end),
      ordinal.groups!.list!,
      usualBodyName(body.name),
    );
  }
  const local = matchAt(meetingOf, text, offset);
  const body = local && readBodyAt(text, offset + local[0].length);
  const behind = body && matchAt(lanThuHere, text, body.end);
  if (!behind) return null;
  const whole = text.slice(offset, body.end) + behind[0];
  return finish(text, offset, whole, behind.groups!.list!, usualBodyName(body.name));
}

function finish(text: string, offset: number, whole: string, list: string, issuer: string): SessionRead {
  const sessions = splitList(list)
    .map(ordinalValue)
    .filter((value) => value !== null);
  let end = offset + whole.length + (matchAt(/\s\(lần \d\)/uy, text, offset + whole.length)?.[0].length ?? 0);
  const named = readTermsAt(text, end);
  if (named) return { end: named.end, issuer, sessions, terms: named.terms };
  // Without a term behind it, a second ordinal may count what follows ("Trung ương 4 và 2 chỉ thị"): keep the first.
  const listEnds = /^\s{0,9}(?:[.,;:)"]|$|về|của|ngày)/u.test(text.slice(end, end + 6));
  if (sessions.length > 1 && !listEnds) {
    end = offset + whole.length - list.length + /^\S+?(?=[\s,;])/u.exec(list)![0].length;
    return { end, issuer, sessions: sessions.slice(0, 1), terms: [] };
  }
  return { end, issuer, sessions, terms: [] };
}
