import type { ClaimDraft } from "./claim.ts";
import type { FigureText } from "./figure-text.ts";
import { closing } from "./find-ratios.ts";
import type { Quantity } from "./quantity.ts";
import { isSameParagraph } from "./subjects.ts";

const namesShares =
  /(?:chiếm|tỷ trọng|cơ cấu|tỷ lệ|tỉ lệ|lần lượt|trình độ|độ tuổi|thành phần|xếp loại|phân loại|đánh giá|kết quả)/iu;
const breakdown =
  /(?:cơ cấu|tỷ trọng|lần lượt|xếp loại|phân loại|chia theo|phân theo|theo (?:độ tuổi|trình độ|thành phần|giới tính))/iu;
const rest = /(?:còn lại|khác)(?![\p{L}])/iu;
/** Levels, targets and changes among per cents: no shares of one whole. */
const isNoList = /(?:vượt|chỉ tiêu|kế hoạch|so với|cùng kỳ|tăng|giảm|từ\s\d)/iu;
/** Two words that leave no third. */
const opposites: ReadonlyArray<readonly [RegExp, RegExp]> = [
  [/(?<!\p{L})nam(?!\p{L})/iu, /(?<!\p{L})nữ(?!\p{L})/iu],
  [
    /(?<!không |chưa )(?:hài lòng|đạt|đồng ý|tán thành|hợp lệ|đúng hạn)/iu,
    /(?:không|chưa) (?:hài lòng|đạt|đồng ý|tán thành|hợp lệ|đúng hạn)/iu,
  ],
  [/đúng hạn/iu, /quá hạn|trễ hạn/iu],
  [/thành thị/iu, /nông thôn/iu],
];

/** Shares of one whole as a sum with an implied 100: "nam chiếm 48,7%, nữ chiếm 51,3%". */
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
    else {
      for (const clause of byClause(figures, percents)) {
        const own = shareSum(figures, clause);
        if (own) drafts.push(own);
      }
    }
    first = next;
  }
  return [...drafts, ...sharesOfLines(figures)];
}

/** The per cents of a sentence between its semicolons. */
function byClause(figures: FigureText, percents: readonly Quantity[]): Quantity[][] {
  const clauses: Quantity[][] = [];
  for (const [at, each] of percents.entries()) {
    const last = percents[at - 1];
    if (last && !figures.text.slice(last.end, each.start).includes(";")) clauses.at(-1)!.push(each);
    else clauses.push([each]);
  }
  return clauses.length > 1 ? clauses : [];
}

/** "Nam chiếm 48,7%. Nữ chiếm 51,3%.", or one share a line: told only where they come out. */
function sharesOfLines(figures: FigureText): ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  const { quantities } = figures;
  let run: Quantity[] = [];
  const close = () => {
    const sum = run.reduce((total, each) => total + each.value, 0);
    if (run.length >= 2 && Math.abs(sum - 100) < 1e-9) {
      drafts.push({
        start: run[0]!.start,
        end: closing(figures.text, run.at(-1)!.end),
        kind: "sum",
        inputs: { parts: run.map((each) => each.value) },
        stated: { value: 100, decimals: Math.max(...run.map((each) => each.decimals)), hedge: null },
        operandSlack: 0,
        unit: "%",
        isCertain: false,
      });
    }
    run = [];
  };
  for (const each of quantities) {
    if (each.kind !== "percent" || each.isChange || each.value >= 100) continue;
    const last = run.at(-1);
    const goesOn =
      last !== undefined &&
      each.sentence === last.sentence + 1 &&
      isSameParagraph(figures, last.sentence, each.sentence);
    if (!goesOn) close();
    run.push(each);
  }
  close();
  return drafts;
}

function shareSum(figures: FigureText, percents: readonly Quantity[]): ClaimDraft | null {
  if (percents.length < 2 || percents.some((each) => each.value >= 100 || each.value === 0)) return null;
  const sum = percents.reduce((total, each) => total + each.value, 0);
  const decimals = Math.max(...percents.map((each) => each.decimals));
  // Each share may be off by half a unit of its last digit.
  const rounding = percents.length * 0.5 * 10 ** -decimals;
  const { start } = percents[0]!;
  const { end } = percents.at(-1)!;
  const sentenceStart = figures.sentences[percents[0]!.sentence]?.start ?? 0;
  const words = figures.text.slice(Math.max(sentenceStart, start - 120), end);
  const list = figures.text.slice(start, end);
  const off = Math.abs(sum - 100);
  const isExact = off < 1e-9;
  const isList = namesShares.test(words) && !isNoList.test(list);
  if (!isExact && !(isList && off <= (percents.length > 2 ? 5 : 3))) return null;
  return {
    start,
    end: closing(figures.text, end),
    kind: "sum",
    inputs: { parts: percents.map((each) => each.value) },
    stated: { value: 100, decimals, hedge: null },
    operandSlack: isExact ? 0 : rounding / sum,
    unit: "%",
    isCertain:
      percents.every((each) => each.hedge === null) && isWhole(words, percents, sum - rounding > 100),
  };
}

/** Whether the shares must make up the whole: nothing else is left out, or they already exceed it. */
function isWhole(words: string, percents: readonly Quantity[], isTooMuch: boolean): boolean {
  if (percents.length === 2) return opposites.some(([one, other]) => one.test(words) && other.test(words));
  return (
    breakdown.test(words) || rest.test(words) || (isTooMuch && /chiếm|tỷ lệ|tỉ lệ|trình độ/iu.test(words))
  );
}
