import type { ClaimDraft } from "./claim.ts";
import { agree, type FigureText, gap, isPlainCount } from "./figure-text.ts";
import { findFractionsOfOneWhole, readRaisedTotal, readTotalBehind } from "./find-other-sums.ts";
import { judge } from "./judge.ts";
import { openingThatAddsUp, partChoices, sumOfParts } from "./part-choices.ts";
import { type Quantity, scaledValue } from "./quantity.ts";
import { isCompared, type PartList, readPartList } from "./read-part-list.ts";
import { isPartOf, type PartsOfTotal, sumDraft } from "./sum-draft.ts";

const overlapping =
  /(?:dân tộc|tôn giáo|tuổi|trình độ|trẻ|lý luận|chuyên môn|đại học|nước ngoài|ít nhất|lần đầu)(?![\p{L}])/iu;

/** Groups that may count one person or thing twice; women do not where men stand beside them. */
function mayOverlap(text: string): boolean {
  return (
    overlapping.test(text) || (/(?<!\p{L})nữ(?!\p{L})/iu.test(text) && !/(?<!\p{L})nam(?!\p{L})/iu.test(text))
  );
}

export interface SumsFound {
  readonly drafts: readonly ClaimDraft[];
  /** Also lists whose sum proves nothing: they still tell which whole a share refers to. */
  readonly lists: readonly PartsOfTotal[];
  /** The totals of lists that come out, or whose fault is certain. */
  readonly settled: ReadonlySet<number>;
}

/** Totals with their parts: "125 ý kiến: 13 …, 93 …, 19 …", "gồm … và …", parts in the next sentence, several units at once, "…, tổng cộng 250". */
export function findSums(figures: FigureText): SumsFound {
  const drafts: ClaimDraft[] = [];
  const lists: PartsOfTotal[] = [];
  const settled = new Set<number>();
  const { quantities } = figures;
  for (let first = 0; first < quantities.length; first++) {
    if (!isPlainCount(quantities[first]!) || isCompared(figures, first)) continue;
    const group = totalsFrom(figures, first);
    const list = readPartList(figures, group);
    if (list) {
      const found = group.map((total) => sumOf(figures, total, list, group.length === 1));
      const isOneRight = found.some((each) => each?.isRight);
      for (const each of found) {
        if (each === null) continue;
        // Figures that merely follow each other tell no whole.
        if (list.introducer !== "none" || each.isRight) lists.push(each.parts);
        const isCertain = each.draft.isCertain || (isOneRight && each.isWhole);
        if (isCertain || each.isRight) settled.add(each.parts.total);
        drafts.push({ ...each.draft, ...spanOfList(figures, group, list, each), isCertain });
      }
      if (found.some((each) => each?.isRight || each?.draft.isCertain)) {
        const before = readTotalBehind(figures, first) ?? readRaisedTotal(figures, first);
        if (before && judge(before.draft)?.verdict === "ok") drafts.push(before.draft);
        first = group.at(-1)!;
        continue;
      }
    }
    const behind = readTotalBehind(figures, first) ?? readRaisedTotal(figures, first);
    if (behind) {
      drafts.push(behind.draft);
      lists.push(behind.parts);
      settled.add(behind.parts.total);
    } else if (list) first = group.at(-1)!;
  }
  return { drafts: [...drafts, ...findFractionsOfOneWhole(figures, lists)], lists, settled };
}

/** "21 vụ, 64 bị can": totals of different units that stand together. */
function totalsFrom(figures: FigureText, first: number): number[] {
  const group = [first];
  for (let at = first + 1; at < first + 3; at++) {
    const next = figures.quantities[at];
    const last = figures.quantities[group.at(-1)!]!;
    if (!next || !isPlainCount(next) || next.sentence !== last.sentence || next.depth !== last.depth) break;
    if (!/^\s{0,9}(?:,|và|với|\/)\s{0,9}$/u.test(figures.text.slice(last.unitEnd, next.start))) break;
    if (next.unit === "" || group.some((each) => agree(figures.quantities[each]!, next))) break;
    group.push(at);
  }
  return group;
}

/** From the first of the totals to the end of the clause of the last part; parts of several units stand together. */
function spanOfList(
  figures: FigureText,
  group: readonly number[],
  list: PartList,
  sum: Sum,
): { start: number; end: number } {
  const lastPart = Math.max(...sum.parts.parts);
  const isLast = (at: number) =>
    at > lastPart &&
    figures.text.slice(figures.quantities[lastPart]!.unitEnd, figures.quantities[at]!.start).length <= 3;
  const last = figures.quantities[list.members.find(isLast) ?? lastPart]!;
  const description = /^[^.;,:()\n\d]{0,60}(?=[.;,:)\n]|$)/u.exec(
    figures.text.slice(last.unitEnd, last.unitEnd + 61),
  );
  return {
    start: figures.quantities[group[0]!]!.start,
    end: last.unitEnd + (description?.[0].trimEnd().length ?? 0),
  };
}

