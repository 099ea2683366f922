import type { Marks, NewRuling } from "@nhiemky/elections/contract";
import { useState } from "react";

export type NameMark = Marks[string];

export interface RulingDraft {
  readonly marks: Marks;
  readonly found: NewRuling["found"];
  readonly valid: boolean | null;
  readonly discarded: NewRuling["discarded"];
  readonly reason: string;
}

/** What the ruler decides, beginning with what was read for certain. */
export function useRulingDraft(marks: Marks, reason: string) {
  const [draft, setDraft] = useState<RulingDraft>({
    marks,
    found: null,
    valid: null,
    discarded: null,
    reason,
  });
  const change = (next: Partial<RulingDraft>) => setDraft((current) => ({ ...current, ...next }));
  const mark = (candidate: string, value: NameMark) =>
    setDraft((current) => ({ ...current, marks: { ...current.marks, [candidate]: value } }));
  return { draft, change, mark };
}

/** Names that nobody has decided, of all that stand on the ballot. */
export function openNames(candidates: readonly string[], { marks }: RulingDraft): readonly string[] {
  return candidates.filter((candidate) => marks[candidate] === undefined);
}

/** Whether a ruling may be sent: each name decided, or the ballot invalid, or no ballot at all. */
export function isComplete(candidates: readonly string[], draft: RulingDraft): boolean {
  if (draft.reason.trim() === "") return false;
  if (draft.discarded != null || draft.valid === false) return true;
  return openNames(candidates, draft).length === 0;
}
