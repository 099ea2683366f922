/**
 * Trạng thái của một cuộc bầu. Nothing goes back: a list is thawed only by opening a further round, a verdict is
 * changed only by a new contest.
 */
export const contestStates = [
  "opened",
  "list-frozen",
  "vote-opened",
  "vote-closed",
  "certified",
  "announced",
  "ballots-destroyed",
] as const;
export type ContestState = (typeof contestStates)[number];

/** What is done to a contest, and in which states it may be. */
export const contestVerbs = {
  "change the list": ["opened"],
  "freeze the list": ["opened"],
  "choose the counting committee": ["opened", "list-frozen", "vote-opened", "vote-closed"],
  "change the attendance": ["opened", "list-frozen"],
  "record a print run": ["list-frozen"],
  "open the vote": ["list-frozen"],
  "close the vote": ["vote-opened"],
  "count ballots": ["vote-closed"],
  certify: ["vote-closed"],
  announce: ["certified"],
  "seal the ballots": ["certified", "announced"],
  "open a further round": ["announced"],
  "audit by hand": ["certified", "announced"],
  "destroy the ballots": ["announced"],
} as const satisfies Readonly<Record<string, readonly ContestState[]>>;
export type ContestVerb = keyof typeof contestVerbs;

export function allowsVerb(state: ContestState, verb: ContestVerb): boolean {
  const states: readonly ContestState[] = contestVerbs[verb];
  return states.includes(state);
}

const positions = new Map(contestStates.map((state, index) => [state, index]));

/** Whether a contest has reached a state, or gone past it. */
export function hasReached(state: ContestState, reached: ContestState): boolean {
  return positions.get(state)! >= positions.get(reached)!;
}
