import { readableText } from "../normalisation/readable-text.ts";
import type { ClaimDraft, FigureClaim } from "./claim.ts";
import { type FigureText, readFigureText } from "./figure-text.ts";
import { findBalances } from "./find-balances.ts";
import { findChanges } from "./find-changes.ts";
import { findComplements } from "./find-complements.ts";
import { findFlows } from "./find-flows.ts";
import { findRanges, findReachedPlans, findThresholds } from "./find-limits.ts";
import { findRatios } from "./find-ratios.ts";
import { findRemainders } from "./find-remainders.ts";
import { findShareSums } from "./find-share-sums.ts";
import { findShares } from "./find-shares.ts";
import { findSums } from "./find-sums.ts";
import { findSumsAcross } from "./find-sums-across.ts";
import { findSumsBack } from "./find-sums-back.ts";
import { judge } from "./judge.ts";
import { explain } from "./messages.ts";
import type { PartsOfTotal } from "./sum-draft.ts";

/**
 * Kiểm số: finds the claims of arithmetic in a text and recomputes them. Claims come in order of the text. Figures with
 * nothing to check them against get no claim. Never throws; time grows with the length of the text.
 */
export function checkFigures(given: string): FigureClaim[] {
  const readable = readableText(given);
  const plain = readFigureText(readable.text);
  const sums = findSums(plain);
  const across = findSumsAcross(withLists(plain, sums.lists), sums.settled);
  const back = findSumsBack(plain, [...sums.lists, ...across.lists]);
  const lists = [...back.lists, ...across.lists, ...sums.lists];
  const figures = withLists(plain, lists);
  const taken = new Set<number>();
  const ratios = findRatios(figures, taken);
  const changes = findChanges(figures, taken);
  const shares = findShares(figures, lists, taken);
  const remainders = findRemainders(
    figures,
    sums.drafts.filter((draft) => draft.isCertain || judge(draft)?.verdict === "ok"),
    [...ratios, ...shares].sort((left, right) => left.end - right.end),
  );
  const balances = findBalances(figures);
  const differences = [...changes, ...remainders, ...balances].filter(
    (draft) => draft.kind === "difference" && (draft.isCertain || judge(draft)?.verdict === "ok"),
  );
  const drafts = [
    ...ratios,
    ...changes,
    ...shares,
    ...sums.drafts,
    ...across.drafts,
    ...back.drafts,
    ...findShareSums(figures),
    ...remainders,
    ...findFlows(figures),
    ...balances,
    ...findComplements(figures, differences, {
      told: sums.lists,
      found: [...across.lists, ...back.lists],
    }),
    ...findThresholds(figures),
    ...findReachedPlans(figures),
    ...findRanges(figures),
  ];
  return drafts
    .map((draft) => claimOf(given, draft, readable.originalOffset))
    .filter((claim) => claim !== null)
    .sort((left, right) => left.start - right.start || left.end - right.end);
}

/** The text together with which figure is a part of which: a change or a share behind a list may speak of its whole. */
function withLists(figures: FigureText, lists: readonly PartsOfTotal[]): FigureText {
  const totalOf = new Map(lists.flatMap(({ total, parts }) => parts.map((part) => [part, total] as const)));
  return { ...figures, totalOf, totals: new Set(lists.map(({ total }) => total)) };
}

function claimOf(
  given: string,
  draft: ClaimDraft,
  originalOffset: (offset: number) => number,
): FigureClaim | null {
  const judged = judge(draft);
  if (judged === null || (!draft.isCertain && judged.verdict === "wrong")) return null;
  const start = originalOffset(draft.start);
  const end = originalOffset(draft.end);
  return {
    start,
    end,
    text: given.slice(start, end),
    kind: draft.kind,
    inputs: draft.inputs,
    stated: draft.stated.value,
    computed: judged.computed,
    verdict: judged.verdict,
    message: explain(draft, judged.computed, judged.verdict),
  };
}
