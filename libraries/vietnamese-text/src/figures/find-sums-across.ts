import type { ClaimDraft } from "./claim.ts";
import { agree, before, type FigureText, isPlainCount } from "./figure-text.ts";
import { isNear } from "./judge.ts";
import { isLeftOver } from "./left-over.ts";
import { sumOfParts } from "./part-choices.ts";
import { scaledValue } from "./quantity.ts";
import { itemsUnder, type Segment, segmentsAfter, segmentsBefore } from "./segments.ts";
import { type PartsOfTotal, sumDraft, sumOf } from "./sum-draft.ts";

const totalOpens =
  /^(?:Tổng cộng|Cộng|Như vậy|Tính chung|Cả thảy|Tổng|(?:Sáu|Chín|Ba|Mười hai) tháng|Cả (?:hai|ba|bốn|năm|nước|tỉnh))(?![\p{L}])[^;.\d]{0,60}$/u;
const sureTotal =
  /^(?:Tổng cộng|Cộng|Cả thảy|Tổng (?:số|giá trị|kinh phí|diện tích|vốn)[^;.,\d]{0,50}\s(?:là|lên đến))(?![\p{L}])[^;.\d]{0,60}$/u;
/** What follows is told as the whole of a result: "Kết quả: …", "Qua phân loại, …". */
const tellsWhole =
  /^(?:[-+*•–]\s)?(?:Kết quả|Trong đó|Cụ thể|Gồm|Bao gồm|Phân loại|Qua phân loại|Theo (?:độ tuổi|trình độ|lĩnh vực|loại hình|đối tượng|cấp|địa bàn|thẩm quyền))(?![\p{L}])/u;
const restLast = /(?:còn lại|còn|số còn lại|khác)\s[^,;.\d]{0,20}$/iu;

export interface SumsAcross {
  readonly drafts: readonly ClaimDraft[];
  readonly lists: readonly PartsOfTotal[];
}

/**
 * Sums over several sentences without a word that opens a list: "Tổng số 120 hồ sơ. Cấp huyện 45 hồ sơ. Cấp xã 75 hồ
 * sơ", "Cấp tỉnh 12 vụ. Cấp huyện 30 vụ. Tổng cộng 42 vụ". Told where they come out; as a fault only where the words say
 * that nothing is left out.
 * @param settled totals whose own list is read already
 */
export function findSumsAcross(figures: FigureText, settled: ReadonlySet<number>): SumsAcross {
  const drafts: ClaimDraft[] = [];
  const lists: PartsOfTotal[] = [];
  for (const [index, total] of figures.quantities.entries()) {
    const ofFraction = total.kind === "fraction" ? restOfFraction(figures, index) : null;
    if (ofFraction) drafts.push(ofFraction);
    if (settled.has(index) || total.kind !== "count" || !isPlainCount(total) || total.depth > 0) continue;
    const found = totalBehind(figures, index) ?? totalBefore(figures, index);
    if (found === null) continue;
    drafts.push(sumDraft(figures, index, found.parts, found.isCertain));
    lists.push({ total: index, parts: found.parts });
  }
  return { drafts, lists };
}

/** "6.284/6.893 cử tri đồng ý …; không đồng ý 427 phiếu, không có ý kiến 182 phiếu": the others make up the whole. */
function restOfFraction(figures: FigureText, index: number): ClaimDraft | null {
  const fraction = figures.quantities[index]!;
  const others: number[] = [];
  for (let at = index + 1; at < figures.quantities.length && at <= index + 8; at++) {
    const each = figures.quantities[at]!;
    if (each.sentence > fraction.sentence + 1) break;
    if (each.kind === "count" && isPlainCount(each) && each.depth === fraction.depth) others.push(at);
  }
  const rest = fraction.whole! - fraction.value;
  for (let length = 2; length <= others.length; length++) {
    const parts = others.slice(0, length);
    if (sumOfParts(figures.quantities, parts) !== rest) continue;
    const total = { ...fraction, kind: "count" as const, value: fraction.whole! };
    const part = { ...fraction, kind: "count" as const };
    return sumOf(total, [part, ...parts.map((at) => figures.quantities[at]!)], false);
  }
  return null;
}

interface Found {
  readonly parts: readonly number[];
  readonly isCertain: boolean;
}

