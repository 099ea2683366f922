import { before, behind, type FigureText } from "./figure-text.ts";
import { areLike, canBeLevel, type Levels, levelsInSight, lookBack } from "./level-pair.ts";

const period =
  /(?:quý\s(?:[IVX]{1,3}|\d)|tháng\s\d{1,2}|nhiệm kỳ\s\d{4}|\d{1,2}\stháng(?:\s(?:đầu|cuối)\snăm)?)?[\s,/-]{0,3}(?:năm\s)?(?<year>(?:19|20)\d\d)(?!\d)|(?<part>quý\s(?:[IVX]{1,3}|\d)|tháng\s\d{1,2}|(?:6|9)\stháng)|(?<earlier>cùng kỳ|năm trước|năm học trước|kỳ trước|năm ngoái|quý trước|tháng trước|khóa trước)/giu;
const comparedPeriod = /^[^;.\d]{0,40}so với\s(?<period>[^;.,()]{0,60})/iu;

/** When a figure holds: a year, a part of one, or "the time before" where only that is said. */
interface Period {
  readonly year: number | null;
  readonly part: string | null;
  readonly isEarlier: boolean;
}

function lastPeriodIn(words: string): Period | null {
  const match = [...words.matchAll(period)].at(-1);
  if (!match) return null;
  const { year, part, earlier } = match.groups!;
  return {
    year: year === undefined ? null : Number(year),
    part: part?.toLowerCase() ?? null,
    isEarlier: earlier !== undefined,
  };
}

/** The period of a figure: named right before it, right behind it, or by an earlier figure of its sentence. */
function periodOf(figures: FigureText, index: number): Period | null {
  const { sentence } = figures.quantities[index]!;
  for (let at = index; at >= 0 && at > index - 4; at--) {
    if (figures.quantities[at]!.sentence !== sentence) return null;
    const words = before(figures, at);
    // A period behind "so với" is what something is held against, not the figure's own.
    if (/so với/iu.test(words)) return null;
    const named = lastPeriodIn(words);
    if (named) return named;
    const own = at === index ? /^[^;.,()\d]{0,30}(?:19|20)\d\d(?!\d)/u.exec(behind(figures, at)) : null;
    if (own && !/so với/iu.test(own[0])) return lastPeriodIn(own[0]);
  }
  return null;
}

/** Whether a figure tells the time before ("nhiệm kỳ trước mở 80 lớp"). */
export function isOfEarlierTime(figures: FigureText, index: number): boolean {
  return periodOf(figures, index)?.isEarlier === true;
}

function isSamePeriod(left: Period, right: Period): boolean {
  if (left.isEarlier && right.isEarlier) return true;
  if (left.year !== null || right.year !== null) return left.year === right.year;
  return left.part !== null && left.part === right.part;
}

/** A figure that names no period holds now, beside one of "the time before". */
const now: Period = { year: null, part: null, isEarlier: false };

/** -1 when the first is the earlier one, 1 when the later, 0 when that cannot be told. */
function compare(left: Period, right: Period): number {
  if (left.isEarlier !== right.isEarlier) return left.isEarlier ? -1 : 1;
  return left.year !== null && right.year !== null ? Math.sign(left.year - right.year) : 0;
}

const comparedBefore =
  /(?:so với|(?:cao|thấp|nhiều|ít|lớn|nhỏ) hơn(?: so với)?)\s(?<period>[^;.,()]{0,40})[^;.]{0,60}$/iu;

/** The period that a change is held against: behind it ("tăng 5% so với năm 2021"), or before ("thấp hơn năm 2022 là"). */
function periodAgainst(figures: FigureText, index: number): Period | null {
  const { end } = figures.quantities[index]!;
  const named =
    comparedPeriod.exec(figures.text.slice(end, end + 100))?.groups?.period ??
    comparedBefore.exec(before(figures, index))?.groups?.period;
  return named === undefined ? null : lastPeriodIn(named);
}

/**
 * "Năm 2019 … 210 đảng viên; năm 2020 … 231 đảng viên, tăng 10%", also across two sentences: the levels by the periods
 * that they name, or the earlier one by the period that the change is held against.
 */
export function levelsByPeriod(
  figures: FigureText,
  index: number,
  subjects: readonly number[],
): Levels | null {
  const { quantities } = figures;
  const against = periodAgainst(figures, index);
  for (const at of subjects.slice(0, 2)) {
    const current = quantities[at]!;
    if (current.unit === "" && current.kind !== "percent") continue;
    const levels = againstPeriod(figures, index, at, against);
    if (levels) return levels;
  }
  return null;
}

/** "Riêng năm 2019, thu tăng 11,7% so với năm 2018": both levels told before, by the years that the change names. */
export function levelsOfNamedYears(figures: FigureText, index: number): Levels | null {
  const { quantities } = figures;
  const change = quantities[index]!;
  if (change.kind === "points" || levelsInSight(figures, index).length > 0) return null;
  const own = lastPeriodIn(before(figures, index).replace(/so với[^,;]*/giu, ""));
  const against = periodAgainst(figures, index);
  if (own?.year == null || own.part !== null) return null;
  const earlier = against === null || against.isEarlier ? own.year - 1 : against.year;
  if (earlier === null || earlier >= own.year) return null;
  const found = new Map<number, number>();
  for (let at = index - 1; at >= 0 && at >= index - 2 * lookBack; at--) {
    const each = quantities[at]!;
    if (each.sentence < change.sentence - 3) break;
    if (!canBeLevel(change, each) || each.kind !== "count") continue;
    const year = lastPeriodIn(before(figures, at))?.year;
    if (year != null && !found.has(year)) found.set(year, at);
  }
  const [currentAt, previousAt] = [found.get(own.year), found.get(earlier)];
  if (currentAt === undefined || previousAt === undefined) return null;
  const [current, previous] = [quantities[currentAt]!, quantities[previousAt]!];
  return areLike(current, previous) ? { current, previous, tie: "periods" } : null;
}

function againstPeriod(
  figures: FigureText,
  index: number,
  currentAt: number,
  against: Period | null,
): Levels | null {
  const { quantities } = figures;
  const [change, current] = [quantities[index]!, quantities[currentAt]!];
  const own = periodOf(figures, currentAt);
  for (const isNamed of [true, false]) {
    for (let at = index - 1; at >= 0 && at >= index - lookBack; at--) {
      const other = quantities[at]!;
      if (other.sentence < change.sentence - 2) break;
      if (other === current || other.isChange || !areLike(other, current)) continue;
      if (other.depth !== current.depth) continue;
      // A figure that names its period itself goes before one that stands behind such a figure.
      if (isNamed !== (lastPeriodIn(before(figures, at)) !== null)) continue;
      const named = periodOf(figures, at);
      if (named === null && !own?.isEarlier) continue;
      const period = named ?? now;
      if (against && !against.isEarlier) {
        if (isSamePeriod(period, against)) return { current, previous: other, tie: "periods" };
        continue;
      }
      const order = own === null && !period.isEarlier ? 0 : compare(period, own ?? now);
      if (order < 0) return { current, previous: other, tie: "periods" };
      if (order > 0 && against === null) return { current: other, previous: current, tie: "periods" };
    }
  }
  return null;
}
