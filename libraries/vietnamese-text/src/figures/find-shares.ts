import type { ClaimDraft } from "./claim.ts";
import {
  agree,
  before,
  type FigureText,
  gap,
  isPlainCount,
  mainBefore,
  operandValues,
  slackOf,
} from "./figure-text.ts";
import { baseBehind, closing, shareKind, tie } from "./find-ratios.ts";
import { judge } from "./judge.ts";
import { type Quantity, scaledValue } from "./quantity.ts";
import type { PartsOfTotal } from "./sum-draft.ts";
import { readUnitAt } from "./units.ts";

const ofTotalBehind =
  /^\s{0,9}(?:(?:so với|của|trong|trên)\s{0,9}(?:(?:tổng|toàn)\s{0,9})?|(?:tổng|toàn)\s{0,9})(?:số\s)?(?:\p{L}+\s){0,4}(?:là\s)?\(?\s{0,9}$/iu;
const lookBack = 24;

/** Per cents of a figure whose whole stands elsewhere: the total of its list, an earlier figure, "chiếm 20,4% tổng số 991 …". */
export function findShares(
  figures: FigureText,
  lists: readonly PartsOfTotal[],
  taken: Set<number>,
): ClaimDraft[] {
  const wholes = wholesByPart(figures, lists);
  const drafts: ClaimDraft[] = [];
  for (const [index, percent] of figures.quantities.entries()) {
    if (percent.kind !== "percent" || percent.isChange || taken.has(index)) continue;
    const draft = shareOfFigure(figures, index, wholes) ?? shareOfLabel(figures, index, wholes);
    if (draft === null) continue;
    drafts.push(draft);
    taken.add(index);
  }
  return drafts;
}

function keyOf(quantity: Quantity): string {
  return `${scaledValue(quantity)} ${quantity.unit}`;
}

/** The total of which a figure is a part, by value and unit, so that a repeat of the figure finds it too. */
function wholesByPart(figures: FigureText, lists: readonly PartsOfTotal[]): Map<string, number> {
  const wholes = new Map<string, number>();
  for (const { total, parts } of lists) {
    for (const part of parts) wholes.set(keyOf(figures.quantities[part]!), total);
  }
  return wholes;
}

function draftOf(
  figures: FigureText,
  percent: Quantity,
  part: Quantity,
  whole: Quantity,
  words: string,
  isCertain: boolean,
): ClaimDraft {
  const [partValue, wholeValue] = operandValues([part, whole]);
  const isNear =
    whole.sentence === percent.sentence && whole.start > part.start && whole.start > percent.start;
  return {
    start: part.sentence === percent.sentence ? Math.min(part.start, percent.start) : percent.start,
    end: closing(figures.text, isNear ? whole.unitEnd : percent.end),
    kind: shareKind(words),
    inputs: { part: partValue!, total: wholeValue! },
    stated: { value: percent.value, decimals: percent.decimals, hedge: percent.hedge },
    operandSlack: slackOf([part, whole]),
    unit: "%",
    isCertain,
  };
}

function comesOut(draft: ClaimDraft): boolean {
  const verdict = judge(draft)?.verdict;
  return (
    verdict === "ok" || verdict === "approximate-ok" || (verdict === "truncated" && draft.stated.decimals > 0)
  );
}

function shareOfFigure(
  figures: FigureText,
  index: number,
  wholes: ReadonlyMap<string, number>,
): ClaimDraft | null {
  const { quantities } = figures;
  const percent = quantities[index]!;
  const namedAt = partOfNamedUnit(figures, index);
  const partAt = namedAt ?? mainBefore(figures, index);
  if (partAt === null) return null;
  const part = quantities[partAt]!;
  if (!isPlainCount(part) || part.kind === "fraction") return null;
  const link = gap(figures, partAt, index);
  const words = namedAt === null ? before(figures, index) : `(${link.split(/[(,]/u).at(-1)!}`;
  if (link.length > 200 || !tie.test(words) || /[;]|(?:vượt|trong khi)(?![\p{L}])/iu.test(words)) return null;
  const base = baseBehind(figures, index);
  const next = quantities[index + 1];
  if (
    next &&
    next.sentence === percent.sentence &&
    next.kind === "count" &&
    !next.isChange &&
    ofTotalBehind.test(gap(figures, index, index + 1))
  ) {
    return draftOf(figures, percent, part, next, words, agree(part, next) || base.startsWith("tổng"));
  }
  const named = baseInFigures(figures, index);
  if (named !== null) return draftOf(figures, percent, part, named, words, agree(part, named));
  if (base !== "" && !/^(?:tổng|toàn)/u.test(base)) {
    const ofPlan = shareOfPlan(figures, partAt, index, base, words);
    if (ofPlan || percent.decimals < 2) return ofPlan;
  }
  const place = { index, partAt, words, isBaseNamed: base !== "" };
  const other = partBeside(figures, partAt);
  const isOther = other !== null && bestWhole(figures, place, wholes) === null;
  // "4.975 vụ/6.755 bị can, đạt tỷ lệ 95,9%": the per cent may speak of the first of two units.
  return bestWhole(figures, isOther ? { ...place, partAt: other, isBaseNamed: true } : place, wholes);
}

/** "Kế hoạch vốn 1.200 tỷ đồng, đã giải ngân 785 tỷ đồng, đạt 65,4% kế hoạch": the base by its name before. */
function shareOfPlan(
  figures: FigureText,
  partAt: number,
  index: number,
  base: string,
  words: string,
): ClaimDraft | null {
  const part = figures.quantities[partAt]!;
  for (let at = partAt - 1; at >= 0 && at >= partAt - 6; at--) {
    const plan = figures.quantities[at]!;
    if (plan.sentence !== part.sentence) return null;
    if (!isPlainCount(plan) || plan.kind === "fraction" || plan.unit !== part.unit) continue;
    if (before(figures, at).toLowerCase().includes(base))
      return draftOf(figures, figures.quantities[index]!, part, plan, words, true);
  }
  return null;
}

const baseInParentheses =
  /^\s{0,9}(?:so với\s)?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|yêu cầu|tổng|số|lượng|năm|cùng kỳ|thực hiện)[^;.()]{0,60}\([^()\d]{0,40}$/iu;

/** "đạt 95% kế hoạch (387 tỷ đồng)", "90% số vụ thụ lý (5.420 vụ)": the base in figures behind its name. */
function baseInFigures(figures: FigureText, index: number): Quantity | null {
  const next = figures.quantities[index + 1];
  if (next?.kind !== "count" || next.isChange || next.sentence !== figures.quantities[index]!.sentence)
    return null;
  return baseInParentheses.test(gap(figures, index, index + 1)) ? next : null;
}

/** The figure of another unit that stands right before one ("4.975 vụ/6.755 bị can"), or null. */
function partBeside(figures: FigureText, at: number): number | null {
  const [previous, own] = [figures.quantities[at - 1], figures.quantities[at]!];
  if (
    !previous ||
    previous.sentence !== own.sentence ||
    !isPlainCount(previous) ||
    previous.unit === own.unit
  )
    return null;
  return /^\s{0,9}[,/]\s{0,9}$/u.test(figures.text.slice(previous.unitEnd, own.start)) ? at - 1 : null;
}

/** "312 vụ, 398 bị can (chiếm 36,4% số vụ và 30,2% số bị can)": the figure in the unit that the per cent names. */
function partOfNamedUnit(figures: FigureText, index: number): number | null {
  const percent = figures.quantities[index]!;
  const link = /^\s(?:tổng\s)?số(?=\s)/u.exec(figures.text.slice(percent.end, percent.end + 10));
  const named = link && readUnitAt(figures.text, percent.end + link[0].length);
  if (!named?.isKnown) return null;
  for (let at = index - 1; at >= 0 && at >= index - 6; at--) {
    const each = figures.quantities[at]!;
    if (each.sentence !== percent.sentence) return null;
    if (each.kind === "count" && !each.isChange && each.unit === named.unit) return at;
  }
  return null;
}

interface Place {
  readonly index: number;
  readonly partAt: number;
  readonly words: string;
  readonly isBaseNamed: boolean;
}

function bestWhole(
  figures: FigureText,
  place: Place,
  wholes: ReadonlyMap<string, number>,
): ClaimDraft | null {
  const { quantities } = figures;
  const percent = quantities[place.index]!;
  const part = quantities[place.partAt]!;
  const ofList = wholes.get(keyOf(part));
  const candidates: Quantity[] = ofList === undefined ? [] : [quantities[ofList]!];
  const inSentence: Quantity[] = [];
  for (let at = place.partAt - 1; at >= 0 && at >= place.partAt - lookBack; at--) {
    const each = quantities[at]!;
    if (!isPlainCount(each) || !agree(each, part)) continue;
    const whole: Quantity = each.kind === "fraction" ? { ...each, value: each.whole!, kind: "count" } : each;
    if (scaledValue(whole) < scaledValue(part)) continue;
    candidates.push(whole);
    if (each.sentence === part.sentence && each.unit === part.unit && each.unit !== "")
      inSentence.push(whole);
  }
  const drafts = candidates.map((whole) => draftOf(figures, percent, part, whole, place.words, false));
  const fitting = drafts.find((draft) => judge(draft)?.verdict === "ok") ?? drafts.find(comesOut);
  if (fitting) return fitting;
  if (place.isBaseNamed || !/(?:chiếm|tỷ lệ|tỉ lệ|\()[^;.]*$/iu.test(place.words)) return null;
  const distinct = new Set(inSentence.map(scaledValue));
  const sure =
    ofList !== undefined
      ? quantities[ofList]!
      : distinct.size === 1 && scaledValue(inSentence[0]!) > scaledValue(part)
        ? inSentence[0]!
        : null;
  return sure && draftOf(figures, percent, part, sure, place.words, true);
}

const fillers = new Set(
  "loại phần số nhóm có là thì và các của tỷ tỉ lệ đạt chiếm tổng về với trong đó còn".split(" "),
);

function contentWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");
}

/** "loại chưa có điều kiện chiếm 20,44%": a share told by the name of a figure that was given before. */
function shareOfLabel(
  figures: FigureText,
  index: number,
  wholes: ReadonlyMap<string, number>,
): ClaimDraft | null {
  const { quantities, text } = figures;
  const percent = quantities[index]!;
  const words = before(figures, index);
  const clauseStart = Math.max(words.lastIndexOf(";"), words.lastIndexOf(","), words.lastIndexOf(":")) + 1;
  const clause = words.slice(clauseStart);
  const match = /^(?<label>.*?)(?:chiếm|đạt tỷ lệ|đạt tỉ lệ|tỷ lệ là)\s[^\d]{0,20}$/isu.exec(clause);
  const label = match ? contentWords(match.groups!.label!).filter((word) => !fillers.has(word)) : [];
  if (label.length < 2) return null;
  const phrase = label.join(" ");
  for (let at = index - 1; at >= 0 && at >= index - lookBack; at--) {
    const part = quantities[at]!;
    if (!isPlainCount(part)) continue;
    const own = contentWords(labelAround(figures, at))
      .filter((word) => !fillers.has(word))
      .join(" ");
    if (
      own === "" ||
      !own.split(" ").length ||
      !(own === phrase || own.endsWith(phrase) || own.startsWith(phrase))
    )
      continue;
    const whole = wholes.get(keyOf(part));
    if (whole === undefined) continue;
    const draft = draftOf(figures, percent, part, quantities[whole]!, words, own === phrase);
    const start = text.indexOf(clause.trim(), percent.start - words.length + clauseStart);
    return { ...draft, start: start >= 0 && start < percent.start ? start : percent.start };
  }
  return null;
}

/** The words before a figure back to the last separator: what it counts. */
function labelAround(figures: FigureText, index: number): string {
  return (
    before(figures, index)
      .split(/[,;:.()]|\s(?:và|gồm)\s/u)
      .at(-1) ?? ""
  );
}

/** Shares of one whole as a sum with an implied 100. */
export function findShareSums(figures: FigureText): ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  const { quantities } = figures;
  for (let first = 0; first < quantities.length; ) {
    const { sentence } = quantities[first]!;
    let next = first;
    while (next < quantities.length && quantities[next]!.sentence === sentence) next++;
    const percents = quantities
      .slice(first, next)
      .filter((each) => each.kind === "percent" && !each.isChange);
    const draft = shareSum(figures, percents);
    if (draft) drafts.push(draft);
    first = next;
  }
  return drafts;
}

