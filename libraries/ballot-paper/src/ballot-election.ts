/** Cách ghi phiếu: strike out the names not chosen, or an X under agree or disagree for each name. */
export type BallotGrammar = "strike-out" | "agree-disagree";

export interface BallotCandidate {
  readonly id: string;
  readonly name: string;
  /** Year of birth; printed where two names on the list are equal. */
  readonly born?: number | undefined;
  /** Printed after the name where the year does not tell two equal names apart: a unit, a post. */
  readonly note?: string | undefined;
}

/** What the paper shows of one contest: the part of `nhiemky-election/1` that a printer needs. */
export interface BallotElection {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** ISO day of the vote. */
  readonly heldOn: string;
  readonly grammar: BallotGrammar;
  readonly seats: number;
  /** In ballot order: the list is printed as it stands. */
  readonly candidates: readonly BallotCandidate[];
  /** Printed at the upper right: "ĐẢNG CỘNG SẢN VIỆT NAM" on a Party ballot; nothing when absent. */
  readonly letterhead?: string | undefined;
}

/** Large print serves weak eyes: type of 17 points or more, on a larger sheet where the list needs it. */
export type BallotSize = "standard" | "large-print";

/** The longest list that still fits one sheet, printed on both sides. */
export const mostCandidates = 120;
