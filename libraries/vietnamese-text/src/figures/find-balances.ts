import type { ClaimDraft } from "./claim.ts";
import {
  agree,
  before,
  behind,
  type FigureText,
  isPlainCount,
  operandUnit,
  operandValues,
  slackOf,
} from "./figure-text.ts";
import { isNear } from "./judge.ts";
import { scaledValue } from "./quantity.ts";

/** Two sides of a balance and the words for what is over: exports and imports, income and spending. */
interface Balance {
  readonly over: RegExp;
  readonly larger: RegExp;
  readonly smaller: RegExp;
}

const upToFigure = String.raw`(?![\p{L}])[^;.\d]{0,40}$`;
const balances: readonly Balance[] = [
  {
    over: new RegExp(`(?:xuất siêu|thặng dư)${upToFigure}`, "iu"),
    larger: /xuất khẩu(?![\p{L}])/iu,
    smaller: /nhập khẩu(?![\p{L}])/iu,
  },
  {
    over: new RegExp(`(?:nhập siêu|thâm hụt thương mại)${upToFigure}`, "iu"),
    larger: /nhập khẩu(?![\p{L}])/iu,
    smaller: /xuất khẩu(?![\p{L}])/iu,
  },
  {
    over: new RegExp(
      `(?:bội thu|kết dư|cân đối dư|thu vượt chi|còn dư|tồn quỹ|dư quỹ|số dư|dư cuối)${upToFigure}`,
      "iu",
    ),
    larger: /(?<!\p{L})thu(?![\p{L}])/iu,
    smaller: /(?<!\p{L})chi(?![\p{L}])/iu,
  },
  {
    over: new RegExp(`(?:bội chi|thâm hụt|chi vượt thu)${upToFigure}`, "iu"),
    larger: /(?<!\p{L})chi(?![\p{L}])/iu,
    smaller: /(?<!\p{L})thu(?![\p{L}])/iu,
  },
  {
    over: new RegExp(`(?:tăng thực|thực tăng|tăng ròng|tăng thuần|tăng tự nhiên)${upToFigure}`, "iu"),
    larger: /(?:kết nạp|tiếp nhận|chuyển đến|thành lập|phát triển|sinh|vào)(?![\p{L}])/iu,
    smaller: /(?:từ trần|chuyển đi|ra khỏi|giải thể|nghỉ|mất|tử vong|giảm)(?![\p{L}])/iu,
  },
];
const lookBack = 14;

/** What one side of a balance is over the other, both told before: "Xuất khẩu … 9,31 tỷ USD. Nhập khẩu … 6,84 tỷ USD; xuất siêu 2,47 tỷ USD". */
export function findBalances(figures: FigureText): ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  for (const [index, over] of figures.quantities.entries()) {
    if (over.kind !== "count") continue;
    const balance = balances.find((each) => each.over.test(before(figures, index)));
    const draft = balance && draftOf(figures, index, balance);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function sideOf(figures: FigureText, index: number, side: RegExp, other: RegExp): number[] {
  const { quantities } = figures;
  const over = quantities[index]!;
  const found: number[] = [];
  for (let at = index - 1; at >= 0 && at >= index - lookBack; at--) {
    const each = quantities[at]!;
    if (each.sentence < over.sentence - 6) break;
    if (!isPlainCount(each) || each.kind !== "count" || !agree(each, over)) continue;
    const words = `${before(figures, at)} ${behind(figures, at).split(/[,;.(]/u)[0]}`;
    if (side.test(words) && !other.test(words)) found.push(at);
  }
  return found;
}

function draftOf(figures: FigureText, index: number, { larger, smaller }: Balance): ClaimDraft | null {
  const { quantities, sentences } = figures;
  const over = quantities[index]!;
  const [more, less] = [sideOf(figures, index, larger, smaller), sideOf(figures, index, smaller, larger)];
  const pairs = more.flatMap((high) => less.map((low) => [high, low] as const));
  const isRight = ([high, low]: readonly [number, number]) =>
    Math.abs(scaledValue(quantities[high]!) - scaledValue(quantities[low]!) - scaledValue(over)) < 1e-6;
  const pair = pairs.find(isRight) ?? pairs[0];
  if (!pair) return null;
  const [minuend, subtrahend] = [quantities[pair[0]]!, quantities[pair[1]]!];
  const [whole, part, stated] = operandValues([minuend, subtrahend, over], over);
  const words = before(figures, index);
  const clause = words
    .split(/[,;:.]/u)
    .at(-1)!
    .trimStart();
  const draft = {
    start: Math.max(sentences[over.sentence]?.start ?? 0, over.start - clause.length),
    end: over.unitEnd,
    kind: "difference",
    inputs: { minuend: whole!, subtrahend: part! },
    stated: { value: stated!, decimals: over.decimals, hedge: over.hedge },
    operandSlack: slackOf([minuend, subtrahend]),
    unit: operandUnit([over, minuend, subtrahend], over),
  } as const;
  return { ...draft, isCertain: isNear(draft, 0.1) };
}
