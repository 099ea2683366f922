/** Trạng thái nhiệm vụ: where a task stands. Lateness is not a state: it is computed from the day (lateness.ts). */
export const taskStates = [
  "assigned",
  "acknowledged",
  "started",
  "completed",
  "returned",
  "confirmed",
  "suspended",
  "cancelled",
] as const;
export type TaskState = (typeof taskStates)[number];

/** What can be done to a task that exists. */
export const taskVerbs = [
  "acknowledge",
  "report-progress",
  "report-completion",
  "return",
  "confirm",
  "suspend",
  "resume",
  "cancel",
  "request-extension",
  "decide-extension",
  "amend",
  "change-due",
  "remind",
  "reassign",
] as const;
export type TaskVerb = (typeof taskVerbs)[number];

/** `same`: the state stays; `before-suspension`: the state that the task was suspended in comes back. */
type NextState = TaskState | "same" | "before-suspension";

const whileOpen = {
  "report-progress": "started",
  "report-completion": "completed",
  suspend: "suspended",
  cancel: "cancelled",
  "request-extension": "same",
  "decide-extension": "same",
  amend: "same",
  "change-due": "same",
  remind: "same",
  reassign: "assigned",
} as const satisfies Partial<Record<TaskVerb, NextState>>;

/**
 * The whole state machine. What a state does not list is refused. "Completed" is the unit's word and "confirmed"
 * the superior's: only the superior ends a task, and may take a confirmation back by returning it with a reason.
 */
const transitions: Readonly<Record<TaskState, Partial<Record<TaskVerb, NextState>>>> = {
  assigned: { ...whileOpen, acknowledge: "acknowledged" },
  acknowledged: whileOpen,
  started: whileOpen,
  returned: { ...whileOpen, "report-progress": "returned" },
  completed: { return: "returned", confirm: "confirmed", cancel: "cancelled", amend: "same" },
  confirmed: { return: "returned" },
  suspended: {
    resume: "before-suspension",
    cancel: "cancelled",
    amend: "same",
    "change-due": "same",
    "decide-extension": "same",
    reassign: "same",
  },
  cancelled: {},
};

/** The lead unit has the next move in these. */
export const openStates: readonly TaskState[] = ["assigned", "acknowledged", "started", "returned"];

export function allowedVerbs(state: TaskState): readonly TaskVerb[] {
  return taskVerbs.filter((verb) => transitions[state][verb] !== undefined);
}

/**
 * The state after a verb; null when the state does not allow it.
 * @param beforeSuspension the state that a suspended task was suspended in
 */
export function nextState(
  state: TaskState,
  verb: TaskVerb,
  beforeSuspension: TaskState | null,
): TaskState | null {
  const next = transitions[state][verb];
  if (next === undefined) return null;
  if (next === "same") return state;
  if (next === "before-suspension") return beforeSuspension ?? "assigned";
  return next;
}
