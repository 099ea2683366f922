import type { DecisionPage } from "../actions/read-decisions.ts";
import type { DecisionLine } from "../contract.ts";

export function presentDecision(stored: DecisionPage["decision"]): DecisionLine {
  const { withdrawnAt, withdrawalReason, ...decision } = stored;
  return {
    ...decision,
    withdrawn:
      withdrawnAt === null ? null : { at: withdrawnAt.toISOString(), reason: withdrawalReason ?? "" },
    documentId: decision.documentId as DecisionLine["documentId"],
    enteredAt: decision.enteredAt.toISOString(),
    units: decision.units.map((unit) => ({ ...unit })),
  };
}
