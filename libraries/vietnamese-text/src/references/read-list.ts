import { matchAt } from "../text/match-at.ts";
import type { Mention } from "./mention.ts";
import { numberedMention } from "./read-mention.ts";
import { readBareNumberAt, readSymbolAt } from "./read-number.ts";
import { readSessionAt } from "./read-session.ts";

const link =
  /\s{0,9}(?:,|;|\s(?:và|hoặc|hay|cùng)(?![\p{L}])|,\s{0,9}và)\s{0,9}(?<so>số\s{0,9}:?\s{0,9})?(?=\d)/uy;
const sessionLink =
  /\s{0,9}(?:,|;|\s(?:và|hoặc)(?![\p{L}]))\s{0,9}(?=(?:Hội nghị\s{1,9})?(?:Trung ương|TW)\s{1,9}(?:lần thứ\s)?\d)/uy;
const itemEnds = /\s{0,9}(?:$|[,;:.)"]|(?:và|của|về|khóa|ngày|trong|theo|đã|là|được)(?![\p{L}]))/uy;

/**
 * The further items of a list whose type word stands only before the first: "Nghị quyết số 18-NQ/TW, số 19-NQ/TW",
 * "Chỉ thị 05, 15", "Nghị quyết Trung ương 4 khóa XI, Trung ương 6 khóa XII". An issuer behind the last serves all.
 */
export function readListItems(text: string, first: Mention): Mention[] {
  const items: Mention[] = [];
  let previous = first;
  for (;;) {
    const next = previous.number === null ? readNextSession(text, previous) : readNextNumber(text, previous);
    if (next === null) break;
    items.push(next);
    previous = next;
  }
  const last = items.at(-1);
  if (last) {
    for (const item of [first, ...items]) {
      item.issuer ??= last.issuer;
      if (item.number === null) continue;
      if (item.terms.length === 0) item.terms = last.terms;
      if (item.sessions.length === 0) item.sessions = last.sessions;
    }
  }
  return items;
}

function readNextNumber(text: string, previous: Mention): Mention | null {
  const match = matchAt(link, text, previous.end);
  if (match === null) return null;
  const at = previous.end + match[0].length;
  const so = match.groups!.so;
  const start = so === undefined ? at : at - so.length;
  const withSymbol = readSymbolAt(text, at);
  if (withSymbol) {
    // Another type's symbol is another document ("Nghị quyết số 18-NQ/TW, 05-CT/TW"); QĐ serves two types.
    const isSameType =
      withSymbol.symbolType === null ||
      withSymbol.symbolType === "QĐ" ||
      withSymbol.symbolType === previous.type;
    return numberedMention(
      text,
      start,
      isSameType ? previous.type : withSymbol.symbolType!,
      withSymbol,
      true,
    );
  }
  const bare = readBareNumberAt(text, at);
  if (bare === null || bare.number.length > 3) return null;
  if (
    so === undefined &&
    (previous.symbol !== null || previous.date !== null || matchAt(itemEnds, text, bare.end) === null)
  )
    return null;
  return numberedMention(text, start, previous.type, bare, true);
}

function readNextSession(text: string, previous: Mention): Mention | null {
  if (previous.sessions.length === 0) return null;
  const match = matchAt(sessionLink, text, previous.end);
  const read = match && readSessionAt(text, previous.end + match[0].length);
  if (!read) return null;
  const start = previous.end + match[0].length;
  return {
    ...previous,
    start,
    end: read.end,
    issuer: read.issuer,
    sessions: read.sessions,
    terms: read.terms,
    isElided: true,
  };
}
