import type { BallotElection } from "./ballot-election.ts";
import { contentHash } from "./content-hash.ts";

/**
 * SHA-256 of what the paper shows of an election (`electionHash` of layout.json): two election files of one id whose
 * lists differ in a name, in order or in seats are not the same paper.
 */
export function electionHashOf(election: BallotElection): string {
  const { id, title, unit, heldOn, grammar, seats, candidates } = election;
  return contentHash({ id, title, unit, heldOn, grammar, seats, candidates });
}
