import type { FoundRow, Grammar } from "../election-words.ts";

/** What one ballot says of one name: voted for, voted against, both boxes marked, or neither. */
export type NameMark = "for" | "against" | "both" | "neither";

/** Một lá phiếu as read and ruled on; knows nothing of who cast it. */
export interface Ballot {
  /** The random name of the paper or of its image. */
  readonly id: string;
  /** Candidate id -> mark; one for each name on the list. */
  readonly marks: ReadonlyMap<string, NameMark>;
  /** What the committee found on the paper beyond its marks. */
  readonly found: FoundRow | null;
  /** The committee's word on validity, where it gave one; null: by the table. */
  readonly ruledValid: boolean | null;
}

/** Loại phiếu of the decision table: several names with surplus, several without, one name. */
export type BallotKind = "A" | "B" | "C";

export function ballotKind(grammar: Grammar, listed: number): BallotKind {
  if (listed === 1) return "C";
  return grammar === "strike-out" ? "A" : "B";
}

/** Striking a name votes against it; leaving it votes for it. */
export function markOfStrike(isStruck: boolean): NameMark {
  return isStruck ? "against" : "for";
}

export function markOfBoxes(agree: boolean, disagree: boolean): NameMark {
  if (agree) return disagree ? "both" : "for";
  return disagree ? "against" : "neither";
}
