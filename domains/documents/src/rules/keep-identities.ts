import { foldForSearch } from "@nhiemky/vietnamese-text";
import type { Clause } from "./clause-tree.ts";
import type { ParsedClause } from "./parse-clauses.ts";

interface Candidate {
  readonly old: number;
  readonly fresh: number;
  readonly likeness: number;
}

/** From this share of common words two texts are versions of one clause wherever they stand. */
const alikeAnywhere = 0.6;
/** A clause that kept its place and label may have been rewritten more. */
const alikeInPlace = 0.3;

/**
 * Gives the clauses of a new version of a text the identities of the old ones they go on: the same text first, then the
 * likest by their words, then the same place and label. What is new gets an id from `newId`; old ids that are not in the
 * answer have ended.
 */
export function keepIdentities(
  old: readonly Clause[],
  parsed: readonly ParsedClause[],
  newId: () => string,
): readonly Clause[] {
  const taken = new Map<number, number>();
  const used = new Set<number>();
  const take = (fresh: number, previous: number) => {
    taken.set(fresh, previous);
    used.add(previous);
  };
  const byText = Map.groupBy(
    old.map((clause, index) => ({ index, key: textKey(clause) })),
    (entry) => entry.key,
  );
  for (const [fresh, clause] of parsed.entries()) {
    // Clauses that say the same ("Như trên") keep their order.
    const same = byText.get(textKey(clause))?.find((entry) => !used.has(entry.index));
    if (same !== undefined) take(fresh, same.index);
  }
  const oldWords = old.map((clause) => wordSet(clause.text));
  const freshWords = parsed.map((clause) => wordSet(clause.text));
  const oldPaths = labelPaths(old);
  const freshPaths = labelPaths(parsed);
  const candidates: Candidate[] = [];
  for (const fresh of parsed.keys()) {
    if (taken.has(fresh)) continue;
    for (const previous of old.keys()) {
      if (used.has(previous)) continue;
      const share = commonShare(freshWords[fresh] ?? new Set(), oldWords[previous] ?? new Set());
      const isInPlace = freshPaths[fresh] === oldPaths[previous];
      if (share >= alikeAnywhere || (isInPlace && share >= alikeInPlace))
        candidates.push({ old: previous, fresh, likeness: share + (isInPlace ? 0.3 : 0) });
    }
  }
  candidates.sort((left, right) => right.likeness - left.likeness || left.fresh - right.fresh);
  for (const candidate of candidates) {
    if (!taken.has(candidate.fresh) && !used.has(candidate.old)) take(candidate.fresh, candidate.old);
  }
  return parsed.map((clause, fresh) => {
    const previous = taken.get(fresh);
    return { ...clause, id: (previous === undefined ? undefined : old[previous]?.id) ?? newId() };
  });
}

type Texted = Pick<ParsedClause, "kind" | "label" | "text" | "depth">;

function textKey(clause: Texted): string {
  return `${clause.kind} ${foldForSearch(clause.text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim()}`;
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(foldForSearch(text).match(/[a-z0-9]+/g) ?? []);
}

function commonShare(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0 && right.size === 0) return 1;
  let common = 0;
  for (const word of left) if (right.has(word)) common++;
  return common / (left.size + right.size - common);
}

/** Where each clause stands, as its labels say it: "I/2/a". */
function labelPaths(clauses: readonly Texted[]): readonly string[] {
  const open: string[] = [];
  return clauses.map((clause) => {
    open.length = clause.depth;
    open.push(`${clause.kind} ${clause.label}`);
    return open.join("/");
  });
}
