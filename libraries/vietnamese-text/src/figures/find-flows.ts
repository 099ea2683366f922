import type { ClaimDraft } from "./claim.ts";
import {
  agree,
  before,
  type FigureText,
  isPlainCount,
  operandUnit,
  operandValues,
  slackOf,
} from "./figure-text.ts";
import { isNear } from "./judge.ts";
import { isFall } from "./levels.ts";
import type { Quantity } from "./quantity.ts";

const atEnd =
  /(?:(?:dư )?cuối (?:năm|kỳ|quý|tháng|nhiệm kỳ)|hiện có|hiện nay có|đến nay có|đến cuối (?:năm|kỳ))(?:\s[^,;.\d]{1,40})?\s$/iu;
const atStart = /(?:đầu (?:năm|kỳ|quý|tháng|nhiệm kỳ))(?:[^,;.\d]{0,40})?\s$/iu;
const comesIn =
  /(?:thu|nhận|tiếp nhận|kết nạp|tăng|chuyển đến|phát sinh|nhập|mới)(?![\p{L}])[^,;.\d]{0,40}$/iu;
const goesOut = /(?:chi|giảm|chuyển đi|từ trần|ra khỏi|giải quyết|xuất|sử dụng)(?![\p{L}])[^,;.\d]{0,40}$/iu;
const lookBack = 8;

/** A stock told at both ends of a period with what came and what went: "đầu năm có 450 …, tăng 19 … và giảm 8 …, cuối năm có 461 …". */
export function findFlows(figures: FigureText): ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  for (const [index, end] of figures.quantities.entries()) {
    if (end.kind !== "count" || end.isChange || !atEnd.test(before(figures, index))) continue;
    const draft = flowTo(figures, index);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

/** What came (+1) or went (-1) in between. */
interface Flow {
  readonly quantity: Quantity;
  readonly sign: 1 | -1;
}

function flowTo(figures: FigureText, index: number): ClaimDraft | null {
  const { quantities } = figures;
  const end = quantities[index]!;
  const changes: Flow[] = [];
  const movements: Flow[] = [];
  let start: Quantity | null = null;
  for (let at = index - 1; at >= 0 && at >= index - lookBack; at--) {
    const each = quantities[at]!;
    if (each.sentence < end.sentence - 1) break;
    if (each.kind !== "count" || !agree(each, end)) continue;
    const words = before(figures, at);
    if (each.isChange) changes.unshift({ quantity: each, sign: isFall(figures, at) ? -1 : 1 });
    else if (each.sentence === end.sentence && goesOut.test(words))
      movements.unshift({ quantity: each, sign: -1 });
    else if (each.sentence === end.sentence && comesIn.test(words))
      movements.unshift({ quantity: each, sign: 1 });
    else if (start === null && isPlainCount(each) && atStart.test(before(figures, at))) start = each;
  }
  const flows = changes.length > 0 ? changes : movements;
  // One change alone is a difference, told elsewhere.
  if (start === null || flows.length < 2 || new Set(flows.map(({ sign }) => sign)).size < 2) return null;
  const operands = [end, start, ...flows.map(({ quantity }) => quantity)];
  const [stated, base, ...amounts] = operandValues(operands, end);
  const near = operands.filter((each) => each.sentence === end.sentence);
  const draft = {
    start: Math.min(...near.map((each) => each.start)),
    end: end.unitEnd,
    kind: "sum",
    inputs: { parts: [base!, ...amounts.map((value, place) => value * flows[place]!.sign)] },
    stated: { value: stated!, decimals: end.decimals, hedge: end.hedge },
    operandSlack: slackOf(operands.slice(1)),
    unit: operandUnit(operands, end),
  } as const;
  return { ...draft, isCertain: isNear(draft, 0.1) };
}
