import type { SheetState, SubmissionState, SubmissionVerb } from "./submission-states.ts";

/** Where a sheet stands. */
export interface SheetPlace {
  readonly state: SubmissionState;
  /** How many superiors have approved what is submitted. */
  readonly approvedLevel: number;
}

const allowedFrom: Readonly<Record<SubmissionVerb, readonly SheetState[]>> = {
  submit: ["not-started", "drafted", "returned"],
  withdraw: ["submitted"],
  return: ["submitted"],
  approve: ["submitted"],
  correct: ["approved"],
};

/**
 * Where a step leads; null when the state does not allow it.
 * @param levelCount how many superiors approve before the figures stand
 */
export function takeSubmissionStep(
  place: SheetPlace,
  verb: SubmissionVerb,
  levelCount: number,
): SheetPlace | null {
  if (!allowedFrom[verb].includes(place.state)) return null;
  switch (verb) {
    case "submit":
      return { state: "submitted", approvedLevel: 0 };
    case "withdraw":
      return place.approvedLevel === 0 ? { state: "drafted", approvedLevel: 0 } : null;
    case "return":
      return { state: "returned", approvedLevel: 0 };
    case "approve": {
      const approvedLevel = place.approvedLevel + 1;
      return { state: approvedLevel >= levelCount ? "approved" : "submitted", approvedLevel };
    }
    case "correct":
      return place;
  }
}

/** Whether figures may still be entered. */
export function isOpenForEntry(state: SheetState): boolean {
  return state === "not-started" || state === "drafted" || state === "returned";
}

/**
 * Who approves, one above the other: the unit's superiors as far as the one that asks, no more than the round wants.
 * A unit that asks itself, or one that has left the asking unit's tree, has the asking unit.
 * @param ancestors of the unit, the nearest first
 */
export function approversOf<Unit>(
  unit: Unit,
  ancestors: readonly Unit[],
  asking: Unit,
  levelCount: number,
): readonly Unit[] {
  const top = ancestors.indexOf(asking);
  if (unit === asking || top === -1) return [asking];
  return ancestors.slice(0, Math.min(levelCount, top + 1));
}
