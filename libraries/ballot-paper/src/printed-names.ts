import type { BallotCandidate } from "./ballot-election.ts";
import { tidy } from "./compose-text.ts";
import { bornWord } from "./words.ts";

/** A candidate as the ballot prints them. */
export interface PrintedName {
  readonly candidate: string;
  /** What a voter strikes. */
  readonly name: string;
  /** What tells equal names apart, printed behind the name; empty for most. */
  readonly addition: string;
}

/** Names as printed: the year of birth or the note is added only where names are equal. */
export function printedNames(candidates: readonly BallotCandidate[]): readonly PrintedName[] {
  const byName = Map.groupBy(candidates, (candidate) => tidy(candidate.name));
  return candidates.map((candidate) => {
    const name = tidy(candidate.name);
    const namesakes = byName.get(name) ?? [];
    return { candidate: candidate.id, name, addition: additionFor(candidate, namesakes) };
  });
}

function additionFor(candidate: BallotCandidate, namesakes: readonly BallotCandidate[]): string {
  if (namesakes.length < 2) return "";
  const sameYear = namesakes.filter((other) => other.born === candidate.born).length > 1;
  const parts = [
    candidate.born === undefined ? "" : bornWord(candidate.born),
    sameYear && candidate.note !== undefined ? tidy(candidate.note) : "",
  ];
  return parts.filter((part) => part !== "").join(" ");
}

/** Groups of candidates that look the same on paper but for their number. */
export function alikeOnPaper(names: readonly PrintedName[]): string[][] {
  const groups = Map.groupBy(names, (printed) => `${printed.name} ${printed.addition}`);
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.map((printed) => printed.candidate));
}
