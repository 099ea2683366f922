import type { FoundRow } from "../election-words.ts";
import type { NameMark } from "./ballot.ts";

/** What one member of the counting committee decided about a ballot. */
export interface RulingDecision {
  readonly marks: Readonly<Record<string, NameMark>>;
  readonly found: FoundRow | null;
  readonly valid: boolean | null;
  readonly discarded: "duplicate-image" | "wrong-election" | "not-a-ballot" | null;
}

export type Settlement<T> =
  | { readonly kind: "waiting" }
  /** Two members differ: a third decides by siding with one of them. */
  | { readonly kind: "disputed" }
  /** The rulings that agree, two or more. */
  | { readonly kind: "settled"; readonly agreeing: readonly T[] };

/** Two rulings agree when they say the same of every name, of the finding and of validity; reasons may differ. */
function sameKey({ marks, found, valid, discarded }: RulingDecision): string {
  const names = Object.entries(marks).sort(([left], [right]) => (left < right ? -1 : 1));
  return JSON.stringify([names, found, valid, discarded]);
}

/** Kết luận hai người: at least two members must have ruled alike, each without seeing the other. */
export function settleRulings<T extends RulingDecision>(rulings: readonly T[]): Settlement<T> {
  const alike = [...Map.groupBy(rulings, sameKey).values()].find((group) => group.length >= 2);
  if (alike !== undefined) return { kind: "settled", agreeing: alike };
  return { kind: rulings.length >= 2 ? "disputed" : "waiting" };
}
