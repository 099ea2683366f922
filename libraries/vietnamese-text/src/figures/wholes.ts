import { agree, before, type FigureText, gap, isPlainCount } from "./figure-text.ts";
import { type Quantity, scaledValue } from "./quantity.ts";
import { isSameParagraph } from "./subjects.ts";
import { areOfOneGroup } from "./unit-agreement.ts";

const lookBack = 36;

/** Figures that may be the whole of a part, and the one that must be if any must. */
export interface Wholes {
  readonly candidates: readonly Quantity[];
  readonly sure: Quantity | null;
}

/** The whole that a quantity stands for: its own value, or the second half of a fraction. */
function wholeOf(quantity: Quantity): Quantity {
  return quantity.kind === "fraction" ? { ...quantity, value: quantity.whole!, kind: "count" } : quantity;
}

/** A figure with a share of its own, or one end of a way from here to there, is no whole of others. */
function isPartItself(figures: FigureText, at: number): boolean {
  const { quantities, text } = figures;
  const [own, next] = [quantities[at]!, quantities[at + 1]];
  if (next?.kind === "percent" && next.sentence === own.sentence && !next.isChange && next.value < 100) {
    if (/^[^;.\d]{0,60}(?:chiếm|đạt|tỷ lệ|tỉ lệ|\()[^;.\d]{0,20}$/iu.test(gap(figures, at, at + 1)))
      return true;
  }
  return /từ\s$/u.test(text.slice(Math.max(0, own.start - 4), own.start));
}

/** Earlier figures of which the part at `partAt` may be a share. */
export function wholesOf(
  figures: FigureText,
  partAt: number,
  ofList: number | undefined,
  mayBeSmaller: boolean,
): Wholes {
  const { quantities } = figures;
  const part = quantities[partAt]!;
  const candidates: Quantity[] = ofList === undefined ? [] : [quantities[ofList]!];
  const inSentence: Quantity[] = [];
  const alike: Quantity[] = [];
  for (let at = partAt - 1; at >= 0 && at >= partAt - lookBack; at--) {
    const each = quantities[at]!;
    if (!isPlainCount(each) || !(agree(each, part) || areOfOneGroup(each.unit, part.unit))) continue;
    const whole = wholeOf(each);
    if (scaledValue(whole) < scaledValue(part) && !mayBeSmaller) continue;
    candidates.push(whole);
    const isOfSentence = each.sentence === part.sentence && each.unit !== "" && agree(each, part);
    if (isOfSentence && scaledValue(whole) > scaledValue(part) && !isPartItself(figures, at))
      (each.unit === part.unit ? inSentence : alike).push(whole);
  }
  const own = inSentence.length > 0 || part.unit === "" ? inSentence : alike;
  return { candidates, sure: sureWhole(figures, partAt, ofList, own) };
}

function sureWhole(
  figures: FigureText,
  partAt: number,
  ofList: number | undefined,
  inSentence: readonly Quantity[],
): Quantity | null {
  const { quantities } = figures;
  if (ofList !== undefined) return quantities[ofList]!;
  if (new Set(inSentence.map(scaledValue)).size === 1) return inSentence[0]!;
  if (inSentence.length > 0) return null;
  return wholeOfParagraph(figures, partAt);
}

/** The nearest figure of the sentences before, in the same paragraph, of which the part can be a share. */
function wholeOfParagraph(figures: FigureText, partAt: number): Quantity | null {
  const { quantities } = figures;
  const part = quantities[partAt]!;
  let found: number | null = null;
  for (let at = partAt - 1; at >= 0 && at >= partAt - lookBack; at--) {
    const each = quantities[at]!;
    if (each.sentence === part.sentence) continue;
    if (each.sentence < part.sentence - 4 || !isSameParagraph(figures, each.sentence, part.sentence)) break;
    // Within the nearest sentence that has one, the first stands for its subject.
    if (found !== null && each.sentence !== quantities[found]!.sentence) break;
    const isLike = isPlainCount(each) && each.depth === 0 && agree(each, part) && each.unit !== "";
    if (isLike && scaledValue(wholeOf(each)) > scaledValue(part) && !isPartItself(figures, at)) found = at;
  }
  return found === null || part.unit === "" ? null : wholeOf(quantities[found]!);
}

const planWords =
  /(?:chỉ tiêu|kế hoạch|dự toán|mục tiêu|phấn đấu|được giao|giao|nghị quyết|định mức|yêu cầu)(?![\p{L}])[^;.]*$/iu;
const planInParentheses =
  /\([^()]{0,40}(?:chỉ tiêu|kế hoạch|dự toán|mục tiêu|giao|nghị quyết|định mức)[^()\d]{0,40}$/iu;

/** The planned figure that a result is held against: "156 đảng viên (chỉ tiêu 150)", "được giao kết nạp 12 đảng viên. … kết nạp 14". */
export function planOf(figures: FigureText, partAt: number): Quantity | null {
  const { quantities, text } = figures;
  const part = quantities[partAt]!;
  const next = quantities[partAt + 1];
  if (
    next?.sentence === part.sentence &&
    next.depth > part.depth &&
    isPlainCount(next) &&
    agree(next, part) &&
    planInParentheses.test(text.slice(part.end, next.start))
  )
    return next;
  for (let at = partAt - 1; at >= 0 && at >= partAt - 8; at--) {
    const each = quantities[at]!;
    if (each.sentence < part.sentence - 1) return null;
    if (!isPlainCount(each) || each.kind === "fraction" || each.unit !== part.unit || each.unit === "")
      continue;
    if (planWords.test(before(figures, at)) && !/(?:vượt|đạt)\s/iu.test(before(figures, at))) return each;
  }
  return null;
}
