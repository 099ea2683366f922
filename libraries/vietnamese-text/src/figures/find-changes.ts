import type { ClaimDraft } from "./claim.ts";
import {
  agree,
  before,
  behind,
  type FigureText,
  gap,
  isPlainCount,
  operandValues,
  slackOf,
} from "./figure-text.ts";
import { closing } from "./find-ratios.ts";
import { judge } from "./judge.ts";
import { type Quantity, scaledValue } from "./quantity.ts";

/** Up to the level that a change is held against: "so với 144.857", "so với cùng kỳ năm 2018 là 5.100", "so với năm 2019 (44.444". */
const comparedBehind =
  /^[^;.,(\d]{0,40}[,(]?\s{0,9}(?:so với|so cùng kỳ|so cùng kì)(?:(?!(?:và|trong đó|do|nhưng|đạt|với|gồm|có)(?!\p{L}))[^;.,()]){0,50}(?:\(\s{0,9}(?:(?:là|bằng|cùng kỳ|năm trước|năm \d{4})[\s:]*){0,3})?$/iu;
const fromTo =
  /(?:lên|xuống|xuống còn|còn|thành|lên thành|đến|tới|lên đến|lên tới|->|→)\s{0,9}(?:còn\s|là\s|gần\s|hơn\s|trên\s)?$/iu;
const fromBefore = /(?:từ|từ mức|từ con số)\s{0,9}(?:gần\s|hơn\s|trên\s)?$/iu;

/** An earlier and a later level between which something changed. */
interface Levels {
  readonly current: Quantity;
  readonly previous: Quantity;
  readonly isCertain: boolean;
}

/** Differences and growth against another period. */
export function findChanges(figures: FigureText, taken: Set<number>): ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  for (const [index, change] of figures.quantities.entries()) {
    if (!change.isChange || taken.has(index)) continue;
    if (change.kind === "percent" || change.kind === "points") {
      drafts.push(...relativeChange(figures, index, taken));
    } else if (change.kind === "count") drafts.push(...absoluteChange(figures, index, taken));
  }
  return drafts;
}

function isFall(figures: FigureText, index: number): boolean {
  return /(?:giảm|thấp hơn|ít hơn|hụt|tinh giản)[^\d]*$/iu.test(
    figures.text.slice(Math.max(0, figures.quantities[index]!.start - 40), figures.quantities[index]!.start),
  );
}

/** The levels of a change: "từ R lên Q", "Q so với R …", "Q, tăng … so với R"; or figures near by that come out. */
function levelsOf(figures: FigureText, index: number, fits: (levels: Levels) => boolean): Levels | null {
  return (
    levelsBefore(figures, index) ??
    levelsBehind(figures, index) ??
    levelsByYear(figures, index) ??
    levelsInParentheses(figures, index) ??
    levelsNear(figures, index, fits)
  );
}

function levelKinds(figures: FigureText, index: number): (quantity: Quantity) => boolean {
  const { kind, sentence } = figures.quantities[index]!;
  return (each) =>
    each.sentence === sentence &&
    !each.isChange &&
    (kind === "points"
      ? each.kind === "percent"
      : each.kind === "percent"
        ? kind === "percent"
        : each.kind === "count");
}

function levelsBefore(figures: FigureText, index: number): Levels | null {
  const { quantities } = figures;
  const isLevel = levelKinds(figures, index);
  let at = index - 1;
  while (
    at > 0 &&
    index - at < 6 &&
    quantities[at]!.sentence === quantities[index]!.sentence &&
    quantities[at]!.isChange
  )
    at--;
  const [first, second] = [quantities[at - 1], quantities[at]];
  if (
    !first ||
    !second ||
    !isLevel(first) ||
    !isLevel(second) ||
    first.kind !== second.kind ||
    !agree(first, second)
  )
    return null;
  const between = gap(figures, at - 1, at);
  if (/[;.]\s/u.test(gap(figures, at, index))) return null;
  if (fromBefore.test(before(figures, at - 1)) && fromTo.test(between))
    return { previous: first, current: second, isCertain: true };
  if (comparedBehind.test(between)) return { previous: second, current: first, isCertain: true };
  return null;
}

function levelsBehind(figures: FigureText, index: number): Levels | null {
  const { quantities } = figures;
  const isLevel = levelKinds(figures, index);
  // "giảm 15 đầu mối (từ 45 xuống còn 30 đầu mối)"
  const offset =
    quantities[index + 1]?.isChange && quantities[index + 1]?.kind === "percent"
      ? 2
      : quantities[index + 1]?.kind === "percent" && quantities[index]!.kind === "count"
        ? 2
        : 1;
  for (const skip of new Set([1, offset])) {
    const [next, afterNext] = [quantities[index + skip], quantities[index + skip + 1]];
    if (next && afterNext && isLevel(next) && isLevel(afterNext) && agree(next, afterNext)) {
      if (
        fromBefore.test(gap(figures, index + skip - 1, index + skip)) &&
        fromTo.test(gap(figures, index + skip, index + skip + 1))
      ) {
        return { previous: next, current: afterNext, isCertain: true };
      }
    }
    const current = levelBefore(figures, index);
    if (next && current && isLevel(next) && next.kind === current.kind && agree(next, current)) {
      const words = figures.text.slice(quantities[index + skip - 1]!.end, next.start);
      if (comparedBehind.test(words)) return { previous: next, current, isCertain: true };
    }
  }
  return null;
}

/** The level that a change speaks of: the nearest figure before it that states one in the same unit. */
function levelBefore(figures: FigureText, index: number): Quantity | null {
  const { quantities } = figures;
  const change = quantities[index]!;
  for (let at = index - 1; at >= 0 && at >= index - 6; at--) {
    const each = quantities[at]!;
    if (each.sentence !== change.sentence) return null;
    if (each.depth > change.depth || each.isChange || each.kind === "points") continue;
    if (each.kind === "percent" && change.kind === "count") continue;
    if (each.kind === "fraction") return null;
    return change.kind !== "count" || agree(each, change) ? each : null;
  }
  return null;
}

const comparedYear =
  /^[^;.]{0,40}so với\s(?:cùng kỳ\s)?(?:cuối\s|đầu\s)?(?:năm\s)?(?<year>(?:19|20)\d\d)(?!\d)/iu;

/** "Năm 2019 … 210 đảng viên; năm 2020 … 231 đảng viên, tăng 10% so với năm 2019": the earlier level by its year. */
function levelsByYear(figures: FigureText, index: number): Levels | null {
  const { quantities, text } = figures;
  const change = quantities[index]!;
  const year = comparedYear.exec(text.slice(change.end, change.end + 90))?.groups?.year;
  const current = levelBefore(figures, index);
  if (year === undefined || current === null) return null;
  for (let at = index - 1; at >= 0 && at >= index - 8; at--) {
    const previous = quantities[at]!;
    if (previous.sentence < change.sentence - 1 || previous.start >= current.start) continue;
    const isLevel = previous.kind === current.kind && !previous.isChange && previous.unit === current.unit;
    const words = before(figures, at);
    if (previous.depth !== current.depth || /so với/iu.test(words)) continue;
    const years = words.match(/(?:19|20)\d\d(?!\d)/gu);
    if (isLevel && years?.at(-1) === year) return { previous, current, isCertain: current.unit !== "" };
  }
  return null;
}

const earlierInParentheses =
  /^[^;.()]{0,30}\([^()]{0,60}(?:năm|cùng kỳ|kỳ trước|trước đây|tháng)(?![\p{L}])[^()]{0,40}$/iu;

/** "tăng 131 đơn (6 tháng đầu năm 2019 tiếp nhận 1.405 đơn)": the earlier level, alone in the parentheses. */
function levelsInParentheses(figures: FigureText, index: number): Levels | null {
  const { quantities } = figures;
  const [change, previous, after] = [quantities[index]!, quantities[index + 1], quantities[index + 2]];
  const current = levelBefore(figures, index);
  if (
    !previous ||
    !current ||
    previous.kind !== current.kind ||
    previous.isChange ||
    previous.depth <= change.depth
  )
    return null;
  if (after && after.sentence === previous.sentence && after.depth >= previous.depth) return null;
  const isSameUnit =
    previous.unit !== "" && previous.unit === current.unit && previous.sentence === change.sentence;
  return isSameUnit && earlierInParentheses.test(gap(figures, index, index + 1))
    ? { previous, current, isCertain: true }
    : null;
}

function levelsNear(figures: FigureText, index: number, fits: (levels: Levels) => boolean): Levels | null {
  const { quantities } = figures;
  const change = quantities[index]!;
  const nearest = levelBefore(figures, index);
  if (nearest === null) return null;
  const others: Quantity[] = [];
  for (let at = index - 1; at >= 0 && at >= index - 8; at--) {
    if (quantities[at]!.sentence < change.sentence - 1) break;
    others.push(quantities[at]!);
  }
  const next = quantities[index + 1];
  if (next?.sentence === change.sentence && next.depth > change.depth) others.push(next);
  for (const other of others) {
    if (other === nearest || other.kind !== nearest.kind || other.isChange || !agree(other, nearest))
      continue;
    const isFallFromOther = scaledValue(nearest) < scaledValue(other);
    const isOtherEarlier = isFallFromOther === isFall(figures, index);
    const levels = isOtherEarlier
      ? { current: nearest, previous: other, isCertain: false }
      : { current: other, previous: nearest, isCertain: false };
    if (fits(levels)) return levels;
  }
  return null;
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
  const isTied =
    /^[^;.]{0,80}(?:\(|,|bằng|tương ứng|tương đương|hay|tức|ứng với|=)\s{0,9}(?:với\s|tương ứng\s|tương đương\s|bằng\s|tỷ lệ\s|tỉ lệ\s|mức\s|tăng\s|giảm\s|gần\s|hơn\s|trên\s|khoảng\s){0,4}$/iu.test(
      words,
    );
  return isTied && !/(?:chiếm|đạt)(?![\p{L}])/iu.test(words) ? index + 1 : null;
}

/** Growth told by the change itself: the earlier level is the present one less the change. */
function growthOfChange(figures: FigureText, index: number, percentAt: number): ClaimDraft | null {
  const change = figures.quantities[index]!;
  const current = levelBefore(figures, index);
  if (current === null || current.kind !== "count") return null;
  const [currentValue, changeValue] = operandValues([current, change]);
  const previous = isFall(figures, index) ? currentValue! + changeValue! : currentValue! - changeValue!;
  if (previous <= 0) return null;
  const words = figures.text.slice(current.end, change.start);
  return {
    ...draftBase(figures, percentAt, [current, change]),
    kind: "growth",
    inputs: { current: currentValue!, previous: Number(previous.toFixed(6)), change: changeValue! },
    unit: "%",
    isCertain: words.length <= 60 && !/[;]/u.test(words) && change.unit === current.unit,
  };
}

function growthDraft(
  figures: FigureText,
  percentAt: number,
  levels: Levels,
  change: Quantity | null,
): ClaimDraft {
  const operands = change ? [levels.current, levels.previous, change] : [levels.current, levels.previous];
  const [current, previous, stated] = operandValues(operands);
  return {
    ...draftBase(figures, percentAt, operands),
    kind: "growth",
    inputs: {
      current: current!,
      previous: previous!,
      change: stated ?? Number(Math.abs(current! - previous!).toFixed(6)),
    },
    unit: "%",
    isCertain: levels.isCertain,
  };
}

function differenceDraft(figures: FigureText, index: number, levels: Levels): ClaimDraft {
  const change = figures.quantities[index]!;
  const [current, previous, stated] = operandValues([levels.current, levels.previous, change]);
  const [minuend, subtrahend] = current! >= previous! ? [current!, previous!] : [previous!, current!];
  const isPercent = levels.current.kind === "percent";
  const { start, end, operandSlack } = draftBase(figures, index, [levels.current, levels.previous]);
  return {
    start,
    end,
    kind: "difference",
    inputs: { minuend, subtrahend },
    stated: { value: stated!, decimals: change.decimals, hedge: change.hedge },
    operandSlack: isPercent ? 0 : operandSlack,
    unit: isPercent ? "%" : change.unit,
    isCertain: levels.isCertain,
  };
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
  return levels.isCertain ? [points] : [];
}

function isGrowthRight(figures: FigureText, index: number, levels: Levels): boolean {
  if (levels.current.kind === "percent" || scaledValue(levels.previous) === 0) return false;
  const isRise = scaledValue(levels.current) >= scaledValue(levels.previous);
  if (isRise === isFall(figures, index)) return false;
  return judge(growthDraft(figures, index, levels, null))?.verdict === "ok";
}
