import { spanCover } from "../text/sentences.ts";
import type { ClaimDraft } from "./claim.ts";
import {
  agree,
  before,
  type FigureText,
  gap,
  isPlainCount,
  operandUnit,
  operandValues,
  slackOf,
} from "./figure-text.ts";
import { isNear, judge } from "./judge.ts";
import { leftOver, opensWithLeftOver } from "./left-over.ts";
import { type Quantity, scaledValue } from "./quantity.ts";
import { isSameParagraph } from "./subjects.ts";

const certain = /còn lại(?:\s(?:là|có|khoảng))?\s{0,9}$/iu;
/** Right behind a fraction these leave no doubt either: "25/29 vụ, còn 4 vụ", "242/245 đại biểu, vắng 3". */
const afterFraction = /[,;(]\s{0,9}(?:còn|vắng|thiếu|còn lại)\s{0,9}$/iu;
const leftBehind = /^\s(?:\p{Ll}+\s)?(?:còn lại|vắng)(?![\p{L}])/u;
/** "107 đảng viên đi học xa chưa đánh giá": told only where it comes out. */
const undoneBehind = /^[^,;.\d()]{0,40}\s(?:chưa|không|vắng)(?![\p{L}])/u;
const done =
  /(?:đã|xong|giải quyết|hoàn thành|thi hành|xử lý|thực hiện|đạt|kiểm tra|trả|xét xử)(?![\p{L}])/iu;
const lookBack = 16;

/** What is left of a whole: "238/316 …, còn lại 78", "thụ lý 12 vụ … Đã giải quyết 10 vụ …; còn lại hai vụ", "chuyển kỳ sau 358.855 việc". */
export function findRemainders(
  figures: FigureText,
  sums: readonly ClaimDraft[],
  shares: readonly ClaimDraft[],
): ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  const isInSum = spanCover(sums);
  let lead: number | null = null;
  for (const [index, left] of figures.quantities.entries()) {
    if (left.kind !== "count" || left.isChange || left.hedge === "under") continue;
    const words = before(figures, index);
    const isNamedBehind = leftBehind.test(figures.text.slice(left.unitEnd, left.unitEnd + 30));
    const isUndone = undoneBehind.test(figures.text.slice(left.unitEnd, left.unitEnd + 60));
    const isLead = isUndone || leftOver.test(words) || isNamedBehind;
    // "còn lại hai vụ, hai bị can": what is left in several units.
    const continues =
      lead === index - 1 && /^\s{0,9}(?:\p{L}+\s?){0,3},\s{0,9}$/u.test(gap(figures, index - 1, index));
    if (!isLead && !continues) continue;
    lead = index;
    const draft = isInSum({ start: left.start, end: left.end })
      ? null
      : remainderOf(
          figures,
          index,
          certain.test(words) || isNamedBehind || afterFraction.test(words) || opensWithLeftOver.test(words),
        );
    const settled = draft?.isCertain || (draft && judge(draft)?.verdict === "ok") ? draft : null;
    const chosen =
      isUndone && !leftOver.test(words) ? settled : (settled ?? ofShare(figures, index, shares) ?? draft);
    if (chosen) drafts.push(chosen);
  }
  return drafts;
}

/** "Thu gom 1.138 tấn, đạt 88,5%; còn 158 tấn": what is left of the whole that the share right before is of. */
function ofShare(figures: FigureText, index: number, shares: readonly ClaimDraft[]): ClaimDraft | null {
  const left = figures.quantities[index]!;
  const share = nearestBefore(shares, left.start);
  if (share?.pair === undefined || judge(share)?.verdict === "wrong") return null;
  const [part, whole] = share.pair;
  const isBeside =
    figures.text.slice(share.end, left.start).length <= 60 && part.sentence >= left.sentence - 1;
  if (!isBeside || !agree(part, left) || scaledValue(whole) <= scaledValue(part)) return null;
  const draft = draftOf(figures, index, whole, part, true);
  return isNear(draft, 0.25) ? draft : null;
}

