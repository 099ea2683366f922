import type { ClaimDraft, ClaimKind } from "./claim.ts";
import {
  agree,
  behind,
  type FigureText,
  gap,
  isPlainCount,
  mainBefore,
  operandValues,
  slackOf,
} from "./figure-text.ts";
import { isNear } from "./judge.ts";
import { isLeftOver } from "./left-over.ts";
import type { Quantity } from "./quantity.ts";

const ofWhole =
  /(?:trong|trên|\/|so với|trên tổng|của)\s{0,9}(?:tổng\s{0,9})?(?:số\s{0,9})?(?:là\s|gồm\s|có\s)?$/iu;
const ofStatedWhole =
  /(?:trong|trên|\/|so với|của)\s{0,9}(?:tổng\s{1,9}số|tổng|số)\s{0,9}(?:[\p{L} ]{0,30}\s)?(?:là\s|gồm\s|có\s)?$/iu;
/** "trong số này 4.702 người": the figure behind is the part. */
const ofThese = /(?:trong|trên)\s(?:số|tổng số)?\s?(?:này|đó|ấy)(?![\p{L}])/iu;
const plainIn = /^\s{0,9}(?:\p{L}+\s){0,6}(?:trong|trên)\s{0,9}$/iu;
/** "1.186 đảng viên/chỉ tiêu 1.250", "120 ha/kế hoạch 150 ha". */
const perPlan =
  /^\s{0,9}[\p{L} ]{0,30}(?:\/|trên|so với)\s{0,9}(?:chỉ tiêu|kế hoạch|mục tiêu|dự toán|tổng số|tổng)\s(?:\p{L}+\s){0,3}$/iu;
