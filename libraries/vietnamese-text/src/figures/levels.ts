import { before, type FigureText, gap } from "./figure-text.ts";
import { areLike, canBeLevel, type Levels, levelBefore, levelsInSight, lookBack } from "./level-pair.ts";
import { levelsByPeriod } from "./levels-by-period.ts";
import { type Quantity, scaledValue } from "./quantity.ts";

/** Up to the level that a change is held against: "so với 144.857", "so với cùng kỳ năm 2018 là 5.100", "so với năm 2019 (44.444". */
const comparedBehind =
  /^[^;.,(\d]{0,40}[,(]?\s{0,9}(?:so với|so cùng kỳ|so cùng kì)(?:(?!(?:và|trong đó|do|nhưng|đạt|với|gồm|có)(?!\p{L}))[^;.,()]){0,50}(?:\(\s{0,9}(?:(?:là|bằng|đạt|có|cùng kỳ|năm trước|năm \d{4})[\s:]*){0,3})?$/iu;
const comparedBefore = /so với\s[^,;.()\d]{0,40}$/iu;
const fromTo =
  /(?:lên|xuống|xuống còn|còn|thành|lên thành|đến|tới|lên đến|lên tới|->|→)\s{0,9}(?:còn\s|là\s|gần\s|hơn\s|trên\s)?$/iu;
const fromBefore = /(?:từ|từ mức|từ con số)\s{0,9}(?:gần\s|hơn\s|trên\s)?$/iu;
const fromInParentheses = /từ\s[^,;.()]{0,40}\(\s{0,9}$/iu;
const toInParentheses = /\)[^;.]{0,30}(?:lên|xuống|còn|đến|tới|thành)(?![\p{L}])[^;.]{0,30}\(\s{0,9}$/iu;
const becomes =
  /^[^;.]{0,40}(?:lên|lên đến|lên tới|lên thành|xuống|xuống còn|còn|đạt|thành)\s(?:còn\s|là\s|gần\s|hơn\s|trên\s){0,2}$/iu;

/** The levels of a change: "từ R lên Q", "Q so với R …", "Q, tăng … so với R", by their periods; or figures near by that come out. */
export function levelsOf(
  figures: FigureText,
  index: number,
  fits: (levels: Levels) => boolean,
): Levels | null {
  return (
    levelsBefore(figures, index) ??
    levelsBehind(figures, index) ??
    levelsInParentheses(figures, index) ??
    levelsByPeriod(figures, index, levelBefore(figures, index)) ??
    levelsNear(figures, index, fits)
  );
}

/** Two levels before a change that the words between them tie. */
export function levelsBefore(figures: FigureText, index: number): Levels | null {
  const { quantities, text } = figures;
  const inSight = levelsInSight(figures, index);
  const { start } = quantities[index]!;
  for (const [place, at] of inSight.entries()) {
    const current = quantities[at]!;
    if (/[;.]\s/u.test(text.slice(current.end, start))) return null;
    const earlier = inSight
      .slice(place + 1)
      .find((each) => quantities[each]!.depth === current.depth && areLike(quantities[each]!, current));
    if (earlier === undefined) continue;
    const previous = quantities[earlier]!;
    const between = text.slice(previous.end, current.start);
    const lead = before(figures, earlier);
    if (current.depth > quantities[index]!.depth) {
      if (fromInParentheses.test(leadOf(figures, previous)) && toInParentheses.test(between))
        return { previous, current, tie: "words" };
      continue;
    }
    const joined = between.replace(/\s?\([^()]*\)/gu, "");
    if (fromBefore.test(lead) && fromTo.test(joined)) return { previous, current, tie: "words" };
    if (comparedBehind.test(between)) return { previous: current, current: previous, tie: "words" };
    if (comparedBefore.test(lead) && !/[;]/u.test(between)) return { previous, current, tie: "words" };
  }
  return null;
}

/** The last words before a figure, figures among them. */
function leadOf(figures: FigureText, quantity: Quantity): string {
  return figures.text.slice(Math.max(0, quantity.start - 60), quantity.start);
}

function levelsBehind(figures: FigureText, index: number): Levels | null {
  const { quantities, text } = figures;
  const change = quantities[index]!;
  const restated = quantities[index + 1]?.kind === "percent" && change.kind === "count" ? 2 : 1;
  const isOf = (each: Quantity | undefined): each is Quantity =>
    each !== undefined && each.sentence === change.sentence && canBeLevel(change, each);
  for (const skip of new Set([1, restated, quantities[index + 1]?.isChange ? 2 : 1])) {
    const [next, afterNext] = [quantities[index + skip], quantities[index + skip + 1]];
    if (!isOf(next)) continue;
    // "giảm 15 đầu mối (từ 45 xuống còn 30 đầu mối)"
    if (
      isOf(afterNext) &&
      areLike(next, afterNext) &&
      fromBefore.test(gap(figures, index + skip - 1, index + skip)) &&
      fromTo.test(gap(figures, index + skip, index + skip + 1))
    )
      return { previous: next, current: afterNext, tie: "words" };
    const words = text.slice(quantities[index + skip - 1]!.end, next.start);
    if (!comparedBehind.test(words)) continue;
    const current = levelBefore(figures, index, next);
    if (current) return { previous: next, current, tie: "words" };
    // "tăng 12% so với 120 của năm 2022, lên 134"
    if (
      isOf(afterNext) &&
      areLike(next, afterNext) &&
      becomes.test(gap(figures, index + skip, index + skip + 1))
    )
      return { previous: next, current: afterNext, tie: "words" };
  }
  return null;
}

/** The level that a change leads to, behind it: "tăng 12 đơn (10%), lên 132 đơn". */
export function levelReached(figures: FigureText, index: number): Quantity | null {
  const next = figures.quantities[index + 1];
  const change = figures.quantities[index]!;
  if (!next || next.sentence !== change.sentence || !canBeLevel(change, next)) return null;
  const words = gap(figures, index, index + 1);
  return becomes.test(words) && /(?:lên|còn)/iu.test(words) ? next : null;
}

const earlierInParentheses =
  /^[^;.()]{0,50}\([^()]{0,60}(?:năm|cùng kỳ|kỳ trước|trước đây|tháng|quý)(?![\p{L}])[^()]{0,40}$/iu;

/** "tăng 131 đơn (6 tháng đầu năm 2019 tiếp nhận 1.405 đơn)": the earlier level, alone in the parentheses. */
function levelsInParentheses(figures: FigureText, index: number): Levels | null {
  const { quantities } = figures;
  const [change, previous, after] = [quantities[index]!, quantities[index + 1], quantities[index + 2]];
  if (!previous || previous.sentence !== change.sentence || previous.depth <= change.depth) return null;
  if (!canBeLevel(change, previous)) return null;
  if (after && after.sentence === previous.sentence && after.depth >= previous.depth) return null;
  const current = levelBefore(figures, index, previous);
  const isSameUnit = previous.unit === current?.unit || previous.unit === "";
  return current && isSameUnit && earlierInParentheses.test(gap(figures, index, index + 1))
    ? { previous, current, tie: "words" }
    : null;
}

/** Whether the words before a change say that it falls. */
export function isFall(figures: FigureText, index: number): boolean {
  const { start } = figures.quantities[index]!;
  return /(?:giảm|thấp hơn|ít hơn|hụt|tinh giản)[^\d]*$/iu.test(
    figures.text.slice(Math.max(0, start - 40), start),
  );
}

function levelsNear(figures: FigureText, index: number, fits: (levels: Levels) => boolean): Levels | null {
  const { quantities } = figures;
  const change = quantities[index]!;
  const others: Quantity[] = [];
  for (let at = index - 1; at >= 0 && at >= index - lookBack; at--) {
    if (quantities[at]!.sentence < change.sentence - 1) break;
    others.push(quantities[at]!);
  }
  const next = quantities[index + 1];
  if (next?.sentence === change.sentence && next.depth > change.depth) others.push(next);
  for (const at of levelsInSight(figures, index)) {
    const nearest = quantities[at]!;
    for (const other of others) {
      if (other === nearest || other.isChange || !areLike(other, nearest)) continue;
      const isFallFromOther = scaledValue(nearest) < scaledValue(other);
      const levels: Levels =
        isFallFromOther === isFall(figures, index)
          ? { current: nearest, previous: other, tie: "none" }
          : { current: other, previous: nearest, tie: "none" };
      if (fits(levels)) return levels;
    }
  }
  return null;
}
