import { agree, before, type FigureText, isPlainCount } from "./figure-text.ts";
import type { Quantity } from "./quantity.ts";

const exhaustive =
  /(?:gồm|bao gồm|chia ra|chia thành|phân ra|phân thành|chia theo|như sau|cụ thể)(?![\p{L}])|:/iu;
const partial = /(?:trong đó|trong số này|trong số đó|riêng)(?![\p{L}])/iu;
/** "Trong 812 học viên, xuất sắc 62, giỏi 571 …" */
const ofWhole = /(?:trong|trong số|trong tổng số)\s{0,9}$/iu;
const opensSentence =
  /^\s{0,9}[-+*•]?\s{0,9}(?:trong đó|gồm|bao gồm|cụ thể|chia ra|trong số này|trong số đó)(?![\p{L}])/iu;
/** Longer lists are read up to here. */
const longestList = 40;

/** Figures that follow a total and may be its parts. */
export interface PartList {
  /** Plain counts of the list, in order, by their place among the quantities. */
  readonly members: readonly number[];
  /** How the list is announced: "gồm" claims to be complete, "trong đó" need not be. */
  readonly introducer: "exhaustive" | "partial" | "none";
  /** The parts stand in parentheses right behind the total, whatever they are called. */
  readonly isInParentheses: boolean;
  readonly text: string;
}

/** The list of parts behind a group of totals (of different units), or null when none is announced or in sight. */
export function readPartList(figures: FigureText, group: readonly number[]): PartList | null {
  const { quantities, text } = figures;
  const last = quantities[group.at(-1)!]!;
  // The change of the total itself may stand between it and its parts: "…, tăng 39.080 việc (tăng 5,60%). Trong đó …".
  let at = group.at(-1)! + 1;
  while (at < group.at(-1)! + 8 && isAside(figures, at, last)) at++;
  const next = quantities[at];
  if (!next || !isPlainCount(next)) return null;
  const from = Math.max(last.unitEnd, quantities[at - 1]!.end);
  const words = text.slice(from, next.start);
  const isNewClause = /;(?!\s{0,9}(?:trong đó|trong số|gồm|bao gồm|cụ thể|chia ra))/iu.test(words);
  // "Chi bộ có 27 đảng viên; chính thức 24, dự bị 3": a list that stands or falls with its sum.
  if (isNewClause && !/^[^;]{0,20};\s(?:\p{L}+\s){1,4}$/u.test(words)) return null;
  let introducer: PartList["introducer"] = "none";
  if (next.sentence !== last.sentence) {
    if (
      last.depth > 0 ||
      !continuesList(figures, last, next) ||
      isSentenceWithOtherTotal(figures, group, last)
    )
      return null;
    introducer = "partial";
  }
  const isInParentheses = next.depth > last.depth && /^[^;.()]{0,40}\([^()]*$/u.test(words);
  if (isNewClause) return { ...membersFrom(figures, at, next), introducer, isInParentheses: false };
  if (introducer === "partial" || partial.test(words) || isInParentheses) introducer = "partial";
  else if (exhaustive.test(words)) introducer = "exhaustive";
  else if (
    ofWhole.test(text.slice(Math.max(0, last.start - 20), last.start)) &&
    /(?:,\s|\scó\s|:\s)[^,;.]{0,40}$/u.test(words)
  )
    introducer = "partial";
  else if (words.length > 90 || /[;.]/u.test(words) || !/[,\p{L}]/u.test(words)) return null;
  return { ...membersFrom(figures, at, next), introducer, isInParentheses };
}

/** "318 giải, so với năm học trước 265 giải, tăng 20%: …": what a total is held against has no parts here. */
export function isCompared(figures: FigureText, at: number): boolean {
  return /so với\s(?:[^,;.\d]{0,40})$/iu.test(before(figures, at));
}

/** A change of the total, its share, or a lone figure in parentheses: none of them opens its list. */
function isAside(figures: FigureText, at: number, total: Quantity): boolean {
  const [each, next] = [figures.quantities[at], figures.quantities[at + 1]];
  if (!each || each.sentence !== total.sentence) return false;
  if (each.isChange || each.kind === "percent" || isCompared(figures, at)) return true;
  const isLast = next === undefined || next.sentence !== each.sentence || next.depth <= total.depth;
  const isFirst = figures.quantities[at - 1]!.depth <= total.depth;
  return each.depth > total.depth && isLast && isFirst;
}

/** The next sentence lists parts: it opens with "Trong đó", "Gồm" …, or is the first item of a list under a line. */
function continuesList(figures: FigureText, last: Quantity, next: Quantity): boolean {
  const { text, sentences } = figures;
  const [own, following] = [sentences[last.sentence], sentences[next.sentence]];
  if (next.sentence !== last.sentence + 1 || !own || !following) return false;
  const opening = text.slice(following.start, next.start);
  return (
    opensSentence.test(opening) ||
    (/^[-+*•]\s/u.test(opening) && !/[.!?]$/u.test(text.slice(own.start, own.end)))
  );
}

/** A later total in the same sentence is nearer to a list in the next one. */
function isSentenceWithOtherTotal(figures: FigureText, group: readonly number[], last: Quantity): boolean {
  for (let at = group.at(-1)! + 1; at < figures.quantities.length; at++) {
    const each = figures.quantities[at]!;
    if (each.sentence !== last.sentence) return false;
    if (isPlainCount(each) && each.depth === last.depth && agree(each, last)) return true;
  }
  return false;
}

function membersFrom(figures: FigureText, from: number, first: Quantity): Pick<PartList, "members" | "text"> {
  const { quantities, text, sentences, separators } = figures;
  const members: number[] = [];
  let end = first.start;
  for (let at = from; at < quantities.length && at < from + longestList; at++) {
    const each = quantities[at]!;
    if (each.sentence !== first.sentence || each.depth < first.depth) break;
    if (at > from && each.depth === first.depth && !each.isChange && separators[at]!.endsList) break;
    if (each.depth === first.depth && isPlainCount(each)) members.push(at);
    end = each.unitEnd;
  }
  const sentenceEnd = sentences[first.sentence]?.end ?? text.length;
  return { members, text: text.slice(first.start, Math.min(sentenceEnd, end)) };
}
