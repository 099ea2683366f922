import { before, type FigureText, isPlainCount } from "./figure-text.ts";
import { isNear, judge } from "./judge.ts";
import { type Quantity, scaledValue } from "./quantity.ts";
import { certainWhenNear, type Share, shareOf } from "./share.ts";
import { contentWords } from "./share-labels.ts";

const lookBack = 48;
const lookAhead = 10;
const phrase =
  /^\s(?:so với\s|của\s|trên\s|trong\s)?(?:(?:tổng\s)?số\s|tổng\s)?(?<base>\p{L}[^,;.:()\d]{1,60}?)(?=[,;.:()\n]|\s(?:và|nhưng|thì|bằng|tăng|giảm|đạt|chiếm|trong đó|vượt|được)(?!\p{L})|\s\d|$)/u;
/** Words that name a place, a time or a way of counting, not the thing that is the whole. */
const fillers = new Set(
  "toàn cả chung xã huyện tỉnh quận phường thành phố năm kỳ tháng quý giao đề ra được này đó trên so với lượng người đồng chí của trong".split(
    " ",
  ),
);
const refusing = /^(?:không|chưa)$/u;

/** What a per cent is said to be of: "chiếm 56,1% số hộ đăng ký" names "hộ đăng ký". Empty where nothing is named. */
export function baseWords(figures: FigureText, index: number): string[] {
  const { end, sentence } = figures.quantities[index]!;
  const sentenceEnd = figures.sentences[sentence]?.end ?? figures.text.length;
  const named = phrase.exec(figures.text.slice(end, Math.min(sentenceEnd, end + 90)))?.groups?.base;
  return named === undefined ? [] : contentWords(named).filter((word) => !fillers.has(word));
}

/** The words of the clause that a figure stands in: what it counts. */
function clauseWords(figures: FigureText, at: number): Set<string> {
  const own = figures.quantities[at]!;
  const lead =
    before(figures, at)
      .split(/[,;:.()]/u)
      .at(-1) ?? "";
  const tail = /^[^,;:.()\n\d]{0,60}/u.exec(figures.text.slice(own.end, own.end + 60))?.[0] ?? "";
  return new Set(contentWords(`${lead} ${tail}`));
}

/** A share whose whole is named behind it and told elsewhere under that name: "46 đảng viên, chiếm 10,9% đảng viên toàn xã". */
export function shareOfNamedBase(
  figures: FigureText,
  index: number,
  partAt: number,
  words: string,
): Share | null {
  const base = baseWords(figures, index);
  if (base.length === 0) return null;
  const { quantities } = figures;
  const [percent, part] = [quantities[index]!, quantities[partAt]!];
  const isRefused = base.some((word) => refusing.test(word));
  const named: Share[] = [];
  const { sentence } = percent;
  for (const at of placesAround(figures, partAt, index)) {
    const each = quantities[at]!;
    if (!isPlainCount(each) || (at > index && each.sentence > sentence + 1)) continue;
    const own = clauseWords(figures, at);
    if (!base.every((word) => own.has(word))) continue;
    if (!isRefused && [...own].some((word) => refusing.test(word))) continue;
    for (const whole of readingsOf(each)) {
      if (scaledValue(whole) < scaledValue(part) && percent.value <= 100) continue;
      named.push(shareOf(figures, percent, part, whole, words, false));
    }
  }
  const right = named.find(({ draft }) => {
    const verdict = judge(draft)?.verdict;
    return verdict === "ok" || (verdict === "truncated" && percent.decimals > 0);
  });
  if (right) return certainWhenNear(right);
  const [first] = named;
  const isAlone =
    new Set(named.filter(({ draft }) => isNear(draft)).map(({ whole }) => scaledValue(whole))).size === 1;
  const near = named.find(({ draft }) => isNear(draft));
  return first && near && (isAlone || near === first) ? certainWhenNear(near) : null;
}

/** Both halves of a fraction may be what a later share is of. */
function readingsOf(each: Quantity): Quantity[] {
  if (each.kind !== "fraction") return [each];
  return [
    { ...each, kind: "count" },
    { ...each, kind: "count", value: each.whole! },
  ];
}

/** Before the part, the nearest first; then right behind the per cent. */
function* placesAround(figures: FigureText, partAt: number, index: number): Generator<number> {
  for (let at = partAt - 1; at >= 0 && at >= partAt - lookBack; at--) yield at;
  for (let at = index + 1; at < figures.quantities.length && at <= index + lookAhead; at++) yield at;
}
