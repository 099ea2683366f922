import type { CivilDate } from "@nhiemky/kernel";

/** What a unit has done about what it was sent. Late is computed for a day, never stored. */
export const coverageStates = [
  "sent",
  "late-to-acknowledge",
  "acknowledged",
  "late",
  "answered",
  "answered-late",
] as const;
export type CoverageState = (typeof coverageStates)[number];

export interface DeliveryDays {
  readonly acknowledgeBy: CivilDate | null;
  readonly answerBy: CivilDate | null;
  readonly acknowledgedOn: CivilDate | null;
  /** The first answer that covers the clause. */
  readonly answeredOn: CivilDate | null;
}

/** How one cell of the coverage matrix (unit × clause) stands on a day. */
export function coverageState(days: DeliveryDays, on: CivilDate): CoverageState {
  if (days.answeredOn !== null)
    return days.answerBy !== null && days.answeredOn > days.answerBy ? "answered-late" : "answered";
  if (days.answerBy !== null && on > days.answerBy) return "late";
  if (days.acknowledgedOn !== null) return "acknowledged";
  return days.acknowledgeBy !== null && on > days.acknowledgeBy ? "late-to-acknowledge" : "sent";
}
