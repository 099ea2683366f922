import type { ClaimDraft } from "./claim.ts";
import { agree, before, type FigureText, gap, isPlainCount, mainBefore } from "./figure-text.ts";
import { baseBehind, hasOwnBase, hasOwnSubject, isComparedLevel, tie } from "./find-ratios.ts";
import { isNear, judge } from "./judge.ts";
import { levelsByPeriod } from "./levels-by-period.ts";
import { shareOfNamedBase } from "./named-base.ts";
import { baseInFigures, shareAgainstPlan, shareOfBaseBefore, shareOfPlan } from "./plan-shares.ts";
import { type Quantity, scaledValue } from "./quantity.ts";
import { certainWhenNear, type Share, shareOf } from "./share.ts";
import { shareOfFigureBehind } from "./shares-behind.ts";
import { shareByName } from "./shares-by-name.ts";
import { isSameParagraph } from "./subjects.ts";
import type { PartsOfTotal } from "./sum-draft.ts";
import { unitsAgree } from "./unit-agreement.ts";
import { readUnitAt } from "./units.ts";
import { wholesOf } from "./wholes.ts";

const ofTotalBehind =
  /^\s{0,9}(?:(?:so với|của|trong|trên)\s{0,9}(?:(?:tổng|toàn)\s{0,9})?|(?:tổng|toàn)\s{0,9})(?:số\s)?(?:\p{L}+\s){0,4}(?:là\s)?\(?\s{0,9}$/iu;

/** Per cents of a figure whose whole stands elsewhere: the total of its list, an earlier figure, "chiếm 20,4% tổng số 991 …". */
export function findShares(
  figures: FigureText,
  lists: readonly PartsOfTotal[],
  taken: Set<number>,
): ClaimDraft[] {
  const wholes = wholesByPart(figures, lists);
  const drafts = new Map<number, ClaimDraft>();
  // Shares near each other mostly have one whole: where one comes out, its whole serves the others, before it and behind.
  const proven: Array<{ readonly at: number; readonly whole: Quantity }> = [];
  const siblingOf = nearestOf(figures, proven);
  for (const _pass of ["forward", "again"]) {
    for (const [index, percent] of figures.quantities.entries()) {
      if (percent.kind !== "percent" || percent.isChange || taken.has(index)) continue;
      if (isComparedLevel(figures, index)) continue;
      const found =
        shareAgainstPlan(figures, index) ??
        shareOfFigure(figures, index, wholes, siblingOf) ??
        shareOfFigureBehind(figures, index) ??
        shareByName(figures, index) ??
        shareOfBaseBefore(figures, index);
      if (found === null) continue;
      drafts.set(index, found.draft);
      taken.add(index);
      if (comesOut(found.draft) && percent.value < 100) proven.push({ at: index, whole: found.whole });
    }
    proven.sort((left, right) => left.at - right.at);
  }
  return withoutOtherWhole([...drafts].sort(([left], [right]) => left - right).map(([, draft]) => draft));
}

/** The whole of the nearest share that came out and counts the same as a part, in its sentence or not far from it. */
function nearestOf(
  figures: FigureText,
  proven: ReadonlyArray<{ readonly at: number; readonly whole: Quantity }>,
): (partAt: number) => Quantity | null {
  return (partAt) => {
    const part = figures.quantities[partAt]!;
    let best: { at: number; whole: Quantity } | null = null;
    for (const each of nearBy(proven, partAt)) {
      const isOfSentence = figures.quantities[each.at]!.sentence === part.sentence;
      if (!isOfSentence && (part.unit === "" || !agree(each.whole, part))) continue;
      if (scaledValue(each.whole) <= scaledValue(part)) continue;
      if (best === null || Math.abs(each.at - partAt) < Math.abs(best.at - partAt)) best = each;
    }
    return best?.whole ?? null;
  };
}

/** The entries within 24 figures of a place; they are in order. */
function nearBy<Entry extends { readonly at: number }>(entries: readonly Entry[], place: number): Entry[] {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle]!.at < place - 24) low = middle + 1;
    else high = middle;
  }
  const found: Entry[] = [];
  for (let at = low; at < entries.length && entries[at]!.at <= place + 24; at++) found.push(entries[at]!);
  return found;
}

/**
 * Shares that do not come out but tell one and the same whole ("405 (81,49%), 35 (7,04%), 13 (2,62%)") are of a whole
 * that the text leaves unsaid.
 */
