import type { BallotElection } from "@nhiemky/ballot-paper";
import type { Election } from "../election-format.ts";

/** What stands at the upper right of a ballot, by the family of the rule pack; a plain association has nothing. */
const letterheads: readonly (readonly [packs: string, letterhead: string])[] = [
  ["PTY-", "ĐẢNG CỘNG SẢN VIỆT NAM"],
];

/** Nội dung in trên phiếu: the part of an election that its ballot shows. Printing and reading both start from it. */
export function electionOnPaper(election: Election): BallotElection {
  const { id, title, unit, heldOn, grammar, seats, rulePack } = election;
  const letterhead = letterheads.find(([packs]) => rulePack.startsWith(packs))?.[1];
  return {
    id,
    title,
    unit,
    heldOn,
    grammar,
    seats,
    ...(letterhead !== undefined && { letterhead }),
    candidates: election.candidates.map((candidate) => ({
      id: candidate.id,
      name: candidate.name,
      ...(candidate.born != null && { born: Number.parseInt(String(candidate.born), 10) }),
    })),
  };
}
