import { agree, before, type FigureText, gap, isPlainCount } from "./figure-text.ts";
import { isNear, judge } from "./judge.ts";
import { scaledValue } from "./quantity.ts";
import { certainWhenNear, type Share, shareOf } from "./share.ts";
import { wholesOf } from "./wholes.ts";

const toPart =
  /^(?:\s?\([^()\d;.]{0,20}|\s?,\s(?:tương ứng|tương đương|tức|hay|với|bằng|là)\s(?:với\s|là\s)?)$/iu;
const names = /(?:chiếm|đạt|tỷ lệ|tỉ lệ|có|là|:)[^;.\d]{0,40}$/iu;

/** "Có 3.260 viên chức. Nữ chiếm 62%, tương ứng 2.021 người": the part stands behind its share, the whole was told before. */
export function shareOfFigureBehind(figures: FigureText, index: number): Share | null {
  const { quantities } = figures;
  const [percent, part] = [quantities[index]!, quantities[index + 1]];
  if (part?.kind !== "count" || !isPlainCount(part) || part.sentence !== percent.sentence || part.unit === "")
    return null;
  const words = before(figures, index);
  if (!toPart.test(gap(figures, index, index + 1)) || !names.test(words)) return null;
  if (percent.value >= 100 || /(?:so với|vượt|tăng|giảm)/iu.test(words)) return null;
  const wholes = wholesOf(figures, index + 1, undefined, false);
  const shares = wholes.candidates
    .filter((whole) => agree(whole, part) && scaledValue(whole) > scaledValue(part))
    .map((whole) => shareOf(figures, percent, part, whole, words, false));
  const right = shares.find(({ draft }) => {
    const verdict = judge(draft)?.verdict;
    return verdict === "ok" || (verdict === "truncated" && percent.decimals > 0);
  });
  if (right) return right;
  const near = shares.filter(({ draft }) => isNear(draft, 0.12));
  const isOnly = new Set(near.map(({ whole }) => scaledValue(whole))).size === 1;
  return near[0] && isOnly ? certainWhenNear(near[0], 0.12) : null;
}