function withoutOtherWhole(drafts: readonly ClaimDraft[]): ClaimDraft[] {
  const impliedWhole = ({ inputs, stated }: ClaimDraft): number =>
    "total" in inputs && stated.value > 0 ? (inputs.part / stated.value) * 100 : Number.NaN;
  return drafts.map((draft, index) => {
    if (!draft.isCertain || judge(draft)?.verdict !== "wrong") return draft;
    const own = impliedWhole(draft);
    const isShared = [drafts[index - 2], drafts[index - 1], drafts[index + 1], drafts[index + 2]].some(
      (other) =>
        other !== undefined &&
        judge(other)?.verdict === "wrong" &&
        Math.abs(impliedWhole(other) - own) <= 0.012 * own,
    );
    return isShared ? { ...draft, isCertain: false } : draft;
  });
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

function comesOut(draft: ClaimDraft): boolean {
  const verdict = judge(draft)?.verdict;
  return (
    verdict === "ok" || verdict === "approximate-ok" || (verdict === "truncated" && draft.stated.decimals > 0)
  );
}

/** "chiếm 26,7% tổng số dự án": the total of what the part counts, or no base at all. */
function isOwnTotal(figures: FigureText, index: number, part: Quantity): boolean {
  const base = baseBehind(figures, index);
  if (base === "") return true;
  const { end } = figures.quantities[index]!;
  const named = /^\s(?:so với\s|của\s|trên\s|trong\s)?(?:tổng\ssố|toàn)\s/u.exec(
    figures.text.slice(end, end + 24),
  );
  const unit = named && readUnitAt(figures.text, end + named[0].length);
  return unit?.isKnown === true && unitsAgree(unit.unit, part.unit);
}

/** Words behind the last semicolon count only where they go on about the same figure: "…; đạt 102% chỉ tiêu". */
function lastClause(words: string): { words: string; isNewClause: boolean } | null {
  const at = words.lastIndexOf(";");
  if (at < 0) return { words, isNewClause: false };
  const clause = words.slice(at + 1);
  return /^\s{0,9}(?:và\s|đã\s)?(?:đạt|bằng|chiếm|tỷ lệ|tỉ lệ)(?![\p{L}])/u.test(clause)
    ? { words: clause, isNewClause: true }
    : null;
}

function hasOwnName(words: string): boolean {
  const name = /^\s(?:và\s)?(?:tỷ lệ|tỉ lệ)\s(?<name>[^,;.\d]*)$/iu.exec(words)?.groups?.name ?? "";
  return name.replace(/(?:này|đó|ấy|là|đạt|chiếm|chung|gần|hơn|trên|khoảng)(?![\p{L}])/giu, "").trim() !== "";
}

function shareOfFigure(
  figures: FigureText,
  index: number,
  wholes: ReadonlyMap<string, number>,
  siblingOf: (partAt: number) => Quantity | null,
): Share | null {
  const { quantities, totalOf } = figures;
  const percent = quantities[index]!;
  const namedAt = partOfNamedUnit(figures, index);
  const nearest = namedAt ?? mainBefore(figures, index);
  if (nearest === null) return null;
  const link = gap(figures, nearest, index);
  const clause = lastClause(namedAt === null ? before(figures, index) : `(${link.split(/[(,]/u).at(-1)!}`);
  if (clause === null || link.length > 200 || !tie.test(clause.words)) return null;
  const { words } = clause;
  if (/(?:vượt|trong khi)(?![\p{L}])|(?:lên|xuống|từ)\s$/iu.test(words)) return null;
  // Behind a semicolon the list is over and its whole speaks.
  const partAt = clause.isNewClause ? (totalOf.get(nearest) ?? nearest) : nearest;
  const part = quantities[partAt]!;
  if (!isPlainCount(part) || part.kind === "fraction") return null;
  const base = baseBehind(figures, index);
  const next = quantities[index + 1];
  if (
    next &&
    next.sentence === percent.sentence &&
    next.kind === "count" &&
    !next.isChange &&
    ofTotalBehind.test(gap(figures, index, index + 1))
  ) {
    const share = shareOf(figures, percent, part, next, words, false);
    return agree(part, next) ? certainWhenNear(share, 0.5) : share;
  }
  const named = baseInFigures(figures, index);
  if (named !== null) {
    const share = shareOf(figures, percent, part, named, words, false);
    return agree(part, named) ? certainWhenNear(share, 0.5) : share;
  }
  const earlier = /^(?:so với|cùng kỳ|năm trước)$/u.test(base)
    ? levelsByPeriod(figures, index, [partAt])
    : null;
  if (earlier) return certainWhenNear(shareOf(figures, percent, part, earlier.previous, words, false));
  const ofNamed = shareOfNamedBase(figures, index, partAt, words);
  if (ofNamed) return ofNamed;
  if (base !== "" && !/^(?:tổng|toàn)/u.test(base)) {
    const ofPlan = shareOfPlan(figures, partAt, index, base, words);
    if (ofPlan || percent.decimals < 2) return ofPlan;
  }
  // "…; tỷ lệ đúng hạn 98,15%": a rate with a name of its own speaks of the figure of that name.
  const isOfName = clause.isNewClause && hasOwnName(words);
  const isBaseNamed =
    isOfName || !isOwnTotal(figures, index, part) || hasOwnBase(figures, index) || hasOwnSubject(words);
  const place = { index, partAt, words, isBaseNamed, sibling: siblingOf(partAt) };
  const other = partBeside(figures, partAt);
  const isOther = other !== null && bestWhole(figures, place, wholes) === null;
  // "4.975 vụ/6.755 bị can, đạt tỷ lệ 95,9%": the per cent may speak of the first of two units.
  return bestWhole(figures, isOther ? { ...place, partAt: other, isBaseNamed: true } : place, wholes);
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
  /** The whole of another share of the sentence. */
  readonly sibling: Quantity | null;
}

function bestWhole(figures: FigureText, place: Place, wholes: ReadonlyMap<string, number>): Share | null {
  const { quantities } = figures;
  const percent = quantities[place.index]!;
  const part = quantities[place.partAt]!;
  const ofList = wholes.get(keyOf(part));
  const found = wholesOf(figures, place.partAt, ofList, percent.value > 100);
  const shares = found.candidates.map((whole) => shareOf(figures, percent, part, whole, place.words, false));
  const ofSibling = shares.find(({ whole }) => whole === place.sibling);
  const fitting =
    (ofSibling && judge(ofSibling.draft)?.verdict === "ok" ? ofSibling : undefined) ??
    shares.find(({ draft }) => judge(draft)?.verdict === "ok") ??
    shares.find(({ draft }) => comesOut(draft));
  const isChance = percent.decimals === 0 && isOtherThanNear(fitting, found.sure, shares);
  if (fitting && !isChance) return fitting;
  if (place.isBaseNamed) return null;
  const isSiblingLike = place.sibling !== null && agree(place.sibling, part);
  const sure = isSiblingLike ? place.sibling : found.sure;
  const bySure = sure && bySureWhole(figures, place, sure, ofList !== undefined);
  return bySure ?? byOnlyNear(figures, place, shares);
}

/** A whole per cent comes out by chance too easily, beside the whole that leaves little doubt and comes near. */
function isOtherThanNear(
  fitting: Share | undefined,
  sure: Quantity | null,
  shares: readonly Share[],
): boolean {
  if (fitting === undefined || sure === null || scaledValue(fitting.whole) === scaledValue(sure))
    return false;
  const own = shares.find(({ whole }) => scaledValue(whole) === scaledValue(sure));
  return own !== undefined && isNear(own.draft);
}

/** Of several wholes in reach a single one of the part's own kind, of which the share may be a slip. */
function byOnlyNear(figures: FigureText, place: Place, shares: readonly Share[]): Share | null {
  const part = figures.quantities[place.partAt]!;
  if (part.unit === "" || part.hedge !== null) return null;
  const likely = shares.filter(
    ({ draft, whole }) =>
      whole.hedge === null &&
      agree(whole, part) &&
      whole.unit !== "" &&
      isSameParagraph(figures, whole.sentence, part.sentence) &&
      isNear(draft, 0.08),
  );
  const [first] = likely;
  const isOnly = new Set(likely.map(({ whole }) => scaledValue(whole))).size === 1;
  return first && isOnly ? { ...first, draft: { ...first.draft, isCertain: true } } : null;
}

/** A share held against a whole that the text leaves little doubt about. */
function bySureWhole(figures: FigureText, place: Place, sure: Quantity, isOfList: boolean): Share | null {
  const part = figures.quantities[place.partAt]!;
  if (sure.hedge !== null || scaledValue(sure) < scaledValue(part)) return null;
  const share = shareOf(figures, figures.quantities[place.index]!, part, sure, place.words, true);
  const isStrong = /(?:chiếm|tỷ lệ|tỉ lệ|\()[^;.]*$/iu.test(place.words);
  if (isStrong && isOfList) return share;
  return isNear(share.draft, isStrong && sure.sentence === part.sentence ? 0.5 : 0.25) ? share : null;
}
