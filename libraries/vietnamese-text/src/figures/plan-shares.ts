import { agree, before, type FigureText, gap, isPlainCount, mainBefore } from "./figure-text.ts";
import { tie } from "./find-ratios.ts";
import { judge } from "./judge.ts";
import type { Quantity } from "./quantity.ts";
import { certainWhenNear, type Share, shareOf } from "./share.ts";
import { topicBefore } from "./subjects.ts";
import { planOf } from "./wholes.ts";

/** "Kế hoạch vốn 1.200 tỷ đồng, đã giải ngân 785 tỷ đồng, đạt 65,4% kế hoạch": the base by its name before. */
export function shareOfPlan(
  figures: FigureText,
  partAt: number,
  index: number,
  base: string,
  words: string,
): Share | null {
  const part = figures.quantities[partAt]!;
  const percent = figures.quantities[index]!;
  for (let at = partAt - 1; at >= 0 && at >= partAt - 6; at--) {
    const plan = figures.quantities[at]!;
    if (plan.sentence !== part.sentence) break;
    if (!isPlainCount(plan) || plan.kind === "fraction" || plan.unit !== part.unit) continue;
    if (before(figures, at).toLowerCase().includes(base))
      return shareOf(figures, percent, part, plan, words, true);
  }
  const plan = planOf(figures, partAt);
  if (plan === null) return null;
  return certainWhenNear(shareOf(figures, percent, part, plan, words, false));
}

const comparedPlan =
  /(?:so với|so)\s(?:với\s)?(?:dự toán|kế hoạch|chỉ tiêu|mục tiêu|nghị quyết|định mức)[^;.()]{0,60}\(?[^;.()\d]{0,20}$/iu;

/**
 * A result held against its plan by words: "156 đảng viên (chỉ tiêu 150), đạt 104%", "…, vượt chỉ tiêu (đạt 116%)",
 * "So với dự toán giao (465 tỷ đồng) đạt 111,6%".
 */
export function shareAgainstPlan(figures: FigureText, index: number): Share | null {
  const { quantities, text } = figures;
  const percent = quantities[index]!;
  const words = before(figures, index);
  const last = quantities[index - 1];
  if (last?.sentence === percent.sentence && isPlainCount(last) && last.kind === "count") {
    const lead = text.slice(Math.max(0, last.start - 120), last.start);
    if (
      comparedPlan.test(lead) &&
      /^\W{0,3}[^;.()]{0,30}\)?,?\s{0,9}(?:thì\s)?(?:đạt|bằng)\s[^\d]{0,12}$/iu.test(words)
    ) {
      const partAt = mainBeforeLike(figures, index - 1) ?? topicBefore(figures, index);
      const part = partAt === null ? null : quantities[partAt]!;
      if (part && agree(part, last))
        return certainWhenNear(shareOf(figures, percent, part, last, words, false));
    }
  }
  const isOfPlan = percent.value > 100 || /(?:vượt|chỉ tiêu|kế hoạch)[^;.]{0,60}\([^()]*$/iu.test(words);
  if (!isOfPlan || !tie.test(words)) return null;
  const partAt = mainBefore(figures, index);
  if (partAt === null || quantities[partAt]!.kind !== "count" || baseInFigures(figures, index)) return null;
  const plan = planOf(figures, partAt);
  return plan && certainWhenNear(shareOf(figures, percent, quantities[partAt]!, plan, words, false));
}

const baseBefore = /(?:so với|trên tổng|trong tổng|trên|trong)\s[^;.()\d]{0,60}\(?[^;.()\d]{0,20}$/iu;

/** "Thu về 4.120 phiếu …. So với số phiếu phát ra (4.300 phiếu), tỷ lệ thu về đạt 95,8%": told only where it comes out. */
export function shareOfBaseBefore(figures: FigureText, index: number): Share | null {
  const { quantities } = figures;
  const [base, percent] = [quantities[index - 1], quantities[index]!];
  if (base?.kind !== "count" || base.sentence !== percent.sentence || percent.decimals === 0) return null;
  if (!baseBefore.test(before(figures, index - 1)) || !tie.test(before(figures, index))) return null;
  for (let at = index - 2; at >= 0 && at >= index - 14; at--) {
    const part = quantities[at]!;
    if (part.sentence < percent.sentence - 2) return null;
    if (!isPlainCount(part) || part.kind === "fraction" || !agree(part, base)) continue;
    const share = shareOf(figures, percent, part, base, before(figures, index), false);
    if (judge(share.draft)?.verdict === "ok") return share;
  }
  return null;
}

/** The figure of the sentence that stands before the plan at `index` and counts the same. */
function mainBeforeLike(figures: FigureText, index: number): number | null {
  const at = mainBefore(figures, index);
  return at !== null && agree(figures.quantities[at]!, figures.quantities[index]!) ? at : null;
}

const baseInParentheses =
  /^\s{0,9}(?:so với\s)?(?!tăng|giảm|và|còn|cao|thấp)\p{L}[^;.,()]{0,60}\([^()\d]{0,40}$/iu;

/** "đạt 95% kế hoạch (387 tỷ đồng)", "90% số vụ thụ lý (5.420 vụ)": the base in figures behind its name. */
export function baseInFigures(figures: FigureText, index: number): Quantity | null {
  const next = figures.quantities[index + 1];
  if (next?.kind !== "count" || next.isChange || next.sentence !== figures.quantities[index]!.sentence)
    return null;
  return baseInParentheses.test(gap(figures, index, index + 1)) ? next : null;
}
