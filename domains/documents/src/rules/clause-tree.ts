import type { ClauseKind } from "./clause-label.ts";

/** A clause with its lasting identity, in reading order; depth 0 is the top. Never deeper by more than one than the one before. */
export interface Clause {
  readonly id: string;
  readonly kind: ClauseKind;
  readonly label: string;
  readonly text: string;
  readonly depth: number;
}

/** Index after the last clause of the subtree that begins at `index`. */
export function subtreeEnd(clauses: readonly Clause[], index: number): number {
  const depth = clauses[index]?.depth ?? 0;
  let end = index + 1;
  while (end < clauses.length && (clauses[end]?.depth ?? 0) > depth) end++;
  return end;
}

/** The parent of each clause by its place, null at the top. */
export function parentIds(clauses: readonly Clause[]): readonly (string | null)[] {
  const open: Clause[] = [];
  return clauses.map((clause) => {
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= clause.depth) open.pop();
    const parent = open.at(-1)?.id ?? null;
    open.push(clause);
    return parent;
  });
}

/** Brings depths back to a tree: the first at the top, none deeper than its predecessor's child. */
export function settleDepths(clauses: readonly Clause[]): readonly Clause[] {
  let previous = -1;
  return clauses.map((clause) => {
    const depth = Math.max(0, Math.min(clause.depth, previous + 1));
    previous = depth;
    return depth === clause.depth ? clause : { ...clause, depth };
  });
}
