import type { CivilDate } from "@nhiemky/kernel";
import { findDates } from "../dates/find-dates.ts";
import { readFigureText } from "../figures/figure-text.ts";
import type { Quantity } from "../figures/quantity.ts";
import { readableText } from "../normalisation/readable-text.ts";

export type Comparator = ">=" | ">" | "<=" | "<" | "=" | "between";

/** A target that a clause seems to set: an indicator, a value and the time it is for. For a person to accept or correct. */
export interface ProposedTarget {
  /** Offsets of the clause in the text as given, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What is measured, in the words of the text. */
  readonly indicator: string;
  readonly comparator: Comparator;
  readonly value: number;
  /** Upper end, for "between"; else null. */
  readonly upperValue: number | null;
  /** "%" or the counting word. */
  readonly unit: string;
  readonly by: { readonly from: CivilDate; readonly to: CivilDate; readonly text: string } | null;
}

const setsTarget =
  /(?:phấn đấu|chỉ tiêu|mục tiêu|đến năm|đến cuối|đến hết|hằng năm|hàng năm|mỗi năm|bình quân|trở lên|ít nhất|tối thiểu|không quá|dưới mức|bảo đảm|đảm bảo|trong nhiệm kỳ|cả nhiệm kỳ|hoàn thành)(?![\p{L}])/iu;
const reports = /(?:đã|được|có)\s(?:đạt|hoàn thành|giải quyết|kết nạp)|so với cùng kỳ|năm qua|vừa qua/iu;

/** Clauses that set a value to be reached. Clauses that report what was reached are left out. */
export function proposeTargets(given: string, anchor: CivilDate | null): ProposedTarget[] {
  const readable = readableText(given);
  const figures = readFigureText(readable.text);
  const proposals: ProposedTarget[] = [];
  let inherits = false;
  let lastSentence = -1;
  for (const clause of clausesOf(readable.text, figures.sentences)) {
    const words = readable.text.slice(clause.start, clause.end);
    // "Phấn đấu đến năm 2025: a …; b …": the opening clause speaks for those behind it.
    inherits = (clause.sentence === lastSentence && inherits) || setsTarget.test(words);
    lastSentence = clause.sentence;
    const own = figures.quantities.filter(
      (each) => each.start >= clause.start && each.end <= clause.end && each.kind !== "fraction",
    );
    if (!inherits || own.length === 0 || reports.test(words)) continue;
    const start = readable.originalOffset(clause.start);
    const end = readable.originalOffset(clause.end);
    const date = findDates(words, anchor).at(-1);
    proposals.push({
      start,
      end,
      text: given.slice(start, end),
      ...readValue(words, clause.start, own),
      by: date ? { from: date.from, to: date.to, text: date.text } : null,
    });
  }
  return proposals;
}

interface Clause {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
}

function clausesOf(text: string, sentences: ReadonlyArray<{ start: number; end: number }>): Clause[] {
  return sentences.flatMap((sentence, index) => {
    const clauses: Clause[] = [];
    let start = sentence.start;
    for (const piece of text.slice(sentence.start, sentence.end).split(/(?<=[;\n])/u)) {
      const lead = piece.length - piece.trimStart().length;
      const length = piece.replace(/[;.\s]+$/u, "").length;
      if (length > lead) clauses.push({ start: start + lead, end: start + length, sentence: index });
      start += piece.length;
    }
    return clauses;
  });
}

function readValue(
  words: string,
  offset: number,
  figures: readonly Quantity[],
): Pick<ProposedTarget, "indicator" | "comparator" | "value" | "upperValue" | "unit"> {
  const low = figures[0]!;
  const high = figures[1];
  const between =
    high &&
    /^[\s\p{Ll}%]{0,12}?\s?(?:đến|tới|-)\s?$/u.test(words.slice(low.end - offset, high.start - offset))
      ? high
      : null;
  const last = between ?? low;
  const unit = last.kind === "percent" || low.kind === "percent" ? "%" : last.unit;
  const before = words.slice(0, low.start - offset);
  const behind = words.slice(last.unitEnd - offset);
  return {
    indicator: indicatorOf(before, behind),
    comparator: between ? "between" : comparatorOf(before, words.slice(last.end - offset)),
    value: low.value * low.scale,
    upperValue: between ? between.value * between.scale : null,
    unit,
  };
}

function comparatorOf(before: string, behind: string): Comparator {
  if (/^[\s\p{Ll}]{0,16}trở lên/u.test(behind) || /(?:ít nhất|tối thiểu|không dưới|từ)\s*$/iu.test(before))
    return ">=";
  if (/^[\s\p{Ll}]{0,16}trở xuống/u.test(behind) || /(?:không quá|tối đa|nhiều nhất)\s*$/iu.test(before))
    return "<=";
  if (/(?:trên|hơn|quá)\s*$/iu.test(before)) return ">";
  if (/(?:dưới|thấp hơn)\s*$/iu.test(before)) return "<";
  return "=";
}

const fillers =
  /(?:phấn đấu|chỉ tiêu|mục tiêu|bảo đảm|đảm bảo|ít nhất|tối thiểu|không quá|tối đa|không dưới|đạt|từ|trên|dưới|có|trở lên|trở xuống|hằng năm|hàng năm|mỗi năm|trong nhiệm kỳ|cả nhiệm kỳ|đến (?:cuối |hết )?năm \d{4}|:)(?![\p{L}])/giu;

function indicatorOf(before: string, behind: string): string {
  const clean = (words: string) =>
    words
      .replace(fillers, " ")
      .replace(/^[-+*•\d.)\s,:]+|[\s,.;:(]+$/gu, "")
      .replace(/\s+/gu, " ")
      .trim();
  return [clean(before), clean(behind)].filter((part) => part !== "").join(" ");
}
