/** A stretch of the joined text, within one clause. */
export interface ClausePlace<ClauseKey> {
  readonly clauseId: ClauseKey;
  /** Offsets into the clause's own text. */
  readonly start: number;
  readonly end: number;
}

/**
 * The clauses as one text, because a short form ("Nghị quyết 39") is explained by the full one in another clause,
 * and the way back from its offsets. What runs over the end of a clause is cut there.
 */
export function joinClauses<ClauseKey>(
  clauses: readonly { readonly id: ClauseKey; readonly text: string }[],
) {
  const starts: number[] = [];
  let text = "";
  for (const clause of clauses) {
    starts.push(text.length);
    text += `${clause.text}\n`;
  }
  return {
    text,
    placeOf(start: number, end: number): ClausePlace<ClauseKey> | null {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= start) low = middle;
        else high = middle - 1;
      }
      const clause = clauses[low];
      if (clause === undefined) return null;
      const offset = starts[low] ?? 0;
      const cut = Math.min(end - offset, clause.text.length);
      return start - offset >= cut ? null : { clauseId: clause.id, start: start - offset, end: cut };
    },
  };
}