function shareSum(figures: FigureText, percents: readonly Quantity[]): ClaimDraft | null {
  if (percents.length < 2 || percents.some((each) => each.value >= 100 || each.value === 0)) return null;
  const sum = percents.reduce((total, each) => total + each.value, 0);
  const decimals = Math.max(...percents.map((each) => each.decimals));
  const rounding = percents.length * 0.5 * 10 ** -decimals;
  const start = percents[0]!.start;
  const end = percents.at(-1)!.end;
  const words = figures.text.slice(Math.max(0, start - 80), end);
  const isExact = Math.abs(sum - 100) < 1e-9;
  const namesShares =
    /(?:chiếm|tỷ trọng|cơ cấu|tỷ lệ)/iu.test(words) &&
    !/(?:vượt|chỉ tiêu|kế hoạch|so với|từ\s)/iu.test(figures.text.slice(start, end));
  if (!isExact && !(namesShares && Math.abs(sum - 100) <= (percents.length > 2 ? 5 : 2))) return null;
  return {
    start,
    end: closing(figures.text, end),
    kind: "sum",
    inputs: { parts: percents.map((each) => each.value) },
    stated: { value: 100, decimals, hedge: null },
    operandSlack: isExact ? 0 : rounding / sum,
    unit: "%",
    isCertain:
      percents.length > 2 &&
      percents.every((each) => each.hedge === null) &&
      /(?:chiếm|cơ cấu|tỷ trọng)/iu.test(words),
  };
}
