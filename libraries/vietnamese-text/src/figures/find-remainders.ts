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
import { type Quantity, scaledValue } from "./quantity.ts";

const strong =
  /(?<!không )(?:còn lại|còn tồn|tồn đọng|chuyển (?:sang\s)?(?:kỳ|năm|tháng|quý)(?:\s(?:sau|tới|tiếp))?|tồn (?:cuối kỳ|chuyển)|chưa (?:được )?(?:giải quyết|xử lý|thi hành|hoàn thành|thực hiện|kiểm tra|xét xử)|còn(?: đang| phải| chưa)?)(?:\s(?:là|có|khoảng|gần|hơn))?[^\d,;.]{0,30}$/iu;
const certain = /còn lại(?:\s(?:là|có|khoảng))?\s{0,9}$/iu;
const leftBehind = /^\s(?:\p{Ll}+\s)?còn lại(?![\p{L}])/u;
const done =
  /(?:đã|xong|giải quyết|hoàn thành|thi hành|xử lý|thực hiện|đạt|kiểm tra|trả|xét xử)(?![\p{L}])/iu;
const lookBack = 16;

/** What is left of a whole: "238/316 …, còn lại 78", "thụ lý 12 vụ … Đã giải quyết 10 vụ …; còn lại hai vụ", "chuyển kỳ sau 358.855 việc". */
export function findRemainders(figures: FigureText, sums: readonly ClaimDraft[]): ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  const isInSum = spanCover(sums);
  let lead: number | null = null;
  for (const [index, left] of figures.quantities.entries()) {
    if (left.kind !== "count" || left.isChange || left.hedge === "under") continue;
    const words = before(figures, index);
    const isNamedBehind = leftBehind.test(figures.text.slice(left.unitEnd, left.unitEnd + 30));
    const isLead = strong.test(words) || isNamedBehind;
    // "còn lại hai vụ, hai bị can": what is left in several units.
    const continues =
      lead === index - 1 && /^\s{0,9}(?:\p{L}+\s?){0,3},\s{0,9}$/u.test(gap(figures, index - 1, index));
    if (!isLead && !continues) continue;
    lead = index;
    const draft = isInSum({ start: left.start, end: left.end })
      ? null
      : remainderOf(figures, index, certain.test(words) || isNamedBehind);
    if (draft) drafts.push(draft);
  }
  return drafts;
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
  for (const subtrahend of scaledValue(left) > 0 ? earlier : []) {
    const minuend = earlier.find((each) => scaledValue(each) - scaledValue(subtrahend) === scaledValue(left));
    if (minuend) return draftOf(figures, index, minuend, subtrahend, false);
  }
  if (!isCertain) return null;
  const pair = certainPair(figures, index, earlier);
  return pair && draftOf(figures, index, pair[0], pair[1], true);
}

/** The whole and the part done that "còn lại" must refer to: a fraction, or two figures of its sentence, the second one done. */
function certainPair(
  figures: FigureText,
  index: number,
  earlier: readonly Quantity[],
): [Quantity, Quantity] | null {
  const left = figures.quantities[index]!;
  const own = earlier.filter((each) => each.sentence === left.sentence && each.depth === left.depth);
  const fraction = own.find((each) => each.kind === "fraction");
  if (fraction) {
    const others = own.filter((each) => each.start > fraction.start);
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

function draftOf(
  figures: FigureText,
  index: number,
  minuend: Quantity,
  subtrahend: Quantity,
  isCertain: boolean,
): ClaimDraft {
  const left = figures.quantities[index]!;
  const [whole, part, stated] = operandValues([minuend, subtrahend, left]);
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
    unit: operandUnit([left, minuend, subtrahend]),
    isCertain,
  };
}
