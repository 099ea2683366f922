import { before, type FigureText, gap } from "./figure-text.ts";
import { areLike, canBeLevel, type Levels, levelsInSight, lookBack } from "./level-pair.ts";
import { levelsByPeriod, levelsOfNamedYears } from "./levels-by-period.ts";
import { type Quantity, scaledValue } from "./quantity.ts";
import { subjectsOf } from "./subjects.ts";

/** Up to the level that a change is held against: "so với 144.857", "so với cùng kỳ năm 2018 là 5.100", "so với năm 2019 (44.444". */
const comparedBehind =
  /^[^;.,(\d]{0,40}[,(]?\s{0,9}(?:so với|so cùng kỳ|so cùng kì)(?:(?!(?:và|trong đó|do|nhưng|đạt|với|gồm|có)(?!\p{L}))[^;.,()]){0,50}(?:\(\s{0,9}(?:(?:là|bằng|đạt|có|cùng kỳ|năm trước|năm \d{4})[\s:]*){0,3})?$/iu;
/** "642 lao động, vượt chỉ tiêu 600 lao động, vượt 7%". */
const planBehind =
  /^[^;.,(\d]{0,40},\s(?:đã\s)?(?:vượt|cao hơn|thấp hơn|hụt)(?:\sso với)?\s(?:chỉ tiêu|kế hoạch|mục tiêu|dự toán)[^;.()\d]{0,30}$/iu;
const comparedBefore = /so với\s[^,;.()\d]{0,40}$/iu;
const fromTo =
  /(?:lên|xuống|xuống còn|còn|thành|lên thành|đến|tới|lên đến|lên tới|->|→)\s{0,9}(?:còn\s|là\s|gần\s|hơn\s|trên\s)?$/iu;
const fromBefore = /(?:từ|từ mức|từ con số)\s{0,9}(?:gần\s|hơn\s|trên\s)?$/iu;
/** "từ 10 đến 39 người" is a range unless something rose or fell from there. */
const rangeTo = /(?:đến|tới)\s{0,9}$/iu;
const trendBefore = /(?:tăng|giảm|nâng|hạ|rút|cắt|chuyển|điều chỉnh|kéo)[^;.,]{0,60}từ\s[^\d]{0,12}$/iu;
const fromInParentheses = /từ\s[^,;()]{0,40}\(\s{0,9}$/iu;
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
    levelsOfNamedYears(figures, index) ??
    levelsByPeriod(figures, index, subjectsOf(figures, index)) ??
    levelsOfSentenceBefore(figures, index) ??
    levelOfSentenceBehind(figures, index) ??
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
    const link = text.slice(current.end, start);
    if (/[;.]\s/u.test(link) || isOfOther(link)) return null;
    const beside = levelBeside(figures, at);
    if (beside && current.depth === quantities[index]!.depth)
      return { previous: beside, current, tie: "words" };
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
    if (fromBefore.test(lead) && fromTo.test(joined) && isWay(figures, previous, joined))
      return { previous, current, tie: "words" };
    const toward = behindChanges(figures, earlier, at);
    if (comparedBehind.test(toward) || planBehind.test(toward))
      return { previous: current, current: previous, tie: "words" };
    if (comparedBefore.test(lead) && !/[;]/u.test(between)) return { previous, current, tie: "words" };
  }
  return null;
}

const besideWords =
  /^[^;.()\d]{0,60}\(\s{0,9}(?:(?:cùng kỳ|năm trước|năm ngoái|kỳ trước|nhiệm kỳ trước|đầu (?:năm|nhiệm kỳ|kỳ)|(?:năm|quý|tháng) [\dIVX]{1,4}(?:[ /]\d{4})?)[\s:]*(?:(?:là|có|đạt|chỉ|:)\s{0,9})*)[^()\d;]{0,30}$/iu;
const comparedBeside = /(?:cao|thấp|nhiều|ít|lớn|nhỏ)?\s?(?:hơn|so với|kém)\s[^;.()]{0,50}\(\s{0,9}$/iu;

/** The earlier level that stands in parentheses right behind a figure: "56 cuộc (năm trước 48 cuộc)", "93,8%, cao hơn năm 2020 (90,2%)". */
function levelBeside(figures: FigureText, at: number): Quantity | null {
  const [own, next] = [figures.quantities[at]!, figures.quantities[at + 1]];
  if (!next || next.sentence !== own.sentence || next.depth <= own.depth || !areLike(own, next)) return null;
  const words = gap(figures, at, at + 1);
  return !next.isChange && (besideWords.test(words) || comparedBeside.test(words)) ? next : null;
}

/** A change whose clause opens with a subject of its own speaks of something else. */
function isOfOther(link: string): boolean {
  if (/(?:trong khi|nhưng|còn(?!\s(?:lại|là)))(?![\p{L}])/iu.test(link)) return true;
  const at = link.lastIndexOf(",");
  const clause = at < 0 ? "" : link.slice(at + 1);
  return (
    clause
      .replace(/\([^()]*\)/gu, "")
      .replace(
        /(?:hơn|kém)\s(?:so với\s)?(?:cùng kỳ|năm|kỳ|quý|tháng|nhiệm kỳ|đầu)(?:\s(?:năm|kỳ|học|trước|ngoái|\d{4}|[IVX]+))*/giu,
        "",
      )
      .replace(/so với[^,;]*?(?=tăng|giảm|$)/giu, "")
      .replace(
        /(?:tăng|giảm|thêm|được|cao|thấp|nhiều|ít|hơn|vượt|thiếu|tức|đã|cũng|là|như vậy|tương đương|tương ứng|bằng|mức|tỷ lệ|tốc độ|khoảng|gần|trên|đúng|chỉ|và|gấp|bình quân|xấp xỉ|\(|\)|:|\s)/giu,
        "",
      ) !== ""
  );
}

/** The words from one figure to another, without the changes that stand between them. */
function behindChanges(figures: FigureText, from: number, to: number): string {
  let last = from;
  for (let at = from + 1; at < to; at++) if (figures.quantities[at]!.isChange) last = at;
  return figures.text.slice(figures.quantities[last]!.end, figures.quantities[to]!.start);
}

/** "Số vụ giảm từ 14 vụ xuống 6 vụ. Mức giảm là 62,1%": the levels that the sentence before ties. */
function levelsOfSentenceBefore(figures: FigureText, index: number): Levels | null {
  const { quantities, text } = figures;
  const change = quantities[index]!;
  const lead = text.slice(figures.sentences[change.sentence]?.start ?? 0, change.start);
  if (!/^(?:Mức|Tỷ lệ|Tốc độ|Như vậy|Tức|Nghĩa là|Số)[^\d]{0,40}$/u.test(lead)) return null;
  const last = quantities[index - 1];
  if (!last || last.sentence !== change.sentence - 1) return null;
  const [at, earlier] = [index - 1, index - 2];
  const [current, previous] = [quantities[at]!, quantities[earlier]];
  if (previous?.sentence !== current.sentence || !areLike(current, previous) || !canBeLevel(change, current))
    return null;
  return fromBefore.test(before(figures, earlier)) &&
    fromTo.test(
      gap(figures, earlier, at)
        .replace(/năm\s\d{4}\s/gu, "")
        .replace(previous.unit, ""),
    )
    ? { previous, current, tie: "words" }
    : null;
}

const earlierSentence =
  /^(?:Cùng kỳ|Năm trước|Năm ngoái|Kỳ trước|Nhiệm kỳ trước|Năm học trước|(?:Con số|Số)(?:[^,;.\d]{0,20})\s(?:của\s)?(?:cùng kỳ|năm trước|kỳ trước))(?![\p{L}])[^;.\d]{0,60}$/u;

/** "Xảy ra 38 vụ, giảm 15,6%. Cùng kỳ năm trước xảy ra 45 vụ": the earlier level opens the next sentence. */
function levelOfSentenceBehind(figures: FigureText, index: number): Levels | null {
  const { quantities } = figures;
  const change = quantities[index]!;
  const at = [1, 2]
    .map((step) => index + step)
    .find((each) => quantities[each]?.sentence === change.sentence + 1);
  const previous = at === undefined ? undefined : quantities[at]!;
  if (!previous || previous.isChange || !earlierSentence.test(before(figures, at!))) return null;
  const currentAt = subjectsOf(figures, index, previous)[0];
  return currentAt === undefined ? null : { previous, current: quantities[currentAt]!, tie: "periods" };
}

const periodBehind =
  /^[^;.\d]{0,30}[,(]\s{0,9}(?:cùng kỳ|năm trước|kỳ trước|năm ngoái|nhiệm kỳ trước|đầu (?:năm|kỳ|nhiệm kỳ))[^;.,()\d]{0,40}\s(?:là|có|đạt|:)\s{0,9}$/iu;

/** "giảm 15 đầu mối (từ 45 …", "tăng 5,3%, từ 3.100 …": the way stands right behind its change. */
const fromRightBehind =
  /^[^;.,(]{0,40}[,(]?\s{0,9}(?:tức\s|cụ thể\s|là\s)?(?:tăng\s|giảm\s)?từ\s(?:mức\s)?(?:gần\s|hơn\s|trên\s)?$/iu;

/** Whether two figures joined by "từ … đến …" are a way from one to the other, not a range. */
function isWay(figures: FigureText, previous: Quantity, between: string): boolean {
  return !rangeTo.test(between) || trendBefore.test(leadOf(figures, previous));
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
      fromRightBehind.test(gap(figures, index + skip - 1, index + skip)) &&
      fromTo.test(gap(figures, index + skip, index + skip + 1))
    )
      return { previous: next, current: afterNext, tie: "words" };
    const words = text.slice(quantities[index + skip - 1]!.end, next.start);
    if (!comparedBehind.test(words) && !periodBehind.test(words)) continue;
    const at = subjectsOf(figures, index, next)[0];
    if (at !== undefined) return { previous: next, current: quantities[at]!, tie: "words" };
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
export function levelReached(figures: FigureText, index: number): number | null {
  const next = figures.quantities[index + 1];
  const change = figures.quantities[index]!;
  if (!next || next.sentence !== change.sentence || !canBeLevel(change, next)) return null;
  const words = gap(figures, index, index + 1);
  return becomes.test(words) && /(?:lên|còn)/iu.test(words) ? index + 1 : null;
}

const earlierInParentheses =
  /^[^;.()]{0,50}\([^()]{0,60}(?:năm|kỳ|trước đây|tháng|quý|kế hoạch|chỉ tiêu|dự toán|mục tiêu)(?![\p{L}])[^()]{0,40}$/iu;

/** "cao hơn nhiệm kỳ trước 3,2 điểm phần trăm (20,3%)". */
const comparedWithEarlier =
  /(?:hơn|kém|so với)\s(?:so với\s)?[^;.,()]{0,20}(?:cùng kỳ|trước|ngoái|\d{4}|đầu năm|đầu kỳ|bình quân|trung bình|kế hoạch|chỉ tiêu|mục tiêu|dự toán)[^;.,()]{0,30}$/iu;

function isRightBehind(figures: FigureText, index: number): boolean {
  return /^[^;.,()]{0,20}\([^;.()\d]{0,30}(?:\d{4}[^;.()\d]{0,20})?$/u.test(gap(figures, index, index + 1));
}

/** "tăng 131 đơn (6 tháng đầu năm 2019 tiếp nhận 1.405 đơn)": the earlier level, alone in the parentheses. */
function levelsInParentheses(figures: FigureText, index: number): Levels | null {
  const { quantities } = figures;
  const [change, previous, after] = [quantities[index]!, quantities[index + 1], quantities[index + 2]];
  if (!previous || previous.sentence !== change.sentence || previous.depth <= change.depth) return null;
  if (!canBeLevel(change, previous)) return null;
  if (after && after.sentence === previous.sentence && after.depth >= previous.depth) return null;
  const at = subjectsOf(figures, index, previous)[0];
  if (at === undefined) return null;
  const current = quantities[at]!;
  const isCompared = comparedWithEarlier.test(before(figures, index)) && isRightBehind(figures, index);
  return isCompared || earlierInParentheses.test(gap(figures, index, index + 1))
    ? { previous, current, tie: "words" }
    : null;
}

/** Whether the words before a change say that it falls. */
export function isFall(figures: FigureText, index: number): boolean {
  const { start } = figures.quantities[index]!;
  return /(?:giảm|thấp hơn|ít hơn|hụt|tinh giản|bớt|khuyết|thiếu|kém)[^\d]*$/iu.test(
    figures.text.slice(Math.max(0, start - 40), start),
  );
}

function levelsNear(figures: FigureText, index: number, fits: (levels: Levels) => boolean): Levels | null {
  const { quantities } = figures;
  const change = quantities[index]!;
  const others: Quantity[] = [];
  for (let at = index - 1; at >= 0 && at >= index - lookBack; at--) {
    if (quantities[at]!.sentence < change.sentence - 2) break;
    others.push(quantities[at]!);
  }
  const next = quantities[index + 1];
  if (next?.sentence === change.sentence && next.depth > change.depth) others.push(next);
  const inSight = levelsInSight(figures, index);
  // "Còn 1.189 hộ. Đầu năm có 1.406 hộ. Số hộ giảm là 217": both levels stand before.
  const candidates = inSight.length > 0 ? inSight : levelsOfSentencesBefore(figures, index);
  for (const at of candidates) {
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

function levelsOfSentencesBefore(figures: FigureText, index: number): number[] {
  const { quantities } = figures;
  const change = quantities[index]!;
  const found: number[] = [];
  for (let at = index - 1; at >= 0 && at >= index - lookBack; at--) {
    if (quantities[at]!.sentence < change.sentence - 2) break;
    if (canBeLevel(change, quantities[at]!)) found.push(at);
  }
  return found;
}
