import type { ClaimDraft } from "./claim.ts";
import { agree, before, behind, type FigureText, gap, operandUnit, operandValues } from "./figure-text.ts";
import type { Quantity } from "./quantity.ts";
import { planOf } from "./wholes.ts";

const target = "(?:chỉ tiêu|mục tiêu|kế hoạch|yêu cầu|định mức|dự toán|nghị quyết|quy định|mức)";
const aimed = new RegExp(
  `^[^;.]{0,60}(?:,|\\(|\\s)\\s{0,9}(?<verb>vượt(?! trội)(?:\\sso với)?|đạt và vượt|bảo đảm|đảm bảo|đáp ứng|cao hơn|hoàn thành|không đạt|chưa đạt|thấp hơn)\\s(?:so với\\s)?(?:cả\\s)?${target}[^;.\\d]{0,60}$`,
  "iu",
);
const aimBeside = new RegExp(
  `^[^;.\\d]{0,30}(?:\\(|,\\s{0,9}theo\\s)\\s{0,9}${target}[^;.()\\d]{0,40}$`,
  "iu",
);
const rangeLink = /^\s{0,9}(?:đến|tới|-)\s{0,9}(?:dưới\s|gần\s|trên\s)?$/u;
const trend = /(?:tăng(?! trưởng)|giảm|nâng|hạ|rút|lên|xuống|chuyển|điều chỉnh)[^,;.]{0,30}từ\s{0,9}$/iu;

/** A value held against a threshold: "đạt 92,3%, vượt chỉ tiêu 90%", "kết nạp 120 đảng viên, vượt kế hoạch 100 đảng viên". */
export function findThresholds(figures: FigureText): ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  for (let index = 0; index + 1 < figures.quantities.length; index++) {
    const value = figures.quantities[index]!;
    const threshold = figures.quantities[index + 1]!;
    if (!areComparable(value, threshold)) continue;
    const words = gap(figures, index, index + 1);
    const verb = aimed.exec(words)?.groups?.verb;
    if (verb === undefined && !aimBeside.test(words)) continue;
    const [reached, limit] = operandValues([value, threshold]);
    const isShortfall = /(?:không đạt|chưa đạt|thấp hơn)/iu.test(verb ?? "");
    // "chưa đạt chỉ tiêu 90%" says that the target is the larger.
    const [larger, smaller] = isShortfall ? [limit!, reached!] : [reached!, limit!];
    drafts.push({
      start: value.start,
      end: threshold.unitEnd,
      kind: "at-least",
      inputs: { value: larger, threshold: smaller },
      stated: { value: smaller, decimals: threshold.decimals, hedge: null },
      operandSlack: 0,
      unit: operandUnit([value, threshold]),
      // A target that merely stands beside the value is not said to be reached.
      isCertain: verb !== undefined && value.hedge === null,
    });
  }
  return drafts;
}

const reachesPlan =
  /^[^;.\d(]{0,40},\s{0,9}(?<verb>vượt|đạt và vượt|đạt|bằng|hoàn thành|không đạt|chưa đạt)\s(?:chỉ tiêu|kế hoạch|mục tiêu)(?![\p{L}])/u;

/** "Được giao kết nạp 12 đảng viên. Cả năm kết nạp 14 đảng viên, vượt chỉ tiêu": the plan is told before. */
export function findReachedPlans(figures: FigureText): ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  for (const [index, value] of figures.quantities.entries()) {
    if (value.kind !== "count" || value.isChange) continue;
    const match = reachesPlan.exec(behind(figures, index));
    const plan = match && planOf(figures, index);
    if (!plan) continue;
    const [reached, limit] = operandValues([value, plan]);
    const isShortfall = /^(?:không|chưa)/u.test(match.groups!.verb!);
    const [larger, smaller] = isShortfall ? [limit!, reached!] : [reached!, limit!];
    drafts.push({
      start: value.start,
      end: value.end + match[0].length,
      kind: "at-least",
      inputs: { value: larger, threshold: smaller },
      stated: { value: smaller, decimals: plan.decimals, hedge: null },
      operandSlack: 0,
      unit: operandUnit([value, plan]),
      isCertain: value.hedge === null && plan.hedge === null,
    });
  }
  return drafts;
}

function areComparable(value: Quantity, threshold: Quantity): boolean {
  if (value.sentence !== threshold.sentence || value.kind !== threshold.kind) return false;
  if (value.isChange && value.kind !== "percent") return false;
  return value.kind === "percent" || (value.kind === "count" && agree(value, threshold));
}

/** "từ 15 đến 20 đảng viên", "63,8 - 64,2%". */
export function findRanges(figures: FigureText): ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  for (let index = 0; index + 1 < figures.quantities.length; index++) {
    const low = figures.quantities[index]!;
    const high = figures.quantities[index + 1]!;
    if (low.sentence !== high.sentence || low.kind === "fraction" || high.kind === "fraction") continue;
    if (low.isChange && low.kind === "count") continue;
    const words = gap(figures, index, index + 1);
    if (!rangeLink.test(words.replace(low.unit, "")) || (low.unit !== "" && low.unit !== high.unit)) continue;
    const lead = before(figures, index);
    const isNamed = /từ\s{0,9}$/iu.test(lead);
    if (trend.test(lead) || (!isNamed && !words.includes("-")) || (high.unit === "" && high.kind === "count"))
      continue;
    const [from, to] = operandValues([
      { ...low, scale: low.unit === "" && low.scale === 1 ? high.scale : low.scale },
      high,
    ]);
    drafts.push({
      start: low.start,
      end: high.unitEnd,
      kind: "range",
      inputs: { low: from!, high: to! },
      stated: { value: to!, decimals: high.decimals, hedge: null },
      operandSlack: 0,
      unit: operandUnit([high]),
      isCertain: isNamed,
    });
  }
  return drafts;
}
