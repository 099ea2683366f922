import { type FoundDay, findDays } from "../dates/day-of-text.ts";
import { bodyPattern, usualBodyName } from "../names/bodies.ts";
import { type Span, spanIndexAt } from "../text/sentences.ts";
import type { Mention } from "./mention.ts";

const issuing = "(?:ban hành|ban bố|ra|thông qua|ký ban hành|ký|công bố)";
const issuedBefore = new RegExp(
  `(?:^|[\\s,])(?:đã |vừa |mới |cũng )?${issuing}(?:\\s(?:và|,)?\\s?[^.;:\\d]{0,50}?)?\\s{0,9}$`,
  "u",
);
const issuerBeforeVerb = new RegExp(
  `(?<body>${bodyPattern})(?:\\s?-?\\s?\\(?kh(?:óa|oá)\\s[IVX]{1,6}\\)?)?,?\\s(?:đã|vừa|mới|cũng)?\\s?(?:dành [^.;:]{0,120}?[;,]\\s)?${issuing}`,
  "gu",
);
const issuedAfter = new RegExp(
  `^\\s{0,9}\\(?,?\\s{0,9}(?:(?:được|do|được do)\\s(?<body>${bodyPattern})\\s|được\\s)?(?:(?:đã\\s)?${issuing}|có hiệu lực từ)\\s(?:vào\\s)?(?:[Nn]gày\\s)?`,
  "u",
);
const leadSession =
  /^[\s,]*(?:nhất là|trong đó có|trong đó|gồm|bao gồm|đặc biệt là|cụ thể là|như|là)\s{0,9}(?:các\s)?$/u;

/**
 * Fills issuer and date from the sentence of a mention where its own words give none: "Ngày …, Bộ Chính trị ban hành
 * Quy định số …", "Nghị quyết số … được ban hành ngày …", "các Nghị quyết Trung ương 6, nhất là Nghị quyết số 18".
 * @param mentions the mentions of one sentence, in order
 */
export function fillFromSentence(text: string, sentence: Span, mentions: readonly Mention[]): void {
  if (
    !mentions.some((mention) => mention.number !== null && (mention.issuer === null || mention.date === null))
  )
    return;
  const days = findDays(text.slice(sentence.start, sentence.end)).map((found) => ({
    ...found,
    start: found.start + sentence.start,
    end: found.end + sentence.start,
  }));
  for (const [index, mention] of mentions.entries()) {
    if (mention.number === null) continue;
    const previous = mentions[index - 1];
    const from = previous ? Math.min(previous.end, mention.start) : sentence.start;
    fillFromBefore(text, text.slice(from, mention.start), from, mention, days);
    if (previous && !mention.issuer) fillFromList(text, previous, mention);
    fillFromBehind(text, sentence, mention, mentions[index + 1]?.start ?? sentence.end, days);
  }
}

/** Index of the last day that ends at or before an offset; -1 when there is none. */
function spanIndexBefore(days: readonly FoundDay[], offset: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function fillFromBefore(
  text: string,
  before: string,
  from: number,
  mention: Mention,
  days: readonly FoundDay[],
): void {
  if (!issuedBefore.test(before)) return;
  if (mention.issuer === null) {
    const bodies = [...before.matchAll(issuerBeforeVerb)];
    const body = bodies.at(-1)?.groups?.body;
    if (body) mention.issuer = usualBodyName(body);
  }
  if (mention.date !== null) return;
  const day = days[spanIndexBefore(days, mention.start)];
  if (
    day &&
    day.start >= from &&
    /(?:^|[\s,(])[Nn]gày\s{0,9}$/u.test(text.slice(Math.max(from, day.start - 8), day.start))
  )
    mention.date = day.day;
}

/** A list item, or the part of a group that a session named, takes its issuer from what it belongs to. */
function fillFromList(text: string, previous: Mention, mention: Mention): void {
  const between = text.slice(previous.end, mention.start);
  const isOfSession = previous.sessions.length > 0 && previous.number === null && leadSession.test(between);
  const continues =
    previous.number !== null &&
    previous.symbol === null &&
    mention.symbol === null &&
    /\svà\s{0,9}$/u.test(between);
  if (isOfSession || (continues && previous.type === mention.type)) mention.issuer = previous.issuer;
}

function fillFromBehind(
  text: string,
  sentence: Span,
  mention: Mention,
  until: number,
  days: readonly FoundDay[],
): void {
  const behind = text.slice(mention.end, Math.min(until, sentence.end, mention.end + 160));
  const match = issuedAfter.exec(behind);
  if (match === null) return;
  if (mention.issuer === null && match.groups?.body) mention.issuer = usualBodyName(match.groups.body);
  const at = mention.end + match[0].length;
  if (mention.date === null) mention.date = days[spanIndexAt(days, at)]?.day ?? null;
}