/** Words that tie a share to what stands before it. */
export const tie =
  /(?:chiếm|đạt|tỷ lệ|tỉ lệ|bằng|tương đương|tương ứng|ứng với|=|\(|(?<!cổ )tức|hay|xấp xỉ|được|bù đắp|đáp ứng|hoàn thành|giải ngân)[^;.\d]{0,40}$/iu;
const broken =
  /(?:tăng|giảm|vượt|trong khi|so với|kế hoạch|chỉ tiêu|mục tiêu|gồm|nhưng|trong đó|đồng thời)(?![\p{L}])|[;:]|\.\s/iu;
const openedBehind =
  /^\s{0,9}(?:\(|,?\s{0,9}(?:tương ứng|tương đương|ứng với|tức|hay|với|bằng)|[^;.,()\d]{1,40},\s(?:tương ứng|tương đương|tức|hay))\s{0,9}[^()\d;.]{0,40}$/iu;
/** "75% khối lượng (150/200 hạng mục)": words may stand before the parenthesis, when a fraction is in it. */
const fractionBehind = new RegExp(
  `${openedBehind.source}|^[^;.,()\\d]{0,40}\\(\\s{0,9}[^()\\d]{0,40}$`,
  "iu",
);

/** Words that part a per cent from the figures before it; a parenthesis right before it joins them again. */
function isBroken(words: string): boolean {
  return broken.test(words) && !/^[^;.]{0,80}\(\s{0,9}$/u.test(words);
}

/** "15/18 chỉ tiêu đạt và vượt kế hoạch, bằng 83,3%", "214/221 chi hội …; tỷ lệ này là 96,8%": the last words tie again. */
const tiesAgain =
  /(?:,\s(?:đạt|bằng|chiếm|tương đương|tương ứng)(?:\s(?:tỷ lệ|tỉ lệ))?|[;.,]\s(?:tỷ lệ|tỉ lệ)(?:\s(?:này|đó|ấy|trên))?(?:\s(?:là|đạt))?)\s(?:gần\s|hơn\s|trên\s|khoảng\s|xấp xỉ\s)?$/iu;

const comparison =
  /(?:(?:so với|vượt|(?:cao|thấp|nhiều|ít|lớn|nhỏ) hơn|kém)[^;.()%]{0,60}|(?:cùng kỳ|(?:năm|kỳ|nhiệm kỳ|giai đoạn) (?:trước|\d{4}))\s{0,3})\([^()%]{0,40}$/iu;
const levelInParentheses =
  /\(\s{0,9}(?:năm|cùng kỳ|kỳ trước|quý|tháng|đầu|cuối|chỉ tiêu|mục tiêu|kế hoạch|yêu cầu|bình quân|cả nước|toàn tỉnh)(?![\p{L}])[^()%]{0,40}$/iu;

/** Whether a per cent in parentheses is what another one is held against: "tăng 8,8 điểm so với năm trước (70%)". */
export function isComparedLevel(figures: FigureText, index: number): boolean {
  const percent = figures.quantities[index]!;
  if (percent.depth === 0) return false;
  const held = figures.quantities
    .slice(Math.max(0, index - 4), index)
    .some(
      (each) => each.sentence === percent.sentence && each.kind === "percent" && each.depth < percent.depth,
    );
  const lead = figures.text.slice(Math.max(0, percent.start - 110), percent.start);
  if (levelInParentheses.test(lead)) return true;
  // "vượt chỉ tiêu (đạt 116%)" tells the value itself.
  return held && comparison.test(lead) && !/(?:đạt|chiếm|bằng)\s[^()\d]{0,20}$/iu.test(lead);
}

/** A per cent with a noun of its own behind it ("100% vốn", "52% số người"), a rate ("1,8%/năm") or a threshold ("từ 99% trở lên"). */
export function hasOwnBase(figures: FigureText, index: number): boolean {
  const { text, quantities } = figures;
  const percent = quantities[index]!;
  const tail = text.slice(percent.end, percent.end + 40);
  if (/^\s?\/\s?\p{L}|^\s?trở (?:lên|xuống)/u.test(tail)) return true;
  if (/(?:từ|lên|xuống|mức)\s$/u.test(text.slice(Math.max(0, percent.start - 6), percent.start))) return true;
  return /^\s(?!(?:so|tổng|toàn|và|còn|trong|theo|vượt|tăng|giảm|cao|thấp|bằng|đạt|là|thì|nên|được|đã|chưa|hoàn|kế hoạch|chỉ tiêu|dự toán|mục tiêu|yêu cầu|nghị quyết|định mức|tương đương|tương ứng|đúng|trên|của|với|số|do|để|ở|tại|qua|nhưng|cho|khi|đến|như|mà|gồm|đủ)(?!\p{L}))\p{Ll}/u.test(
    tail,
  );
}

const plainWords =
  /(?:tương đương|tương ứng|ứng với|chiếm|đạt|tỷ lệ|tỉ lệ|tỷ trọng|bằng|tức|hay|là|được|với|khoảng|gần|hơn|trên|xấp xỉ|và|đã|cũng|mới|chỉ|hoàn thành|thực hiện|giải quyết|giải ngân|xử lý|kết quả|như vậy|này|đó|ấy|mức|=|\(|\)|,|:|\s)/giu;

/** Whether the last clause before a figure names a subject of its own: ", tỷ lệ nữ chiếm", ", khoản vay khác cũng giảm". */
export function hasOwnSubject(words: string): boolean {
  const at = Math.max(words.lastIndexOf(","), words.lastIndexOf(";"));
  if (at < 0) return false;
  const clause = words.slice(at + 1);
  // "…, 5 chi bộ hoàn thành (11%)": what stands in the parentheses alone decides where they follow a figure's own words.
  return clause.replace(plainWords, "").trim() !== "";
}

export function shareKind(words: string): ClaimKind {
  return /chiếm/iu.test(words) ? "share" : "ratio-percent";
}

/** Per cents with the part and the whole beside them: "193/226 …, đạt 85,39%", "16 trong tổng số 103 … (chiếm 15%)", "85,39% (193/226 …)". */
export function findRatios(figures: FigureText, taken: Set<number>): ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  for (const [index, percent] of figures.quantities.entries()) {
    if (percent.kind !== "percent" || percent.isChange || taken.has(index)) continue;
    if (isComparedLevel(figures, index)) continue;
    const draft =
      fractionBefore(figures, index) ??
      partInWholeBefore(figures, index, mainBefore(figures, index)) ??
      pairBeforeLeftOver(figures, index) ??
      ratioBehind(figures, index);
    if (draft === null) continue;
    drafts.push(draft);
    taken.add(index);
  }
  return drafts;
}

function ratioDraft(
  figures: FigureText,
  percent: Quantity,
  operands: readonly [part: Quantity, whole: Quantity] | Quantity,
  words: string,
  end: number,
): ClaimDraft {
  const isFraction = !Array.isArray(operands);
  const first = (isFraction ? operands : (operands as readonly Quantity[])[0]) as Quantity;
  const values = isFraction ? [first.value, first.whole!] : operandValues(operands as readonly Quantity[]);
  return {
    start: Math.min(first.start, percent.start),
    end: closing(figures.text, Math.max(end, percent.end)),
    kind: shareKind(words),
    inputs: { part: values[0]!, total: values[1]! },
    stated: { value: percent.value, decimals: percent.decimals, hedge: percent.hedge },
    operandSlack: slackOf(isFraction ? [first] : (operands as readonly Quantity[])),
    unit: "%",
    isCertain: true,
    pair: isFraction
      ? [
          { ...first, kind: "count" },
          { ...first, kind: "count", value: first.whole! },
        ]
      : (operands as readonly [Quantity, Quantity]),
  };
}

/** Takes in a parenthesis that closes right behind the claim. */
export function closing(text: string, end: number): number {
  return text[end] === ")" ? end + 1 : end;
}

function fractionBefore(figures: FigureText, index: number): ClaimDraft | null {
  const percent = figures.quantities[index]!;
  const at = mainBefore(figures, index);
  const part = at === null ? null : figures.quantities[at]!;
  if (at === null || part?.kind !== "fraction" || part.isChange) return null;
  const words = figures.text.slice(part.unitEnd, percent.start);
  if (words.length > 160) return null;
  const between = figures.quantities.slice(at + 1, index);
  if (!between.every((each) => each.isChange || each.depth > percent.depth)) return null;
  if (at === index - 1 && isBroken(words) && !(tiesAgain.test(words) && baseBehind(figures, index) === ""))
    return null;
  if (at < index - 1 && !tie.test(words)) return null;
  if (isTiedToNext(figures, index)) return null;
  const draft = ratioDraft(figures, percent, part, words, percent.end);
  // A bare fraction may be a day ("chiều 4/12"), and a per cent of something else may follow any figure.
  const isTied = tie.test(words) && part.unit !== "" && !hasOwnBase(figures, index) && !hasOwnSubject(words);
  const isNearTied = !hasOwnBase(figures, index) && !hasOwnSubject(words) && isNear(draft, 0.5);
  const base = baseBehind(figures, index);
  // "đạt 43,1% kế hoạch": the plan may be another figure than the fraction's whole.
  const isOfWhole = base === "" || (!/^(?:tổng|toàn)/u.test(base) && isNear(draft, 0.1));
  return { ...draft, isCertain: isOfWhole && (isTied || isNearTied) };
}

/** "…, 85,39% (193/226)": a fraction in parentheses right behind belongs to this per cent. */
function isTiedToNext(figures: FigureText, index: number): boolean {
  const next = figures.quantities[index + 1];
  if (next?.kind !== "fraction" || next.sentence !== figures.quantities[index]!.sentence) return false;
  return (
    /^\s{0,9}\([^()\d]{0,30}$/u.test(gap(figures, index, index + 1)) &&
    figures.text[figures.quantities[index]!.start - 1] !== "("
  );
}

/** "đã nộp 1.950 trên 2.745 triệu đồng phải nộp, còn phải nộp 795 triệu đồng, đạt tỷ lệ 71%": past what is left. */
function pairBeforeLeftOver(figures: FigureText, index: number): ClaimDraft | null {
  const leftAt = mainBefore(figures, index);
  if (leftAt === null || !isLeftOver(figures, leftAt)) return null;
  const draft = partInWholeBefore(figures, index, mainBefore(figures, leftAt));
  return draft && { ...draft, isCertain: isNear(draft) };
}

function partInWholeBefore(figures: FigureText, index: number, wholeAt: number | null): ClaimDraft | null {
  const percent = figures.quantities[index]!;
  if (wholeAt === null) return null;
  const whole = figures.quantities[wholeAt]!;
  const partAt = mainBefore(figures, wholeAt);
  if (partAt === null || whole.kind !== "count") return null;
  const part = figures.quantities[partAt]!;
  if (part.kind !== "count" || part.isChange || part.depth !== whole.depth) return null;
  // "176 đơn (160 khiếu nại, 16 tố cáo)/221 đơn": what stands in parentheses does not part them.
  const between = gap(figures, partAt, wholeAt).replace(/\s?\([^()]*\)/gu, "");
  if (ofThese.test(between)) return null;
  const isPart =
    ofStatedWhole.test(between) ||
    (plainIn.test(between) && agree(part, whole)) ||
    (/^\s{0,9}[\p{L} ]{0,30}\/\s{0,9}$/u.test(between) &&
      part.unit !== "" &&
      (part.unit === whole.unit || !whole.hasUsualUnit)) ||
    perPlan.test(between);
  if (!isPart || !(ofWhole.test(between) || ofStatedWhole.test(between) || perPlan.test(between)))
    return null;
  const words = figures.text.slice(whole.unitEnd, percent.start);
  if (words.length > 160 || isBroken(words) || !(tie.test(words) || /^[^;.]*,\s{0,9}$/u.test(words)))
    return null;
  const draft = ratioDraft(figures, percent, [part, whole], words, percent.end);
  return { ...draft, isCertain: !hasOwnBase(figures, index) && !hasOwnSubject(words) };
}

/** "đạt 85,39% (193/226 …)", "chiếm 15,53% (16 trong tổng số 103 thôn)", "57,9%, tương ứng 574/991 tổ chức". */
function ratioBehind(figures: FigureText, index: number): ClaimDraft | null {
  const percent = figures.quantities[index]!;
  const part = figures.quantities[index + 1];
  if (
    !part ||
    part.sentence !== percent.sentence ||
    part.isChange ||
    !(part.kind === "fraction" ? fractionBehind : openedBehind).test(gap(figures, index, index + 1))
  )
    return null;
  const words = figures.text.slice(Math.max(0, percent.start - 30), percent.start);
  if (part.kind === "fraction") {
    const draft = ratioDraft(figures, percent, part, words, part.unitEnd);
    // "26,7% (hơn 1/5)" only gives an idea of the size.
    return { ...draft, isCertain: part.hedge === null };
  }
  const whole = figures.quantities[index + 2];
  const isInParentheses = part.depth > percent.depth && (whole?.depth ?? 0) < part.depth;
  if (part.kind === "count" && isInParentheses) return partInParentheses(figures, index, words);
  if (
    part.kind !== "count" ||
    whole?.kind !== "count" ||
    whole.sentence !== percent.sentence ||
    !isPlainCount(whole)
  )
    return null;
  const between = gap(figures, index + 1, index + 2);
  if (
    !ofStatedWhole.test(between) &&
    !(plainIn.test(between) && agree(part, whole)) &&
    !/^\s{0,9}[\p{L} ]{0,30}\/\s{0,9}$/u.test(between)
  )
    return null;
  return ratioDraft(figures, percent, [part, whole], words, whole.unitEnd);
}

/** "Lớp có 62 học viên, tỷ lệ khá, giỏi 87,1% (54 học viên)": the part in parentheses, of a whole told before. */
function partInParentheses(figures: FigureText, index: number, words: string): ClaimDraft | null {
  const { quantities } = figures;
  const [percent, part] = [quantities[index]!, quantities[index + 1]!];
  const wholeAt = mainBefore(figures, index);
  const whole = wholeAt === null ? null : quantities[wholeAt]!;
  if (whole?.kind !== "count" || part.unit === "" || !agree(whole, part) || whole.value < part.value)
    return null;
  const draft = ratioDraft(figures, percent, [part, whole], words, part.unitEnd);
  return { ...draft, isCertain: isNear(draft) };
}

/** The base that the words right behind a per cent give it ("kế hoạch", "tổng số …"), "" for none. */
export function baseBehind(figures: FigureText, index: number): string {
  const match =
    /^\s{0,9}(?:so với\s|của\s|trên\s|trong\s)?(?<base>kế hoạch|dự toán|chỉ tiêu|mục tiêu|định mức|yêu cầu|nghị quyết|cùng kỳ|năm trước|tổng\s(?:số|thu|chi|giá trị|sản phẩm|dân số|diện tích|vốn)?|toàn\s|dân số|so với)/iu.exec(
      behind(figures, index),
    );
  return match?.groups?.base?.trim().toLowerCase() ?? "";
}
