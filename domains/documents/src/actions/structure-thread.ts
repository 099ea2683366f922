import type { UnitId } from "@nhiemky/access-control";
import { decisionSteps, nameDecisions, unitNames } from "@nhiemky/org-structure";
import type { ThreadSource } from "./thread-of.ts";

/**
 * Units and structure decisions in threads: which decisions touched a unit or rest on a document. It stands here because
 * org-structure lies below this domain and knows no threads.
 */
export const structureThread: ThreadSource = {
  kinds: ["unit", "structure-decision"],
  async name(connection, kind, ids, { scope, day }) {
    if (kind === "unit") {
      const units = await unitNames(connection, ids as readonly UnitId[], day);
      return [...units.values()].map((unit) => ({
        id: unit.id,
        recordId: unit.id,
        title: unit.fullName,
        detail: null,
        unitId: null,
        on: null,
      }));
    }
    const decisions = await nameDecisions(connection, scope, ids);
    return decisions.map((decision) => ({
      id: decision.id,
      recordId: null,
      title: decision.title,
      detail: decision.kind,
      unitId: decision.decidedByUnitId,
      on: decision.effectiveOn,
    }));
  },
  steps: decisionSteps,
};