interface Sum {
  readonly draft: ClaimDraft;
  readonly parts: PartsOfTotal;
  readonly isRight: boolean;
  /** All figures of the list were used. */
  readonly isWhole: boolean;
}

function sumOf(figures: FigureText, totalAt: number, list: PartList, isAlone: boolean): Sum | null {
  const { quantities } = figures;
  const total = quantities[totalAt]!;
  const counted = total.unit === "" ? { ...total, unit: quantities[list.members[0]!]!.unit } : total;
  const same =
    list.isInParentheses && isAlone
      ? list.members
      : list.members.filter((at) => isPartOf(quantities[at]!, counted));
  const choices = partChoices(figures, list, same);
  const target = scaledValue(total);
  const right =
    choices.find((parts) => sumOfParts(quantities, parts) === target) ??
    openingThatAddsUp(quantities, same, target) ??
    // Parts named in other words than the whole ("8 đồng chí, gồm 5 nam, 3 nữ").
    (list.introducer === "none" || total.unit === ""
      ? null
      : openingThatAddsUp(quantities, list.members, target));
  const parts = right ?? choices[0];
  if (!parts || parts.length < 2) return null;
  // "252 xã đạt chuẩn; còn lại 63 xã" is a remainder, not a list.
  if (
    list.introducer === "none" &&
    parts.length === 2 &&
    /[,;]\s{0,9}(?:\p{L}+\s){0,3}(?:còn(?![\p{L}])|tồn|chuyển (?:sang )?(?:kỳ|năm))/iu.test(
      gap(figures, parts[0]!, parts[1]!),
    )
  )
    return null;
  const sum = sumOfParts(quantities, parts);
  const nearness = Math.abs(sum - target) / (target || 1);
  const isWhole = same.length === parts.length || list.text.includes(";");
  const draft = sumDraft(
    figures,
    totalAt,
    parts,
    isCertainSum(figures, list, counted, parts, nearness, isWhole, isAlone),
  );
  return { draft, parts: { total: totalAt, parts }, isRight: right !== null, isWhole };
}

/** A list that says itself that it is not complete, whose items may overlap, or that tells a gain and a loss. */
function isOpenList(figures: FigureText, list: PartList, parts: readonly number[], total: Quantity): boolean {
  const { quantities, text } = figures;
  const last = quantities[parts.at(-1)!]!;
  const lead = text.slice(total.unitEnd, quantities[parts[0]!]!.start);
  const tail = /^[^.;\n]{0,80}/u.exec(text.slice(last.unitEnd, last.unitEnd + 80))?.[0] ?? "";
  if (/(?:phần lớn|chủ yếu|nổi bật|đáng chú ý|nhiều nhất|nhất là|như)(?![\p{L}])/iu.test(lead)) return true;
  if (/(?:còn lại|v\.v|\.\.\.|…)/u.test(tail)) return true;
  if (list.introducer === "partial" && /,\scó\s\d/u.test(list.text)) return true;
  // "vốn điều lệ tăng từ 5.962 tỷ lên 6.497 tỷ": a way from one figure to another inside the list.
  if (
    parts.some((at) =>
      /(?:từ|lên|xuống)\s$/u.test(text.slice(quantities[at]!.start - 5, quantities[at]!.start)),
    )
  )
    return true;
  const values = parts.map((at) => scaledValue(quantities[at]!));
  return values.length === 2 && Math.abs(values[0]! - values[1]!) === scaledValue(total);
}

/** Whether a list that does not add up is a fault: it must claim to be complete, and count one thing. */
function isCertainSum(
  figures: FigureText,
  list: PartList,
  total: Quantity,
  parts: readonly number[],
  nearness: number,
  isWhole: boolean,
  isAlone: boolean,
): boolean {
  if (isOpenList(figures, list, parts, total)) return false;
  const isOneUnit =
    (list.isInParentheses && isAlone) || parts.every((at) => agree(figures.quantities[at]!, total));
  if (!isOneUnit || mayOverlap(list.text) || /(?:trong đó)(?![\p{L}])/iu.test(list.text)) return false;
  if (list.introducer === "exhaustive") return isWhole && nearness <= 0.34;
  return list.introducer === "partial" && isWhole && nearness <= 0.1;
}
