import { type Span, splitSentences } from "../text/sentences.ts";
import { hedgeSlack } from "./judge.ts";
import { isCount, type Quantity, roundToDecimals, scaledValue } from "./quantity.ts";
import { readQuantities } from "./read-quantities.ts";
import { readSeparators, type Separator } from "./separators.ts";
import { isGeneralUnit, unitsAgree } from "./unit-agreement.ts";

/** A readable text with its sentences and figures, and the questions that the finders of claims ask of them. */
export interface FigureText {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly quantities: readonly Quantity[];
  /** What stands between a figure and the one before it, by the place of the later one. */
  readonly separators: readonly Separator[];
  /** The total of the list that a figure is a part of, both by their place; empty until lists are read. */
  readonly totalOf: ReadonlyMap<number, number>;
  /** The totals of lists, by their place. */
  readonly totals: ReadonlySet<number>;
}

export function readFigureText(text: string): FigureText {
  const sentences = splitSentences(text);
  const quantities = readQuantities(text, sentences);
  return {
    text,
    sentences,
    quantities,
    separators: readSeparators(text, quantities),
    totalOf: new Map(),
    totals: new Set(),
  };
}

/** The words between two figures, the unit of the first included. */
export function gap(figures: FigureText, from: number, to: number): string {
  return figures.text.slice(figures.quantities[from]!.end, figures.quantities[to]!.start);
}

/** The words behind a figure up to the next figure or the end of the sentence. */
export function behind(figures: FigureText, index: number): string {
  const quantity = figures.quantities[index]!;
  const next = figures.quantities[index + 1];
  const sentenceEnd = figures.sentences[quantity.sentence]?.end ?? figures.text.length;
  return figures.text.slice(
    quantity.end,
    next ? Math.min(next.start, Math.max(sentenceEnd, quantity.end)) : sentenceEnd,
  );
}

/** The words before a figure, from the figure before it or the start of its sentence. */
export function before(figures: FigureText, index: number): string {
  const quantity = figures.quantities[index]!;
  const previous = figures.quantities[index - 1];
  const start = figures.sentences[quantity.sentence]?.start ?? 0;
  const from = previous && previous.sentence === quantity.sentence ? previous.end : start;
  return figures.text.slice(Math.min(from, quantity.start), quantity.start);
}

/** Figures that state a level, not a change, and count things. */
export function isPlainCount(quantity: Quantity): boolean {
  return isCount(quantity) && !quantity.isChange;
}

/** The figure before `index` in its sentence that it speaks of: outside deeper parentheses, no change, no per cent of one. */
export function mainBefore(figures: FigureText, index: number): number | null {
  const { sentence, depth } = figures.quantities[index]!;
  for (let at = index - 1; at >= 0 && at >= index - 12; at--) {
    const each = figures.quantities[at]!;
    if (each.sentence !== sentence) return null;
    if (each.depth > depth || each.isChange || each.kind === "percent" || each.kind === "points") continue;
    return at;
  }
  return null;
}

/** Whether two figures may count the same things by their words; a word that is no usual one may be of a general kind. */
export function agree(left: Quantity, right: Quantity): boolean {
  return (
    unitsAgree(left.unit, right.unit) ||
    (!left.hasUsualUnit && isGeneralUnit(right.unit)) ||
    (!right.hasUsualUnit && isGeneralUnit(left.unit))
  );
}

/**
 * Operands in one scale: as printed where all have the same scale word, else in that of the figure that is claimed (the
 * largest where none is given); in single units where that would lose digits.
 */
export function operandValues(quantities: readonly Quantity[], claimed?: Quantity): number[] {
  const scale = commonScale(quantities, claimed);
  return quantities.map((each) =>
    each.scale === scale ? each.value : roundToDecimals(scaledValue(each) / scale, 6),
  );
}

function commonScale(quantities: readonly Quantity[], claimed?: Quantity): number {
  const first = quantities[0]!.scale;
  if (quantities.every((each) => each.scale === first)) return first;
  const scale = claimed?.scale ?? Math.max(...quantities.map((each) => each.scale));
  const isExact = quantities.every((each) => {
    const value = scaledValue(each) / scale;
    return Math.abs(value - roundToDecimals(value, 6)) < 1e-9;
  });
  return isExact ? scale : 1;
}

const scaleWords: ReadonlyMap<number, string> = new Map([
  [1e3, "nghìn"],
  [1e6, "triệu"],
  [1e9, "tỷ"],
  [1e12, "nghìn tỷ"],
]);

/** What operands as `operandValues` gives them are counted in, for a message: "đơn", "tỷ đồng" where all keep that scale word. */
export function operandUnit(quantities: readonly Quantity[], claimed?: Quantity): string {
  const { unit, kind } = quantities[0]!;
  if (kind === "percent" || kind === "points") return "%";
  const word = scaleWords.get(commonScale(quantities, claimed)) ?? "";
  return `${word} ${unit}`.trim();
}

/** Decimals of a measure are rounded, and so are large sums in tỷ or triệu. */
function isRounded({ decimals, scale, value }: Quantity): boolean {
  return decimals > 0 || (scale > 1 && value >= 100);
}

/** How far printed operands may be off, as a share: decimals of a measured count and hedges are rounded; whole figures are exact. */
export function slackOf(quantities: readonly Quantity[]): number {
  let [hedged, rounded] = [0, 0];
  for (const each of quantities) {
    if (each.hedge !== null) hedged += hedgeSlack;
    else if (each.kind !== "percent" && isRounded(each) && each.value !== 0) {
      rounded += (0.5 * 10 ** -each.decimals) / Math.abs(each.value);
    }
  }
  // Rounding alone never counts as a hedge.
  return hedged > 0 ? hedged + rounded : Math.min(rounded, 0.99 * hedgeSlack);
}