/** The first run of whole segments whose figures add up to the total: all of them, those not nested, or the first of each. */
function runThatAddsUp(
  figures: FigureText,
  segments: readonly Segment[],
  target: number,
): readonly number[] | null {
  const ways: ReadonlyArray<(segment: Segment) => readonly number[]> = [
    ({ all }) => all,
    ({ all, nested }) => all.filter((at) => !nested.has(at)),
    ({ all }) => all.slice(0, 1),
  ];
  for (let first = 0; first < segments.length; first++) {
    for (const members of ways) {
      const parts: number[] = [];
      for (const segment of segments.slice(first)) {
        parts.push(...members(segment));
        const sum = sumOfParts(figures.quantities, parts);
        if (sum > target) break;
        if (sum === target && parts.length > 1 && !isRemainder(figures, parts)) return parts;
      }
    }
  }
  return null;
}

/** "Có 64 ý kiến, đã trả lời 58, còn 6" takes the one from the whole: a difference, told elsewhere. */
function isRemainder(figures: FigureText, parts: readonly number[]): boolean {
  return parts.length === 2 && parts.some((at) => isLeftOver(figures, at));
}

function totalBefore(figures: FigureText, index: number): Found | null {
  const segments = segmentsAfter(figures, index);
  const right = runThatAddsUp(figures, segments, scaledValue(figures.quantities[index]!));
  if (right) return { parts: right, isCertain: false };
  const items = itemsUnder(figures, index, segments);
  if (items && isNear(sumDraft(figures, index, items, true), 0.1)) return { parts: items, isCertain: true };
  return completeSentence(figures, index, segments);
}

/** The sentence right behind a total, where it lists one thing after another and says that it is all. */
function completeSentence(figures: FigureText, index: number, segments: readonly Segment[]): Found | null {
  const { quantities, sentences, text } = figures;
  const { sentence, unit } = quantities[index]!;
  const own = segments.filter((segment) => segment.sentence === sentence + 1);
  const isOther = (at: number) => {
    const each = quantities[at];
    return each?.sentence === sentence && isPlainCount(each) && agree(each, quantities[index]!);
  };
  const hasOther = [1, 2, 3, 4, 5, 6].some((step) => isOther(index - step) || isOther(index + step));
  if (hasOther || unit === "") return null;
  const parts = own.flatMap(({ all, nested }) => (nested.size > 0 ? all.slice(0, 1) : all));
  if (parts.length < 2 || parts.some((at) => quantities[at]!.hedge !== null)) return null;
  const opening = text.slice(sentences[sentence + 1]?.start, quantities[parts[0]!]!.start);
  const isAll =
    (parts.length > 2 && tellsWhole.test(opening)) || restLast.test(before(figures, parts.at(-1)!));
  return isAll && isNear(sumDraft(figures, index, parts, true), 0.08) ? { parts, isCertain: true } : null;
}

const raisedTo =
  /(?:(?:nâng|đưa)\s[^;.\d]{0,60}\slên(?:\s(?:thành|tới|đến|mức))?|(?:tổng cộng|tổng số|lũy kế|cộng)[^;.\d]{0,40})\s$/iu;

/** "Đầu kỳ tồn 64 đơn. Nhận mới 412 đơn, nâng tổng số lên 476 đơn": the nearest figures before, also of the sentence before. */
function addedUp(figures: FigureText, index: number): Found | null {
  const { quantities } = figures;
  const total = quantities[index]!;
  if (!raisedTo.test(before(figures, index))) return null;
  const parts: number[] = [];
  for (let at = index - 1; at >= 0 && at >= index - 8 && parts.length < 4; at--) {
    const each = quantities[at]!;
    if (each.sentence < total.sentence - 2) break;
    if (each.kind !== "count" && each.kind !== "fraction") continue;
    if (each.depth > total.depth || !agree(each, total)) continue;
    parts.unshift(at);
    if (parts.length > 1 && sumOfParts(quantities, parts) === scaledValue(total))
      return { parts, isCertain: false };
  }
  return null;
}

function totalBehind(figures: FigureText, index: number): Found | null {
  const words = before(figures, index);
  const added = addedUp(figures, index);
  if (added) return added;
  if (!totalOpens.test(words)) return null;
  const segments = segmentsBefore(figures, index);
  const target = scaledValue(figures.quantities[index]!);
  // Away from the total: the nearest segments first.
  const right = runThatAddsUp(figures, segments, target);
  if (right) return { parts: right.toSorted((left, other) => left - other), isCertain: false };
  if (!sureTotal.test(words)) return null;
  const parts = segments
    .flatMap(({ all, nested }) => (nested.size > 0 ? all.slice(0, 1) : all))
    .toSorted((left, other) => left - other);
  return parts.length > 1 && isNear(sumDraft(figures, index, parts, true), 0.08)
    ? { parts, isCertain: true }
    : null;
}
