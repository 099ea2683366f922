import type { ClaimDraft } from "./claim.ts";
import { agree, before, type FigureText, isPlainCount } from "./figure-text.ts";
import { isLeftOver } from "./left-over.ts";
import { sumOfParts } from "./part-choices.ts";
import { scaledValue } from "./quantity.ts";
import { isSameParagraph } from "./subjects.ts";
import { type PartsOfTotal, sumDraft } from "./sum-draft.ts";

const lookBack = 40;
/** Opens a sentence that divides up what was told before. */
const breakdown =
  /^(?:[-+*•–]\s)?(?:Về|Theo|Phân theo|Chia theo)\s(?:\p{L}+\s){0,3}(?:trình độ|độ tuổi|tuổi đời|giới tính|thành phần|cơ cấu|loại hình|lĩnh vực|địa bàn|xếp loại|nghề nghiệp|dân tộc|đối tượng|nguồn vốn|thẩm quyền)/u;

/**
 * A sentence that lists figures of one kind which make up a figure told before, also paragraphs before: "49 dự án … (new
 * paragraph) 33 dự án đúng hạn, 11 dự án chậm dưới 6 tháng, 5 dự án chậm trên 6 tháng". Told only where they come out.
 * @param lists lists that are read already
 */
export function findSumsBack(
  figures: FigureText,
  lists: readonly PartsOfTotal[],
): { drafts: ClaimDraft[]; lists: PartsOfTotal[] } {
  const drafts: ClaimDraft[] = [];
  const found: PartsOfTotal[] = [];
  const listed = new Set(lists.flatMap(({ parts }) => parts));
  const { quantities } = figures;
  for (let first = 0; first < quantities.length; ) {
    const { sentence } = quantities[first]!;
    const members: number[] = [];
    let [next, firstClauseEnd] = [first, -1];
    for (; next < quantities.length && quantities[next]!.sentence === sentence; next++) {
      const each = quantities[next]!;
      if (next > first && firstClauseEnd < 0 && figures.separators[next]!.hasSemicolon)
        firstClauseEnd = members.length;
      if (isPlainCount(each) && each.kind === "count" && each.depth === 0) members.push(next);
    }
    // "Về trình độ, 14 đồng chí thạc sĩ, 25 đồng chí đại học; 33 đồng chí …": the first clause is the breakdown.
    for (const choice of [members, members.slice(0, Math.max(0, firstClauseEnd))]) {
      const parts = ofOneKind(figures, choice);
      if (parts === null || parts.some((at) => listed.has(at))) continue;
      const total = totalOfParts(figures, parts, first);
      if (total === null) continue;
      drafts.push(sumDraft(figures, total, parts, false));
      found.push({ total, parts });
      break;
    }
    first = next;
  }
  for (const parts of bulletedRuns(figures)) {
    if (parts.some((at) => listed.has(at))) continue;
    const total = totalOfParts(figures, parts, parts[0]!);
    if (total === null) continue;
    drafts.push(sumDraft(figures, total, parts, false));
    found.push({ total, parts });
  }
  return { drafts, lists: found };
}

const bulletBefore = /(?:^|\n)[ \t]{0,9}[-+*•–]\s[^\n\d]{0,80}$/u;

/** The first figures of the items of bulleted lists, where each item has one of the same kind. */
function bulletedRuns(figures: FigureText): number[][] {
  const { quantities, text } = figures;
  const runs: number[][] = [];
  for (const [at, each] of quantities.entries()) {
    if (each.kind !== "count" || !isPlainCount(each) || each.depth > 0) continue;
    if (!bulletBefore.test(text.slice(Math.max(0, each.start - 90), each.start))) continue;
    const run = runs.at(-1);
    const last = run === undefined ? undefined : quantities[run.at(-1)!]!;
    const goesOn = last && each.sentence - last.sentence <= 1 && agree(last, each) && run!.length < 12;
    if (goesOn && isSameParagraph(figures, last.sentence, each.sentence)) run!.push(at);
    else runs.push([at]);
  }
  return runs.filter((run) => run.length > 1 && quantities[run[0]!]!.unit !== "");
}

/** All the figures of a sentence, where they count one kind of thing and are no whole with its rest. */
function ofOneKind(figures: FigureText, members: readonly number[]): readonly number[] | null {
  const { quantities } = figures;
  const [first] = members;
  if (first === undefined || members.length < 2 || members.length > 12) return null;
  const { unit } = quantities[first]!;
  if (unit === "" || !members.every((at) => agree(quantities[at]!, quantities[first]!))) return null;
  return members.length === 2 && members.some((at) => isLeftOver(figures, at)) ? null : members;
}

function totalOfParts(figures: FigureText, parts: readonly number[], first: number): number | null {
  const { quantities } = figures;
  const sum = sumOfParts(quantities, parts);
  const isBreakdown = breakdown.test(before(figures, parts[0]!));
  const { sentence } = quantities[first]!;
  const { unit } = quantities[parts[0]!]!;
  for (let at = first - 1; at >= 0 && at >= first - lookBack; at--) {
    const each = quantities[at]!;
    // Of a fraction the part: "4.108/4.215 đảng viên được đánh giá. …, 586 …, 3.279 …".
    if (!isPlainCount(each) || scaledValue(each) !== sum) continue;
    const isNearby = isSameParagraph(figures, each.sentence, sentence);
    if (
      isNearby ? agree(each, quantities[parts[0]!]!) : each.unit === unit && (parts.length > 2 || isBreakdown)
    )
      return at;
  }
  return null;
}
