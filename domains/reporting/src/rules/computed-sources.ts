/**
 * What the ledger counts by itself from operating records, for a unit and a period:
 * tasks due in the period, those completed by their due date, those completed late or still open past it; documents
 * received that ask for an answer by a day in the period, those answered by then; units that a decision ended by merger.
 */
export const computedSources = [
  "tasks-due",
  "tasks-completed-on-time",
  "tasks-late",
  "documents-to-answer",
  "documents-answered",
  "documents-answered-on-time",
  "units-merged",
  "units-at-end",
] as const;
export type ComputedSource = (typeof computedSources)[number];
