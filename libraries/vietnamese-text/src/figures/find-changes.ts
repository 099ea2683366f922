import type { ClaimDraft } from "./claim.ts";
import {
  agree,
  before,
  behind,
  type FigureText,
  gap,
  isPlainCount,
  operandUnit,
  operandValues,
  slackOf,
} from "./figure-text.ts";
import { closing } from "./find-ratios.ts";
import { isNear, judge } from "./judge.ts";
import type { Levels } from "./level-pair.ts";
import { isFall, levelReached, levelsBefore, levelsOf } from "./levels.ts";
import { isOfEarlierTime } from "./levels-by-period.ts";
import { type Quantity, scaledValue } from "./quantity.ts";
import { subjectsOf } from "./subjects.ts";

/** Differences, growth and multiples against another period. */
export function findChanges(figures: FigureText, taken: Set<number>): ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  for (const [index, change] of figures.quantities.entries()) {
    if (taken.has(index) || opensRange(figures, index) || isAverage(figures, index)) continue;
    if (!change.isChange) drafts.push(...restatedChange(figures, index, taken), ...multiple(figures, index));
    else if (change.kind === "percent" || change.kind === "points") {
      drafts.push(...relativeChange(figures, index, taken));
    } else if (change.kind === "count") drafts.push(...absoluteChange(figures, index, taken));
  }
  return drafts;
}

/** "bình quân mỗi năm tăng 32 hợp tác xã", "tăng bình quân 8,5%/năm": no change between two levels. */
function isAverage(figures: FigureText, index: number): boolean {
  const { end, unitEnd } = figures.quantities[index]!;
  return (
    /(?<!(?:hơn|với|kém|mức|hơn mức)\s)(?:bình quân|trung bình|mỗi năm|hằng năm|hàng năm)(?![\p{L}])[^;.,]{0,40}$/iu.test(
      before(figures, index),
    ) ||
    /^\s?\/\s?(?:năm|tháng|người)|^\s(?:mỗi|một|hằng|hàng)\s(?:năm|tháng)/u.test(
      figures.text.slice(Math.max(end, unitEnd), Math.max(end, unitEnd) + 14),
    )
  );
}

/** "tăng 40 - 50%" states no one value. */
function opensRange(figures: FigureText, index: number): boolean {
  const { end } = figures.quantities[index]!;
  return /^\s?(?:-|đến)\s?\d/u.test(figures.text.slice(end, end + 6));
}

