import { type Span, spanIndexAt } from "../text/sentences.ts";
import type { ClaimDraft } from "./claim.ts";
import {
  agree,
  before,
  behind,
  type FigureText,
  operandUnit,
  operandValues,
  slackOf,
} from "./figure-text.ts";
import { type Quantity, scaledValue } from "./quantity.ts";
import { isSameParagraph } from "./subjects.ts";
import type { PartsOfTotal } from "./sum-draft.ts";

const lookBack = 14;
const mostSentences = 4;
/** A small figure is the difference of two others by chance too easily, unless its words set it apart from one of them. */
const smallest = 10;
const setsApart =
  /(?:chưa|không|còn|vắng|vi phạm|khác|lại|đang|chờ|dư|thừa|thiếu|hụt|quá hạn|trễ|chậm|trượt|ngoài|nam|nữ|chênh lệch|hơn|kém|tăng|giảm|vượt|bớt|thêm)(?![\p{L}])/iu;
const overBefore =
  /(?:chênh lệch|cách biệt|(?:hơn|kém)\s[^;.,\d]{1,30}\d{0,4}(?:\slà)?|tăng|giảm|vượt|thêm|bớt)\s[^;.,\d]{0,40}$/iu;

/**
 * What is left of a whole, or what one level is over another, told without a word that says so: "1.250 lao động, trong đó
 * nữ 875 người. Lao động nam là 375 người". Told only where it comes out.
 * @param differences differences that are read already
 * @param lists those that the text tells as lists, and those found because they come out
 */
export function findComplements(
  figures: FigureText,
  differences: readonly ClaimDraft[],
  lists: { readonly told: readonly PartsOfTotal[]; readonly found: readonly PartsOfTotal[] },
): ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  const told = new Set(differences.map(({ stated, end }) => `${stated.value} ${end}`));
  const covered = mergedSpans(differences);
  const [inTold, inFound] = [sharedList(lists.told), sharedList(lists.found)];
  const listKind = (one: number, other: number) =>
    inTold(one, other) ? "told" : inFound(one, other) ? "found" : null;
  for (const [index, left] of figures.quantities.entries()) {
    if (left.kind === "percent" || left.kind === "fraction" || left.value === 0) continue;
    if (told.has(`${left.value} ${left.unitEnd}`) || told.has(`${left.value} ${left.end}`)) continue;
    if (left.isChange && spanIndexAt(covered, left.start) >= 0) continue;
    const pair = pairFor(figures, index, listKind);
    if (pair) drafts.push(draftOf(figures, index, pair[0], pair[1]));
  }
  return drafts;
}

/** Whether two figures stand in one list, as parts or as its total. */
function sharedList(lists: readonly PartsOfTotal[]): (one: number, other: number) => boolean {
  const places = new Map<number, Set<number>>();
  for (const [place, { parts, total }] of lists.entries()) {
    for (const at of [...parts, total]) places.set(at, (places.get(at) ?? new Set()).add(place));
  }
  return (one, other) => [...(places.get(one) ?? [])].some((place) => places.get(other)?.has(place));
}

function mergedSpans(drafts: readonly ClaimDraft[]): Span[] {
  const merged: Array<{ start: number; end: number }> = [];
  for (const { start, end } of [...drafts].sort((left, right) => left.start - right.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** The nearest two figures before, of one kind and paragraph, whose difference is the figure. */
function pairFor(
  figures: FigureText,
  index: number,
  listKind: (one: number, other: number) => "told" | "found" | null,
): readonly [Quantity, Quantity] | null {
  const { quantities } = figures;
  const left = quantities[index]!;
  const isTold = left.isChange || overBefore.test(before(figures, index));
  if (scaledValue(left) < smallest && left.kind === "count" && !isTold && !isSetApart(figures, index))
    return null;
  const earlier = levelsBefore(figures, index);
  for (const [place, one] of earlier.entries()) {
    for (const other of earlier.slice(place + 1)) {
      if (Math.abs(Math.abs(one.value - other.value) - scaledValue(left)) > 1e-6) continue;
      // A part of a list that is told as one is no remainder as well, unless it says so.
      const list = listKind(one.at, index) ?? listKind(other.at, index);
      if (list === "told" && !isTold && !isUndone(figures, index)) continue;
      if (list === "found" && !isTold && !isSetApart(figures, index)) continue;
      const [more, less] = one.value > other.value ? [one, other] : [other, one];
      // A remainder follows its whole; a change may be told from either side.
      if (!isTold && more.at > less.at && !more.isWhole && scaledValue(left) < 2 * smallest) continue;
      return [more.quantity, less.quantity];
    }
  }
  return null;
}

/** "số dư 105 triệu đồng", "6 đơn vị chưa đạt". */
function isUndone(figures: FigureText, index: number): boolean {
  const lead = before(figures, index).split(/[,;.]/u).at(-1) ?? "";
  const clause = behind(figures, index).split(/[,;.]/u)[0] ?? "";
  return /(?:dư|còn|vắng|thiếu|chưa)(?![\p{L}])/iu.test(`${lead} ${clause}`);
}

function isSetApart(figures: FigureText, index: number): boolean {
  const clause = behind(figures, index).split(/[,;.]/u)[0] ?? "";
  const lead = before(figures, index).split(/[,;.]/u).at(-1) ?? "";
  return setsApart.test(`${lead} ${clause}`);
}

interface Level {
  readonly at: number;
  readonly quantity: Quantity;
  readonly value: number;
  /** The second half of a fraction, which stands behind its part. */
  readonly isWhole: boolean;
}

function levelsBefore(figures: FigureText, index: number): Level[] {
  const { quantities } = figures;
  const left = quantities[index]!;
  const levels: Level[] = [];
  for (let at = index - 1; at >= 0 && at >= index - lookBack; at--) {
    const each = quantities[at]!;
    if (
      each.sentence < left.sentence - mostSentences ||
      !isSameParagraph(figures, each.sentence, left.sentence)
    )
      break;
    if (each.isChange || each.hedge !== null) continue;
    if (left.kind === "points") {
      if (each.kind === "percent") levels.push({ at, quantity: each, value: each.value, isWhole: false });
      continue;
    }
    if (each.kind !== "count" && each.kind !== "fraction") continue;
    if (!agree(each, left) || each.scale !== left.scale) continue;
    const part = { ...each, kind: "count" as const };
    levels.push({ at, quantity: part, value: scaledValue(part), isWhole: false });
    if (each.kind !== "fraction") continue;
    const whole = { ...part, value: each.whole! };
    levels.push({ at, quantity: whole, value: scaledValue(whole), isWhole: true });
  }
  return levels;
}

function draftOf(figures: FigureText, index: number, minuend: Quantity, subtrahend: Quantity): ClaimDraft {
  const left = figures.quantities[index]!;
  const isPercent = left.kind === "points";
  const [whole, part, stated] = operandValues([minuend, subtrahend, left], left);
  const clause = before(figures, index)
    .split(/[,;:.]/u)
    .at(-1)!
    .trimStart();
  return {
    start: Math.max(figures.sentences[left.sentence]?.start ?? 0, left.start - clause.length),
    end: left.unitEnd,
    kind: "difference",
    inputs: { minuend: whole!, subtrahend: part! },
    stated: { value: stated!, decimals: left.decimals, hedge: left.hedge },
    operandSlack: isPercent ? 0 : slackOf([minuend, subtrahend]),
    unit: isPercent ? "%" : operandUnit([left, minuend, subtrahend], left),
    isCertain: false,
  };
}
