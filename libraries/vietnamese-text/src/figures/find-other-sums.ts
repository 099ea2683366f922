import type { ClaimDraft } from "./claim.ts";
import { agree, type FigureText, isPlainCount } from "./figure-text.ts";
import { isNear } from "./judge.ts";
import { sumOfParts } from "./part-choices.ts";
import { scaledValue } from "./quantity.ts";
import { isPartOf, type PartsOfTotal, sumDraft } from "./sum-draft.ts";

const totalBehind =
  /(?:(?:tổng cộng|cộng lại|cộng|cả thảy|tính chung|cả (?:hai|ba|bốn|năm)|tổng mức|chung)(?:\s[^,;.(]{1,30})?|tổng số|tổng|nâng tổng số[^,;.]{0,60}lên|đưa tổng số[^,;.]{0,60}lên)(?:\s(?:là|có|gồm|lên))*\s{0,9}$/iu;
/** "120 … quý I, 130 … quý II, tổng cộng 250 …". */
export function readTotalBehind(
  figures: FigureText,
  at: number,
): { draft: ClaimDraft; parts: PartsOfTotal } | null {
  const { quantities, text } = figures;
  const total = quantities[at]!;
  const lead = text.slice(Math.max(0, total.start - 100), total.start);
  if (!totalBehind.test(lead)) return null;
  const near: number[] = [];
  for (let back = at - 1; back >= 0 && back >= at - 12; back--) {
    const each = quantities[back]!;
    if (each.sentence !== total.sentence) break;
    if (isPlainCount(each) && each.depth === total.depth) near.unshift(back);
  }
  const parts = near.filter((each) => isPartOf(quantities[each]!, total));
  const target = scaledValue(total);
  const addUp = (members: readonly number[]) =>
    members
      .map((_, index) => members.slice(index))
      .find((each) => each.length > 1 && sumOfParts(quantities, each) === target);
  // "bảy tổ chức, 19 đảng viên, tổng cộng 26 trường hợp": parts of any kind where they come out.
  const right = addUp(parts) ?? addUp(near);
  if (right === undefined && parts.length < 2) return null;
  const nearness = Math.abs(sumOfParts(quantities, parts) - target) / (target || 1);
  const isExplicit = /(?:tổng cộng|cộng lại|cả thảy|nâng tổng số|đưa tổng số)[^\d]*$/iu.test(lead);
  return {
    draft: sumDraft(figures, at, right ?? parts, isExplicit && nearness <= 0.34),
    parts: { total: at, parts: right ?? parts },
  };
}

/** "kết nạp 31.460 đoàn viên, nâng tổng số đoàn viên từ 96.340 lên 127.800 người": what was added to an earlier total. */
export function readRaisedTotal(
  figures: FigureText,
  at: number,
): { draft: ClaimDraft; parts: PartsOfTotal } | null {
  const { quantities, text } = figures;
  const [total, earlier] = [quantities[at]!, quantities[at - 1]];
  if (!earlier || earlier.sentence !== total.sentence || !isPlainCount(earlier) || !agree(earlier, total))
    return null;
  const lead = text.slice(Math.max(0, earlier.start - 100), earlier.start);
  const isRaised =
    /(?:nâng|đưa)\s[^;.\d]{2,70}\stừ\s(?:mức\s|con số\s)?$/u.test(lead) &&
    /^[^;.\d]{0,30}\slên\s(?:đến\s|tới\s|thành\s|mức\s)?$/u.test(text.slice(earlier.end, total.start));
  if (!isRaised) return null;
  for (let back = at - 2; back >= 0 && back >= at - 6; back--) {
    const added = quantities[back]!;
    if (added.sentence !== total.sentence) return null;
    if (added.kind !== "count" || !agree(added, total)) continue;
    const draft = sumDraft(figures, at, [back, at - 1], true);
    return { draft: { ...draft, isCertain: isNear(draft) }, parts: { total: at, parts: [back, at - 1] } };
  }
  return null;
}

/** "18/93 …, 37/93 … và 38/93 …": parts that name their whole. */
export function findFractionsOfOneWhole(figures: FigureText, lists: readonly PartsOfTotal[]): ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  const listed = new Set(lists.flatMap((list) => list.parts));
  const { quantities } = figures;
  for (let first = 0; first < quantities.length; ) {
    const start = quantities[first]!;
    let next = first + 1;
    const parts = [first];
    while (
      start.kind === "fraction" &&
      next < quantities.length &&
      next < first + 40 &&
      quantities[next]!.sentence === start.sentence
    ) {
      const each = quantities[next]!;
      if (each.kind === "fraction" && each.whole !== start.whole) break;
      if (each.kind === "fraction" && agree(each, start)) parts.push(next);
      next++;
    }
    const operands = parts.map((at) => quantities[at]!);
    const isKnown = parts.every((at) => listed.has(at));
    if (parts.length > 1 && !isKnown && operands.reduce((sum, each) => sum + each.value, 0) === start.whole) {
      drafts.push({
        start: start.start,
        end: operands.at(-1)!.unitEnd,
        kind: "sum",
        inputs: { parts: operands.map((each) => each.value) },
        stated: { value: start.whole, decimals: 0, hedge: null },
        operandSlack: 0,
        unit: start.unit,
        isCertain: false,
      });
    }
    first = parts.length > 1 ? next : first + 1;
  }
  return drafts;
}
