/**
 * What the ledger counts by itself from operating records, for a unit and a period:
 * tasks due in the period, those completed by their due date, those completed late or still open past it; documents
 * received that ask for an answer by a day in the period, those answered, those answered by then; units that a decision
 * ended by merger or without one; units that live at the end of the period.
 */
export const computedSources = [
  "tasks-due",
  "tasks-completed-on-time",
  "tasks-late",
  "documents-to-answer",
  "documents-answered",
  "documents-answered-on-time",
  "units-merged",
  "units-dissolved",
  "units-at-end",
] as const;
export type ComputedSource = (typeof computedSources)[number];

/** Where a computed number leads: to these records. */
export const recordKinds = ["task", "document", "structure-decision", "unit"] as const;
export type RecordKind = (typeof recordKinds)[number];

export const recordKindOf: Readonly<Record<ComputedSource, RecordKind>> = {
  "tasks-due": "task",
  "tasks-completed-on-time": "task",
  "tasks-late": "task",
  "documents-to-answer": "document",
  "documents-answered": "document",
  "documents-answered-on-time": "document",
  "units-merged": "structure-decision",
  "units-dissolved": "structure-decision",
  "units-at-end": "unit",
};
