import type { ClaimDraft } from "./claim.ts";
import { before, type FigureText } from "./figure-text.ts";
import { baseBehind } from "./find-ratios.ts";
import { isNear, judge } from "./judge.ts";
import { type Share, shareOf } from "./share.ts";
import { namedPairs, shareName } from "./share-labels.ts";

/**
 * "Loại chưa có điều kiện chiếm 20,44%", "Tỷ lệ giảng viên có trình độ sau đại học đạt 92,5%": a share told by the name
 * of a figure that was given before.
 */
export function shareByName(figures: FigureText, index: number): Share | null {
  const percent = figures.quantities[index]!;
  const words = before(figures, index);
  if (!/(?:chiếm|đạt|tỷ lệ|tỉ lệ|bằng)(?![\p{L}])[^;.\d]{0,60}$/iu.test(words)) return null;
  if (baseBehind(figures, index) !== "" && !baseBehind(figures, index).startsWith("tổng")) return null;
  const size = shareName(figures, index).length;
  const shares = namedPairs(figures, index).map(({ part, whole, likeness }) => ({
    likeness,
    share: shareOf(figures, percent, part, whole, words, false),
  }));
  const verdictOf = (share: Share) => judge(share.draft)?.verdict;
  const right =
    shares.find(({ share }) => verdictOf(share) === "ok" && isTelling(share.draft)) ??
    shares.find(
      ({ share, likeness }) => verdictOf(share) === "truncated" && likeness >= 0.5 && isTelling(share.draft),
    ) ??
    shares.find(({ share, likeness }) => verdictOf(share) === "approximate-ok" && likeness >= 0.5);
  if (right) return withClause(figures, index, right.share);
  const [likest, second] = shares;
  if (likest === undefined || size < 2 || likest.likeness < 1) return null;
  const isAlone =
    second === undefined || second.likeness < likest.likeness || second.share.whole === likest.share.whole;
  const isSure = isAlone && isNear(likest.share.draft);
  return isSure
    ? withClause(figures, index, { ...likest.share, draft: { ...likest.share.draft, isCertain: true } })
    : null;
}

/** A whole per cent comes out by chance too often, unless it comes out exactly. */
function isTelling(draft: ClaimDraft): boolean {
  const judged = judge(draft);
  return draft.stated.decimals > 0 || judged?.computed === draft.stated.value;
}

/** Starts the claim with the clause that names the share. */
function withClause(figures: FigureText, index: number, share: Share): Share {
  const words = before(figures, index);
  const clause = words.split(/[,;:]/u).at(-1)!.trimStart();
  return { ...share, draft: { ...share.draft, start: figures.quantities[index]!.start - clause.length } };
}