const restates =
  /(?:,|\()\s{0,9}(?:tương đương|tương ứng|tức|bằng|hay|đạt tỷ lệ)(?:\s(?:với|giảm|tăng|là|mức)){0,2}\s{0,9}$/iu;

/**
 * A per cent that restates the way from one level to the other: "giảm từ 45 xuống còn 38 đầu mối, tương đương 15,6%",
 * "tăng 5 người so với năm 2021 (22 người), tương đương 22,7%".
 */
function restatedChange(figures: FigureText, index: number, taken: Set<number>): ClaimDraft[] {
  const { quantities, text } = figures;
  const percent = quantities[index]!;
  const last = quantities[index - 1];
  if (percent.kind !== "percent" || last?.kind !== "count" || last.sentence !== percent.sentence) return [];
  if (!restates.test(text.slice(Math.max(0, percent.start - 50), percent.start))) return [];
  const changeAt = [1, 2, 3].map((back) => index - back).find((at) => quantities[at]?.isChange);
  const change = changeAt === undefined ? undefined : quantities[changeAt]!;
  const isOfChange = change?.kind === "count" && change.sentence === percent.sentence;
  const levels = isOfChange ? levelsOf(figures, changeAt!, () => false) : wayBefore(figures, index);
  if (levels === null || scaledValue(levels.previous) === 0) return [];
  taken.add(index);
  return [growthDraft(figures, index, levels, isOfChange ? change : null)];
}

function wayBefore(figures: FigureText, index: number): Levels | null {
  const levels = levelsBefore(figures, index);
  if (levels === null || levels.current !== figures.quantities[index - 1]) return null;
  const inner = figures.quantities.slice(Math.max(0, index - 4), index);
  if (inner.some((each) => each.kind === "percent" && each.start > levels.previous.start)) return null;
  const lead = figures.text.slice(Math.max(0, levels.previous.start - 60), levels.previous.start);
  return /(?:tăng|giảm|nâng|hạ|rút|tinh gọn|sắp xếp)[^;.]*$/iu.test(lead) ? levels : null;
}

/** "3.000 lượt, gấp 1,5 lần năm trước (2.000 lượt)". */
function multiple(figures: FigureText, index: number): ClaimDraft[] {
  const times = figures.quantities[index]!;
  if (times.kind !== "count" || times.unit !== "lần") return [];
  const lead = figures.text.slice(Math.max(0, times.start - 30), times.start);
  if (!/gấp\s(?:hơn\s|gần\s|trên\s|khoảng\s|tới\s)?$/iu.test(lead)) return [];
  const levels = levelsOf(figures, index, () => false) ?? multipleOfParentheses(figures, index);
  if (levels === null || scaledValue(levels.previous) === 0) return [];
  const [current, previous] = operandValues([levels.current, levels.previous]);
  const draft = {
    ...draftBase(figures, index, [levels.current, levels.previous]),
    kind: "ratio-times",
    inputs: { part: current!, total: previous! },
    unit: "lần",
  } as const;
  return [{ ...draft, isCertain: isTied(draft, levels) }];
}

/** "gấp 1,5 lần cùng kỳ (3.541 tỷ đồng)": what it is a multiple of, alone in parentheses. */
function multipleOfParentheses(figures: FigureText, index: number): Levels | null {
  const next = figures.quantities[index + 1];
  const times = figures.quantities[index]!;
  if (next?.kind !== "count" || next.sentence !== times.sentence || next.depth <= times.depth) return null;
  const at = subjectsOf(figures, index, next)[0];
  return at !== undefined && /^[^;.()]{0,50}\(\s{0,9}$/u.test(gap(figures, index, index + 1))
    ? { current: figures.quantities[at]!, previous: next, tie: "words" }
    : null;
}

/** Levels tied by words prove a fault; levels told by their periods only where what is stated comes near. */
function isTied(draft: Omit<ClaimDraft, "isCertain">, { tie, current, previous }: Levels): boolean {
  // Levels that differ twentyfold are hardly levels of one thing.
  const [low, high] = [scaledValue(current), scaledValue(previous)].sort((left, right) => left - right);
  if (low! * 20 < high!) return false;
  return (
    tie === "words" ||
    (tie === "periods" && isNear(draft, current.sentence === previous.sentence ? 0.25 : 0.15))
  );
}

function absoluteChange(figures: FigureText, index: number, taken: Set<number>): ClaimDraft[] {
  const change = figures.quantities[index]!;
  const percentAt = percentOfChange(figures, index);
  const levels = levelsOf(
    figures,
    index,
    ({ current, previous }) => Math.abs(scaledValue(current) - scaledValue(previous)) === scaledValue(change),
  );
  const drafts: ClaimDraft[] = [];
  if (levels) drafts.push(differenceDraft(figures, index, levels));
  if (percentAt === null) return drafts;
  const growth = levels
    ? growthDraft(figures, percentAt, levels, change)
    : growthOfChange(figures, index, percentAt);
  if (growth) {
    drafts.push(growth);
    taken.add(percentAt);
  }
  return drafts;
}

/** The per cent that restates a change: "tăng 39.080 việc (tăng 5,60% …)", "giảm 15 đầu mối, tương ứng 33,3%". */
function percentOfChange(figures: FigureText, index: number): number | null {
  const { quantities } = figures;
  const next = quantities[index + 1];
  if (next?.kind !== "percent" || next.sentence !== quantities[index]!.sentence) return null;
  const words = gap(figures, index, index + 1);
  // "vượt 96 tỷ, tăng 26% so với năm trước": over a plan, and growth against a year.
  const verb = (at: number) => /(?:tăng|giảm|vượt|thiếu|hụt)(?=[^\d]*$)/u.exec(before(figures, at))?.[0];
  if (next.isChange && verb(index) !== verb(index + 1)) return null;
  const isTied =
    /^[^;.]{0,80}(?:\(|,|bằng|tương ứng|tương đương|hay|tức|ứng với|=)\s{0,9}(?:với\s|tương ứng\s|tương đương\s|bằng\s|tỷ lệ\s|tỉ lệ\s|mức\s|tăng\s|giảm\s|gần\s|hơn\s|trên\s|khoảng\s){0,4}$/iu.test(
      words,
    );
  return isTied && !/(?:chiếm|đạt)(?![\p{L}])/iu.test(words) ? index + 1 : null;
}

/** Growth told by the change itself: the earlier level is the present one less the change. */
function growthOfChange(figures: FigureText, index: number, percentAt: number): ClaimDraft | null {
  const { quantities } = figures;
  const reached = levelReached(figures, percentAt);
  const drafts = subjectsOf(figures, index)
    .concat(reached ?? [])
    .filter((at) => quantities[at]!.kind === "count" && !isOfEarlierTime(figures, at))
    .map((at) => growthFrom(figures, index, percentAt, at))
    .filter((draft) => draft !== null);
  return drafts.find((draft) => judge(draft)?.verdict === "ok") ?? drafts[0] ?? null;
}

function growthFrom(
  figures: FigureText,
  index: number,
  percentAt: number,
  currentAt: number,
): ClaimDraft | null {
  const [change, current] = [figures.quantities[index]!, figures.quantities[currentAt]!];
  const [currentValue, changeValue] = operandValues([current, change]);
  const previous = isFall(figures, index) ? currentValue! + changeValue! : currentValue! - changeValue!;
  if (previous <= 0) return null;
  const words = figures.text.slice(current.end, change.start);
  const isBeside =
    currentAt > index || figures.totals.has(currentAt) || (words.length <= 60 && !words.includes(";"));
  const draft = {
    ...draftBase(figures, percentAt, [current, change]),
    kind: "growth",
    inputs: { current: currentValue!, previous: Number(previous.toFixed(6)), change: changeValue! },
    unit: "%",
  } as const;
  return { ...draft, isCertain: isBeside && agree(change, current) && isNear(draft, 0.5) };
}

function growthDraft(
  figures: FigureText,
  percentAt: number,
  levels: Levels,
  change: Quantity | null,
): ClaimDraft {
  const operands = change ? [levels.current, levels.previous, change] : [levels.current, levels.previous];
  const [current, previous, stated] = operandValues(operands);
  const draft = {
    ...draftBase(figures, percentAt, operands),
    kind: "growth",
    inputs: {
      current: current!,
      previous: previous!,
      change: stated ?? Number(Math.abs(current! - previous!).toFixed(6)),
    },
    unit: "%",
  } as const;
  // A change that is not the difference of these levels is one of others.
  const isTheirs =
    stated === undefined || levels.tie === "words" || isAbout(stated, Math.abs(current! - previous!));
  return { ...draft, isCertain: isTheirs && isTied(draft, levels) };
}

function isAbout(stated: number, computed: number): boolean {
  return Math.abs(stated - computed) <= 0.25 * computed;
}

function differenceDraft(figures: FigureText, index: number, levels: Levels): ClaimDraft {
  const change = figures.quantities[index]!;
  const [current, previous, stated] = operandValues([levels.current, levels.previous, change], change);
  const [minuend, subtrahend] = current! >= previous! ? [current!, previous!] : [previous!, current!];
  const isPercent = levels.current.kind === "percent";
  const { start, end, operandSlack } = draftBase(figures, index, [levels.current, levels.previous]);
  const draft = {
    start,
    end,
    kind: "difference",
    inputs: { minuend, subtrahend },
    stated: { value: stated!, decimals: change.decimals, hedge: change.hedge },
    operandSlack: isPercent ? 0 : operandSlack,
    unit: isPercent ? "%" : operandUnit([change, levels.current, levels.previous], change),
  } as const;
  return { ...draft, isCertain: isTied(draft, levels) };
}

function draftBase(
  figures: FigureText,
  statedAt: number,
  operands: readonly Quantity[],
): Pick<ClaimDraft, "start" | "end" | "stated" | "operandSlack"> {
  const stated = figures.quantities[statedAt]!;
  const near = operands.filter((each) => each.sentence === stated.sentence);
  const behindWords = behind(figures, statedAt);
  const end = Math.max(stated.unitEnd, ...near.map((each) => each.unitEnd));
  const closes = /^[^().;]{0,80}\)/u.exec(behindWords);
  const isOpen = stated.depth > 0 && closes !== null && end === stated.unitEnd;
  return {
    start: Math.min(stated.start, ...near.map((each) => each.start)),
    end: isOpen ? stated.end + closes[0].length : closing(figures.text, end),
    stated: { value: stated.value, decimals: stated.decimals, hedge: stated.hedge },
    operandSlack: slackOf(operands),
  };
}

function relativeChange(figures: FigureText, index: number, taken: Set<number>): ClaimDraft[] {
  const percent = figures.quantities[index]!;
  const isCompared = /^[^;.]{0,30}so với/iu.test(behind(figures, index));
  const fits = (levels: Levels): boolean =>
    (percent.decimals > 0 || isCompared) && isGrowthRight(figures, index, levels);
  const levels = levelsOf(figures, index, fits);
  if (levels === null || scaledValue(levels.previous) === 0) return [];
  taken.add(index);
  if (levels.current.kind !== "percent") {
    return isPlainCount(levels.current) ? [growthDraft(figures, index, levels, null)] : [];
  }
  // Between two per cents a change "of 5%" mostly means points; taken as growth only when that comes out.
  const points = differenceDraft(figures, index, levels);
  const growth = growthDraft(figures, index, levels, null);
  if (percent.kind === "percent" && judge(points)?.verdict === "wrong" && judge(growth)?.verdict === "ok")
    return [growth];
  return levels.tie === "none" ? [] : [points];
}

function isGrowthRight(figures: FigureText, index: number, levels: Levels): boolean {
  if (levels.current.kind === "percent" || scaledValue(levels.previous) === 0) return false;
  const isRise = scaledValue(levels.current) >= scaledValue(levels.previous);
  if (isRise === isFall(figures, index)) return false;
  return judge(growthDraft(figures, index, levels, null))?.verdict === "ok";
}
