import { clauseSteps, documentSteps, nameClauses, nameDocuments } from "../storage/thread-rows.ts";
import { dispatchStepsUp, nameDispatches, unitStepsDown, unitStepsUp } from "../storage/unit-thread-rows.ts";
import type { ThreadSource } from "./thread-of.ts";

const names = { document: nameDocuments, clause: nameClauses, dispatch: nameDispatches } as const;

const steps = {
  document: { up: (bounds) => documentSteps("up", bounds), down: (bounds) => documentSteps("down", bounds) },
  clause: { up: (bounds) => clauseSteps("up", bounds), down: (bounds) => clauseSteps("down", bounds) },
  unit: { up: unitStepsUp, down: unitStepsDown },
  dispatch: { up: dispatchStepsUp, down: null },
} as const satisfies Record<string, Record<"up" | "down", typeof unitStepsUp | null>>;

/** Documents, clauses and sendings in threads: links, answers, which document a clause is part of, what units were sent. */
export const documentThread: ThreadSource = {
  kinds: Object.keys(names),
  name: (connection, kind, ids) => names[kind as keyof typeof names](connection, ids),
  steps(direction, kind, bounds) {
    const stepsOf = Object.hasOwn(steps, kind) ? steps[kind as keyof typeof steps][direction] : null;
    return stepsOf === null ? null : stepsOf(bounds);
  },
};
