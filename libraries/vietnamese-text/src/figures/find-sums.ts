import type { ClaimDraft } from "./claim.ts";
import { agree, type FigureText, gap, isPlainCount, operandValues, slackOf } from "./figure-text.ts";
import { type Quantity, roundToDecimals, scaledValue } from "./quantity.ts";

const exhaustive =
  /(?:gồm|bao gồm|chia ra|chia thành|phân ra|phân thành|chia theo|như sau|cụ thể|lần lượt)(?![\p{L}])|:/iu;
const partial = /(?:trong đó|trong số này|trong số đó|riêng)(?![\p{L}])/iu;
const restart = /(?:riêng|ngoài ra|đồng thời|bên cạnh đó|so với|trong khi đó|đạt|qua đó)(?![\p{L}])/iu;
const opensSentence =
  /^\s*[-+*•]?\s*(?:trong đó|gồm|bao gồm|cụ thể|chia ra|trong số này|trong số đó)(?![\p{L}])/iu;
const totalBehind =
  /(?:tổng cộng|cộng lại|cộng|tổng số|tổng|cả thảy|nâng tổng số[^,;.]{0,60}lên|đưa tổng số[^,;.]{0,60}lên)(?:\s(?:là|có|gồm|lên))*\s*$/iu;
const overlapping =
  /(?:nữ|dân tộc|tôn giáo|tuổi|trình độ|trẻ|lý luận|chuyên môn|đại học|nước ngoài|ít nhất|lần đầu)(?![\p{L}])/iu;

/** A total and the figures named as its parts, by their place among the quantities. */
export interface PartsOfTotal {
  readonly total: number;
  readonly parts: readonly number[];
}

export interface SumsFound {
  readonly drafts: readonly ClaimDraft[];
  /** Also lists whose sum proves nothing: they still tell which whole a share refers to. */
  readonly lists: readonly PartsOfTotal[];
}

/** Totals with their parts: "125 ý kiến: 13 …, 93 …, 19 …", "gồm … và …", parts in the next sentence, several units at once, "…, tổng cộng 250". */
export function findSums(figures: FigureText): SumsFound {
  const drafts: ClaimDraft[] = [];
  const lists: PartsOfTotal[] = [];
  const { quantities } = figures;
  for (let first = 0; first < quantities.length; first++) {
    if (!isPlainCount(quantities[first]!)) continue;
    const group = totalsFrom(figures, first);
    const list = readList(figures, group);
    if (list) {
      const found = group.map((total) => sumOf(figures, total, list));
      const isOneRight = found.some((each) => each?.isRight);
      for (const each of found) {
        if (each === null) continue;
        lists.push(each.parts);
        const isCertain = each.draft.isCertain || (isOneRight && each.isWhole);
        drafts.push({ ...each.draft, ...spanOfList(figures, group, list, each), isCertain });
      }
      first = group.at(-1)!;
    } else {
      const behind = totalAfterParts(figures, first);
      if (behind) {
        drafts.push(behind.draft);
        lists.push(behind.parts);
      }
    }
  }
  return { drafts: [...drafts, ...fractionsOfOneWhole(figures, drafts)], lists };
}

/** "21 vụ, 64 bị can": totals of different units that stand together. */
function totalsFrom(figures: FigureText, first: number): number[] {
  const group = [first];
  for (let at = first + 1; at < first + 3; at++) {
    const next = figures.quantities[at];
    const last = figures.quantities[group.at(-1)!]!;
    if (!next || !isPlainCount(next) || next.sentence !== last.sentence || next.depth !== last.depth) break;
    if (!/^\s*(?:,|và|với|\/)\s*$/u.test(figures.text.slice(last.unitEnd, next.start))) break;
    if (next.unit === "" || group.some((each) => figures.quantities[each]!.unit === next.unit)) break;
    group.push(at);
  }
  return group;
}

