import { readDayAt } from "../dates/day-of-text.ts";
import { readBodyAt, usualBodyName } from "../names/bodies.ts";
import { matchAt } from "../text/match-at.ts";
import type { Mention } from "./mention.ts";
import { readCongressAt } from "./read-congress.ts";
import { readSessionAt, readTermsAt } from "./read-session.ts";

const toDay =
  /\s{0,2},?\s{0,2}(?:\(\s?)?(?:(?:ban hành|ký|ra)\s{1,9})?(?:(?:vào\s{1,9})?[Nn]gày\s{0,2}|(?<=\()(?=\d)|(?=\d{1,2}[/.-]\d{1,2}[/.-]\d{4}))/uy;
const year = /(?:\s?,)?\s{1,2}năm\s{1,9}(?:19|20)\d\d(?!\d)/uy;
const toSession =
  /\s{0,9}(?:,|\(|của)?\s{0,9}(?=[Hh]ội nghị\s|(?:(?:BCH|Ban Chấp hành)\s{1,9})?(?:Trung ương|TW|T\.Ư)(?:\s{1,9}Đảng)?\s{1,9}(?:lần|\d|(?:tư|năm|sáu|bảy|tám)\s{1,9}kh))/uy;
const toCongress = /\s{0,9}(?:,|\(|của)?\s{0,9}(?=[Đđ]ại hội\s)/uy;
const toBody = /(?:\s?,)?\s{1,2}của\s{1,9}(?=\p{Lu})|\s{1,2}(?=\p{Lu})/uy;
const openParenthesis = /\s?\((?=\s?(?:ngày\s|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|của\s{1,9}\p{Lu}))/uy;
const closeParenthesis = /\s?\)/uy;

function lengthAt(pattern: RegExp, text: string, offset: number): number | null {
  return matchAt(pattern, text, offset)?.[0].length ?? null;
}

/**
 * Extends a mention over what follows its number without a break, in any order: date, issuing body, session and term,
 * congress. Each at most once.
 */
export function readTail(text: string, mention: Mention): void {
  let isOpen = false;
  for (let part = 0; part < 6; part++) {
    const opened = isOpen ? null : lengthAt(openParenthesis, text, mention.end);
    if (opened !== null) {
      const before = mention.end;
      isOpen = true;
      mention.end += opened;
      if (readPart(text, mention)) continue;
      mention.end = before;
      return;
    }
    if (readPart(text, mention)) continue;
    const closed = isOpen ? lengthAt(closeParenthesis, text, mention.end) : null;
    if (closed === null) return;
    mention.end += closed;
    isOpen = false;
  }
}

function readPart(text: string, mention: Mention): boolean {
  return (
    readDay(text, mention) ||
    readTerms(text, mention) ||
    readSession(text, mention) ||
    readCongress(text, mention) ||
    readBody(text, mention)
  );
}

function readDay(text: string, mention: Mention): boolean {
  if (mention.date !== null) return false;
  const link = lengthAt(toDay, text, mention.end);
  const found = link === null ? null : readDayAt(text, mention.end + link);
  if (found !== null) {
    mention.date = found.day;
    mention.end = found.end;
    return true;
  }
  const inYear = mention.symbol === null ? null : lengthAt(year, text, mention.end);
  if (inYear === null) return false;
  mention.end += inYear;
  return true;
}

function readTerms(text: string, mention: Mention): boolean {
  const isOfTerm = mention.number !== null && mention.terms.length === 0;
  const read = isOfTerm ? readTermsAt(text, mention.end) : null;
  if (read === null) return false;
  mention.terms = read.terms;
  mention.end = read.end;
  return true;
}

function readSession(text: string, mention: Mention): boolean {
  if (mention.number === null || mention.sessions.length > 0) return false;
  const link = lengthAt(toSession, text, mention.end);
  const read = link === null ? null : readSessionAt(text, mention.end + link);
  if (read === null) return false;
  mention.sessions = read.sessions;
  mention.terms = read.terms;
  mention.issuer ??= read.issuer;
  mention.end = closed(text, mention.end, read.end);
  return true;
}

function readCongress(text: string, mention: Mention): boolean {
  if (mention.number === null || mention.congresses.length > 0) return false;
  const link = lengthAt(toCongress, text, mention.end);
  const read = link === null ? null : readCongressAt(text, mention.end + link);
  if (read === null) return false;
  mention.congresses = read.congresses;
  mention.issuer ??= read.issuer;
  mention.end = closed(text, mention.end, read.end);
  return true;
}

function readBody(text: string, mention: Mention): boolean {
  if (mention.issuer !== null) return false;
  const link = lengthAt(toBody, text, mention.end);
  const read = link === null ? null : readBodyAt(text, mention.end + link);
  if (read === null) return false;
  mention.issuer = usualBodyName(read.name);
  mention.end = read.end;
  return true;
}

/** Takes in the closing parenthesis of one that opened inside the part. */
function closed(text: string, from: number, end: number): number {
  const opens = text.slice(from, end).includes("(") && !text.slice(from, end).includes(")");
  return opens && text[end] === ")" ? end + 1 : end;
}
