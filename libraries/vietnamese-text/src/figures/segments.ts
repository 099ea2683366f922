import { agree, type FigureText, isPlainCount } from "./figure-text.ts";
import { isSameParagraph } from "./subjects.ts";

/** A stretch of a sentence between semicolons with the figures in it that count the same as a total. */
export interface Segment {
  readonly sentence: number;
  readonly all: readonly number[];
  /** Those behind a "trong đó" or "gồm" inside the stretch. */
  readonly nested: ReadonlySet<number>;
}

const farthest = 24;
const mostSentences = 6;

interface Building {
  sentence: number;
  all: number[];
  nested: Set<number>;
}

/** The stretches behind a total, its own sentence included, in order. */
export function segmentsAfter(figures: FigureText, index: number): Segment[] {
  return build(figures, index, index + 1, Math.min(figures.quantities.length, index + 1 + farthest));
}

/** The stretches of the sentences before a total, the nearest first. */
export function segmentsBefore(figures: FigureText, index: number): Segment[] {
  return build(figures, index, Math.max(0, index - farthest), index).reverse();
}

function build(figures: FigureText, index: number, from: number, to: number): Segment[] {
  const { quantities, separators } = figures;
  const total = quantities[index]!;
  const segments: Building[] = [];
  let isNested = false;
  for (let at = from; at < to; at++) {
    const each = quantities[at]!;
    if (!isInReach(figures, total.sentence, each.sentence)) {
      if (each.sentence > total.sentence) break;
      continue;
    }
    const isNew = segments.length === 0 || at === from || each.sentence !== quantities[at - 1]!.sentence;
    const opens = isNew || separators[at]!.hasSemicolon;
    if (opens) {
      segments.push({ sentence: each.sentence, all: [], nested: new Set() });
      isNested = false;
    } else if (separators[at]!.opensParts) isNested = true;
    const isBackward = index > at;
    if (!isPlainCount(each) || each.kind === "fraction" || each.depth > 0) continue;
    if (!agree(each, total) || (isBackward && each.sentence === total.sentence)) continue;
    const own = segments.at(-1)!;
    own.all.push(at);
    if (isNested) own.nested.add(at);
  }
  return segments.filter(({ all }) => all.length > 0);
}

function isInReach(figures: FigureText, one: number, other: number): boolean {
  const [first, last] = [Math.min(one, other), Math.max(one, other)];
  return last - first <= mostSentences && isSameParagraph(figures, first, last);
}

const item = /^[-+*•–]\s/u;

/** The figures of a bulleted list right under a total: one an item, every item with one. */
export function itemsUnder(
  figures: FigureText,
  index: number,
  segments: readonly Segment[],
): number[] | null {
  const { quantities, sentences, text } = figures;
  const { sentence } = quantities[index]!;
  const bulletOf = (at: number) =>
    item.exec(text.slice(sentences[at]?.start, (sentences[at]?.start ?? 0) + 2))?.[0];
  const bullet = bulletOf(sentence + 1);
  const { start } = quantities[index]!;
  const lead = text.slice(Math.max(0, start - 200), start);
  const line = start - lead.length + lead.lastIndexOf("\n") + 1;
  if (bullet === undefined || bulletOf(sentence) === bullet || text.startsWith(bullet, line)) return null;
  let next = sentence + 1;
  const items: number[] = [];
  for (; bulletOf(next) === bullet; next++) {
    const own = segments.find((segment) => segment.sentence === next)?.all[0];
    if (own === undefined) return null;
    items.push(own);
  }
  // A list that goes on in other bullets is not read whole.
  return items.length >= 2 && bulletOf(next) === undefined ? items : null;
}