interface List {
  /** Plain counts of the list, in order. */
  readonly members: readonly number[];
  readonly depth: number;
  readonly introducer: "exhaustive" | "partial" | "none";
  readonly text: string;
  readonly textStart: number;
}

function readList(figures: FigureText, group: readonly number[]): List | null {
  const { quantities, text } = figures;
  const last = quantities[group.at(-1)!]!;
  // The change of the total itself may stand between it and its parts: "…, tăng 39.080 việc (tăng 5,60%). Trong đó …".
  let at = group.at(-1)! + 1;
  while (
    at < quantities.length &&
    at < group.at(-1)! + 6 &&
    (quantities[at]!.isChange || quantities[at]!.kind === "percent") &&
    quantities[at]!.sentence === last.sentence
  )
    at++;
  const next = quantities[at];
  if (!next || !isPlainCount(next)) return null;
  const from = Math.max(last.unitEnd, quantities[at - 1]!.end);
  const words = text.slice(from, next.start);
  let introducer: List["introducer"] = "none";
  if (next.sentence !== last.sentence) {
    if (!continuesList(figures, last, next) || isSentenceWithOtherTotal(figures, group, last)) return null;
    introducer = "partial";
  }
  const isInParentheses = next.depth > last.depth && /^[^;.()]{0,40}\([^()]*$/u.test(words);
  if (introducer === "partial" || partial.test(words) || isInParentheses) introducer = "partial";
  else if (exhaustive.test(words)) introducer = "exhaustive";
  else if (words.length > 90 || /[;.]/u.test(words)) return null;
  return { ...membersFrom(figures, at, next), introducer, textStart: from };
}

/** The next sentence lists parts: it opens with "Trong đó", "Gồm" …, or is the first item of a list under a line. */
function continuesList(figures: FigureText, last: Quantity, next: Quantity): boolean {
  const { text, sentences } = figures;
  const [own, following] = [sentences[last.sentence], sentences[next.sentence]];
  if (next.sentence !== last.sentence + 1 || !own || !following) return false;
  const opening = text.slice(following.start, next.start);
  return (
    opensSentence.test(opening) ||
    (/^[-+*•]\s/u.test(opening) && !/[.!?]$/u.test(text.slice(own.start, own.end)))
  );
}

/** A later total in the same sentence is nearer to a list in the next one. */
function isSentenceWithOtherTotal(figures: FigureText, group: readonly number[], last: Quantity): boolean {
  for (let at = group.at(-1)! + 1; at < figures.quantities.length; at++) {
    const each = figures.quantities[at]!;
    if (each.sentence !== last.sentence) return false;
    if (isPlainCount(each) && each.depth === last.depth && agree(each, last)) return true;
  }
  return false;
}

function membersFrom(
  figures: FigureText,
  from: number,
  first: Quantity,
): Pick<List, "members" | "depth" | "text"> {
  const { quantities, text, sentences } = figures;
  const members: number[] = [];
  let end = first.start;
  for (let at = from; at < quantities.length && at < from + 40; at++) {
    const each = quantities[at]!;
    if (each.sentence !== first.sentence || each.depth < first.depth) break;
    const words = text.slice(end, each.start);
    if (at > from && each.depth === first.depth && !each.isChange && isRestart(words)) break;
    if (each.depth === first.depth && isPlainCount(each)) members.push(at);
    end = each.unitEnd;
  }
  const sentenceEnd = sentences[first.sentence]?.end ?? text.length;
  return { members, depth: first.depth, text: text.slice(first.start, Math.min(sentenceEnd, end)) };
}

function isRestart(words: string): boolean {
  return restart.test(words) && !/^\s*\p{Ll}*\s*(?:đạt)/u.test(words);
}

/** From the first of the totals to the end of the clause of the last part; parts of several units stand together. */
function spanOfList(
  figures: FigureText,
  group: readonly number[],
  list: List,
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

function sumOf(figures: FigureText, totalAt: number, list: List): Sum | null {
  const { quantities } = figures;
  const total = quantities[totalAt]!;
  const counted = total.unit === "" ? { ...total, unit: quantities[list.members[0]!]!.unit } : total;
  const same = list.members.filter((at) => isPartOf(quantities[at]!, counted));
  const choices = partChoices(figures, list, same, total);
  const target = scaledValue(total);
  const right = choices.find((parts) => parts.length > 1 && sumOfParts(quantities, parts) === target);
  const parts = right ?? choices[0];
  if (!parts || parts.length < 2) return null;
  // "252 xã đạt chuẩn; còn lại 63 xã" is a remainder, not a list.
  if (
    list.introducer === "none" &&
    parts.length === 2 &&
    /[,;]\s*(?:\p{L}+\s)?còn(?![\p{L}])/iu.test(gap(figures, parts[0]!, parts[1]!))
  )
    return null;
  const sum = sumOfParts(quantities, parts);
  const nearness = Math.abs(sum - target) / (target || 1);
  const isWhole = same.length === parts.length || list.text.includes(";");
  const draft = sumDraft(
    figures,
    totalAt,
    parts,
    isCertainSum(figures, list, counted, parts, nearness, isWhole),
  );
  return { draft, parts: { total: totalAt, parts }, isRight: right !== undefined, isWhole };
}

function isPartOf(part: Quantity, total: Quantity): boolean {
  if (part.kind === "fraction") return part.whole === total.value;
  return part.unit === total.unit || part.unit === "" || (total.unit !== "" && agree(part, total));
}

/** The ways in which the figures of a list may be its parts, likeliest first. */
function partChoices(figures: FigureText, list: List, same: readonly number[], total: Quantity): number[][] {
  const choices: number[][] = [];
  if (list.text.includes(";")) {
    // "gồm 8 … và 4 …; đã giải quyết 11 …": a list that is whole before the first semicolon ends there.
    const opening = firstSegment(figures, same);
    const items = firstOfItems(figures, same, /;/u);
    choices.push(...(opening.length > 1 ? [opening, items] : [items]));
  }
  choices.push([...same]);
  choices.push(firstOfItems(figures, same, /[,;]|\svà\s/u));
  choices.push(withoutNested(figures, same));
  for (let length = same.length - 1; length >= 2; length--) choices.push(same.slice(0, length));
  // Parts named in other words than the whole ("8 đồng chí, gồm 5 nam, 3 nữ").
  if (list.introducer !== "none" && total.unit !== "") {
    for (let length = list.members.length; length >= 2; length--) choices.push(list.members.slice(0, length));
  }
  return choices.filter((choice) => choice.length > 1);
}

function firstSegment(figures: FigureText, members: readonly number[]): number[] {
  const end = members.findIndex(
    (at, index) => index > 0 && gap(figures, members[index - 1]!, at).includes(";"),
  );
  return end < 0 ? [...members] : members.slice(0, end);
}

function firstOfItems(figures: FigureText, members: readonly number[], separator: RegExp): number[] {
  return members.filter((at, index) => {
    const previous = members[index - 1];
    return previous === undefined || separator.test(gap(figures, previous, at));
  });
}

/** Leaves out figures behind a "trong đó" inside an item, up to the next semicolon. */
function withoutNested(figures: FigureText, members: readonly number[]): number[] {
  let isNested = false;
  return members.filter((at, index) => {
    const previous = members[index - 1];
    const words = previous === undefined ? "" : gap(figures, previous, at);
    if (words.includes(";")) isNested = false;
    if (/(?:trong đó|gồm)(?![\p{L}])/iu.test(words)) isNested = true;
    return !isNested;
  });
}

function sumOfParts(quantities: readonly Quantity[], parts: readonly number[]): number {
  return roundToDecimals(
    parts.reduce((sum, at) => sum + scaledValue(quantities[at]!), 0),
    6,
  );
}

/** Whether a list that does not add up is a fault: it must claim to be complete, and count one thing. */
function isCertainSum(
  figures: FigureText,
  list: List,
  total: Quantity,
  parts: readonly number[],
  nearness: number,
  isWhole: boolean,
): boolean {
  const isOneUnit = parts.every((at) => agree(figures.quantities[at]!, total));
  if (!isOneUnit || overlapping.test(list.text) || /(?:trong đó)(?![\p{L}])/iu.test(list.text)) return false;
  if (list.introducer === "exhaustive") return isWhole && nearness <= 0.34;
  return list.introducer === "partial" && isWhole && nearness <= 0.1;
}

function sumDraft(
  figures: FigureText,
  totalAt: number,
  parts: readonly number[],
  isCertain: boolean,
): ClaimDraft {
  const total = figures.quantities[totalAt]!;
  const operands = parts.map((at) => figures.quantities[at]!);
  const values = operandValues([total, ...operands]);
  const spans = [total, ...operands];
  return {
    start: Math.min(...spans.map((each) => each.start)),
    end: Math.max(...spans.map((each) => each.unitEnd)),
    kind: "sum",
    inputs: { parts: values.slice(1) },
    stated: { value: values[0]!, decimals: total.decimals, hedge: total.hedge },
    operandSlack: sumSlack(operands, values.slice(1)),
    unit: total.unit,
    isCertain,
  };
}

/** Rounded parts may be off by half a unit of their last digit each; as a share of their sum. */
function sumSlack(operands: readonly Quantity[], values: readonly number[]): number {
  const sum = values.reduce((left, right) => left + right, 0);
  if (sum === 0) return 0;
  return operands.reduce((slack, each, index) => slack + (slackOf([each]) * values[index]!) / sum, 0);
}

/** "120 … quý I, 130 … quý II, tổng cộng 250 …". */
function totalAfterParts(figures: FigureText, at: number): { draft: ClaimDraft; parts: PartsOfTotal } | null {
  const { quantities, text } = figures;
  const total = quantities[at]!;
  const lead = text.slice(Math.max(0, total.start - 100), total.start);
  if (!totalBehind.test(lead)) return null;
  const parts: number[] = [];
  for (let back = at - 1; back >= 0 && back >= at - 12; back--) {
    const each = quantities[back]!;
    if (each.sentence !== total.sentence) break;
    if (isPlainCount(each) && each.depth === total.depth && isPartOf(each, total)) parts.unshift(back);
  }
  if (parts.length < 2) return null;
  const target = scaledValue(total);
  const right = parts
    .map((_, index) => parts.slice(index))
    .find((each) => each.length > 1 && sumOfParts(quantities, each) === target);
  const nearness = Math.abs(sumOfParts(quantities, parts) - target) / (target || 1);
  const isExplicit = /(?:tổng cộng|cộng lại|cả thảy|nâng tổng số|đưa tổng số)[^\d]*$/iu.test(lead);
  return {
    draft: sumDraft(figures, at, right ?? parts, isExplicit && nearness <= 0.34),
    parts: { total: at, parts: right ?? parts },
  };
}

/** "18/93 …, 37/93 … và 38/93 …": parts that name their whole. */
function fractionsOfOneWhole(figures: FigureText, found: readonly ClaimDraft[]): ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  const { quantities } = figures;
  for (let first = 0; first < quantities.length; ) {
    const start = quantities[first]!;
    let next = first + 1;
    const parts = [first];
    while (
      start.kind === "fraction" &&
      next < quantities.length &&
      quantities[next]!.sentence === start.sentence
    ) {
      const each = quantities[next]!;
      if (each.kind === "fraction" && each.whole !== start.whole) break;
      if (each.kind === "fraction" && agree(each, start)) parts.push(next);
      next++;
    }
    const operands = parts.map((at) => quantities[at]!);
    const isKnown = found.some((draft) => draft.start <= start.start && draft.end >= operands.at(-1)!.end);
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
