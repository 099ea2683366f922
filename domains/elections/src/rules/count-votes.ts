import type { Ballot } from "./ballot.ts";

/** Số phiếu của một người on the valid ballots: the four add up to the valid ballots (lock R9). */
export interface VoteCount {
  readonly candidate: string;
  /** Đồng ý, or the name left standing. */
  readonly votes: number;
  readonly against: number;
  readonly both: number;
  readonly neither: number;
}

/** Votes are taken from valid ballots (QC190 Điều 30.1); both boxes or none gives the person nothing. */
export function countVotes(candidates: readonly string[], valid: readonly Ballot[]): readonly VoteCount[] {
  return candidates.map((candidate) => {
    const counts = { for: 0, against: 0, both: 0, neither: 0 };
    for (const { marks } of valid) {
      const mark = marks.get(candidate);
      if (mark !== undefined) counts[mark]++;
    }
    const { for: votes, ...others } = counts;
    return { candidate, votes, ...others };
  });
}
