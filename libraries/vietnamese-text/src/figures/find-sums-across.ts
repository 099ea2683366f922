import type { ClaimDraft } from "./claim.ts";
import { agree, before, type FigureText, isPlainCount } from "./figure-text.ts";
import { isNear } from "./judge.ts";
import { sumOfParts } from "./part-choices.ts";
import { scaledValue } from "./quantity.ts";
import { isSameParagraph } from "./subjects.ts";
import { sumDraft } from "./sum-draft.ts";

const totalOpens =
  /^(?:Tổng cộng|Cộng|Như vậy|Tính chung|Cả thảy|Tổng số|Cả (?:hai|ba|bốn|năm))(?![\p{L}])[^;.\d]{0,60}$/u;
const sureTotal = /^(?:Tổng cộng|Cộng|Cả thảy)(?![\p{L}])[^;.\d]{0,60}$/u;
const mostParts = 12;

/**
 * Sums over several sentences without a word that opens a list: "Tổng số 120 hồ sơ. Cấp huyện 45 hồ sơ. Cấp xã 75 hồ
 * sơ", "Cấp tỉnh 12 vụ. Cấp huyện 30 vụ. Tổng cộng 42 vụ". Told only where they come out, but for "Tổng cộng".
 */
export function findSumsAcross(figures: FigureText): ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  for (const [index, total] of figures.quantities.entries()) {
    if (!isPlainCount(total) || total.kind === "fraction" || total.depth > 0 || figures.totals.has(index))
      continue;
    const draft = totalBehind(figures, index) ?? totalBefore(figures, index);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

/** Figures of other sentences of the paragraph that count the same as a total, walking away from it: the first of each sentence. */
function likeFigures(figures: FigureText, index: number, step: 1 | -1): number[] {
  const { quantities } = figures;
  const total = quantities[index]!;
  const found: number[] = [];
  for (let at = index + step; at >= 0 && at < quantities.length && Math.abs(at - index) <= 24; at += step) {
    const each = quantities[at]!;
    const [first, last] = [Math.min(each.sentence, total.sentence), Math.max(each.sentence, total.sentence)];
    if (!isSameParagraph(figures, first, last) || last - first > 6) break;
    if (each.sentence === total.sentence || !isPlainCount(each) || each.kind === "fraction" || each.depth > 0)
      continue;
    if (!agree(each, total)) continue;
    const known = found.findIndex((other) => quantities[other]!.sentence === each.sentence);
    if (known >= 0 && step === 1) continue;
    if (known >= 0) found[known] = at;
    else found.push(at);
    if (found.length > mostParts) break;
  }
  return found;
}

/** The first figures of a walk that add up to a total, two or more of them. */
function thatAddUp(figures: FigureText, members: readonly number[], target: number): number[] | null {
  for (let length = 2; length <= members.length; length++) {
    const parts = members.slice(0, length);
    if (sumOfParts(figures.quantities, parts) === target) return parts;
  }
  return null;
}

function totalBefore(figures: FigureText, index: number): ClaimDraft | null {
  const members = likeFigures(figures, index, 1);
  const parts = thatAddUp(figures, members, scaledValue(figures.quantities[index]!));
  if (parts) return sumDraft(figures, index, parts, false);
  const items = itemsOfList(figures, index, members);
  const draft = items && sumDraft(figures, index, items, true);
  return draft && isNear(draft, 0.1) ? draft : null;
}

const item = /^[-+*•–]\s/u;

/** The figures of a bulleted list right under a total: one an item, every item with one. */
function itemsOfList(figures: FigureText, index: number, members: readonly number[]): number[] | null {
  const { quantities, sentences, text } = figures;
  const { sentence } = quantities[index]!;
  const bulletOf = (at: number) =>
    item.exec(text.slice(sentences[at]?.start, (sentences[at]?.start ?? 0) + 2))?.[0];
  const bullet = bulletOf(sentence + 1);
  if (bullet === undefined || bulletOf(sentence) === bullet) return null;
  let next = sentence + 1;
  const items: number[] = [];
  for (; bulletOf(next) === bullet; next++) {
    const own = members.find((at) => quantities[at]!.sentence === next);
    if (own === undefined) return null;
    items.push(own);
  }
  // A list that goes on in other bullets is not read whole.
  return items.length >= 2 && bulletOf(next) === undefined ? items : null;
}

function totalBehind(figures: FigureText, index: number): ClaimDraft | null {
  const words = before(figures, index);
  if (!totalOpens.test(words)) return null;
  const members = likeFigures(figures, index, -1);
  const parts = thatAddUp(figures, members, scaledValue(figures.quantities[index]!));
  if (parts) return sumDraft(figures, index, parts.toReversed(), false);
  if (!sureTotal.test(words) || members.length < 2) return null;
  const draft = sumDraft(figures, index, members.toReversed(), true);
  return isNear(draft, 0.1) ? draft : null;
}
