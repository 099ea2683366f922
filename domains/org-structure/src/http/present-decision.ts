import type { DecisionPage } from "../actions/read-decisions.ts";
import type { DecisionLine } from "../contract.ts";

export function presentDecision(decision: DecisionPage["decision"]): DecisionLine {
  return {
    ...decision,
    documentId: decision.documentId as DecisionLine["documentId"],
    enteredAt: decision.enteredAt.toISOString(),
    units: decision.units.map((unit) => ({ ...unit })),
  };
}