/** The last of the claims, which are in order, that ends before an offset. */
function nearestBefore(claims: readonly ClaimDraft[], offset: number): ClaimDraft | undefined {
  let [low, high] = [0, claims.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (claims[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return claims[low - 1];
}

function remainderOf(figures: FigureText, index: number, isCertain: boolean): ClaimDraft | null {
  const { quantities } = figures;
  const left = quantities[index]!;
  const earlier: Quantity[] = [];
  for (let at = index - 1; at >= 0 && at >= index - lookBack; at--) {
    const each = quantities[at]!;
    if (!isPlainCount(each) || !(agree(each, left) || each.kind === "fraction")) continue;
    if (each.kind === "fraction")
      earlier.push(each, { ...each, kind: "count", value: each.whole!, whole: null });
    else earlier.push(each);
  }
  const pair = isCertain ? certainPair(figures, index, earlier) : null;
  // A fraction of its own clause leaves no choice: "25/29 vụ, đạt 86,2%, còn 4 vụ".
  if (pair?.[1].kind === "fraction") return draftOf(figures, index, pair[0], pair[1], true);
  for (const subtrahend of scaledValue(left) > 0 ? earlier : []) {
    const minuend = earlier.find((each) => scaledValue(each) - scaledValue(subtrahend) === scaledValue(left));
    if (minuend) return draftOf(figures, index, minuend, subtrahend, false);
  }
  if (!isCertain) return null;
  if (pair) return draftOf(figures, index, pair[0], pair[1], true);
  const across = pairAcrossSentences(figures, index, earlier);
  const draft = across && draftOf(figures, index, across[0], across[1], true);
  return draft && isNear(draft, 0.5) ? draft : null;
}

/** The whole and the part done that "còn lại" must refer to: a fraction, or two figures of its sentence, the second one done. */
function certainPair(
  figures: FigureText,
  index: number,
  earlier: readonly Quantity[],
): [Quantity, Quantity] | null {
  const left = figures.quantities[index]!;
  const own = earlier.filter((each) => each.sentence === left.sentence && each.depth <= left.depth);
  const fraction = own.find((each) => each.kind === "fraction");
  if (fraction) {
    const others = own.filter((each) => each.start > fraction.start && agree(each, fraction));
    return others.length === 0 ? [{ ...fraction, kind: "count", value: fraction.whole! }, fraction] : null;
  }
  const [subtrahend, minuend] = own;
  if (
    !subtrahend ||
    !minuend ||
    own.length > 2 ||
    subtrahend.unit !== minuend.unit ||
    left.unit !== minuend.unit
  )
    return null;
  const between = figures.text.slice(minuend.end, subtrahend.start);
  if (/(?:trên|trong)\s(?:tổng\s)?số\s{0,9}$/iu.test(between)) return [subtrahend, minuend];
  return scaledValue(minuend) > scaledValue(subtrahend) && done.test(between) ? [minuend, subtrahend] : null;
}

/** "Tiếp nhận 1.687 đơn …. Đủ điều kiện xử lý: 1.352 đơn, chiếm 80,1%. Còn lại 335 đơn": the figure told last from the one told first. */
function pairAcrossSentences(
  figures: FigureText,
  index: number,
  earlier: readonly Quantity[],
): [Quantity, Quantity] | null {
  const left = figures.quantities[index]!;
  if (!opensWithLeftOver.test(before(figures, index))) return null;
  const near = earlier.filter(
    (each) =>
      each.sentence >= left.sentence - 2 &&
      each.depth === 0 &&
      each.kind === "count" &&
      each.unit === left.unit,
  );
  const subtrahend = near.filter((each) => each.sentence === left.sentence - 1).at(-1);
  const minuend = near.at(-1);
  if (!subtrahend || !minuend || !isSameParagraph(figures, minuend.sentence, left.sentence)) return null;
  return scaledValue(minuend) > scaledValue(subtrahend) ? [minuend, subtrahend] : null;
}

function draftOf(
  figures: FigureText,
  index: number,
  minuend: Quantity,
  subtrahend: Quantity,
  isCertain: boolean,
): ClaimDraft {
  const left = figures.quantities[index]!;
  const [whole, part, stated] = operandValues([minuend, subtrahend, left], left);
  const sentenceStart = figures.sentences[left.sentence]?.start ?? left.start;
  const words = before(figures, index);
  const clause = words
    .split(/[,;:.]/u)
    .at(-1)!
    .trimStart();
  const isTogether = minuend.sentence === left.sentence && subtrahend.sentence === left.sentence && isCertain;
  const start = isTogether
    ? Math.min(minuend.start, subtrahend.start)
    : Math.max(sentenceStart, left.start - clause.length);
  return {
    start,
    end: left.unitEnd,
    kind: "difference",
    inputs: { minuend: whole!, subtrahend: part! },
    stated: { value: stated!, decimals: left.decimals, hedge: left.hedge },
    operandSlack: slackOf([minuend, subtrahend]),
    unit: operandUnit([left, minuend, subtrahend], left),
    isCertain,
  };
}
