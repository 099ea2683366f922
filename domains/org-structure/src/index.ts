import type { DomainModule } from "@nhiemky/access-control";
import { importHandlers } from "./http/import-handlers.ts";
import { structureHandlers } from "./http/structure-handlers.ts";
import { deciderOfDecision, unitsOfDecision } from "./storage/decision-queries.ts";

export { type Decided, decideStructure } from "./actions/decide-structure.ts";
export { type EstablishUnitInput, establishUnit } from "./actions/establish-unit.ts";
export { type EstablishUnitsInput, establishUnits } from "./actions/establish-units.ts";
export { findUnit, unitNames } from "./actions/find-unit.ts";
export { findUnits } from "./actions/find-units.ts";
export { importUnits } from "./actions/import-units.ts";
export { recordFigure } from "./actions/record-figure.ts";
export { refreshClosure } from "./actions/refresh-closure.ts";
export { withdrawDecision } from "./actions/withdraw-decision.ts";
export { readDay } from "./rules/read-day.ts";
export { endedUnits, holderOnDay, kindOnDay, unitsLivingOn, unitsUnderOn } from "./storage/counted-units.ts";
export { type DecisionName, decisionSteps, nameDecisions } from "./storage/decision-steps.ts";
export { unitsByCode } from "./storage/known-units.ts";
export { scopeCondition } from "./storage/scope-condition.ts";
export { scopeOfLists } from "./storage/scope-of-lists.ts";
export {
  holdersOf,
  type Inheritance,
  type SuccessionRow,
  selectSuccessions,
} from "./storage/succession-queries.ts";
export { holdsTasksCondition, taskHolders } from "./storage/task-holders.ts";
export { type TreeUnit, treeOn } from "./storage/tree-queries.ts";
export { isWithinClosure as isWithin, type UnitSummary, unitsOutside } from "./storage/unit-lookups.ts";

export const orgStructureModule: DomainModule = {
  name: "org-structure",
  migrations: new URL("./storage/migrations/", import.meta.url),
  routes: [...structureHandlers, ...importHandlers],
  resourceUnits: {
    "structure-decision": unitsOfDecision,
    "structure-decision.decider": deciderOfDecision,
  },
};
