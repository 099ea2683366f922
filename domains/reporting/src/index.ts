import type { DomainModule } from "@nhiemky/access-control";

export { defineCategorySet } from "./actions/define-category-set.ts";
export { defineIndicator } from "./actions/define-indicator.ts";
export { establishPeriod } from "./actions/establish-period.ts";
export { rebuildTotals } from "./actions/rebuild-totals.ts";
export { type FigureAct, type FiguresToRecord, recordFigures } from "./actions/record-figures.ts";
export { finishRollUp, runRollUp } from "./actions/run-roll-up.ts";

export const reportingModule: DomainModule = {
  name: "reporting",
  migrations: new URL("./storage/migrations/", import.meta.url),
  routes: [],
  resourceUnits: {},
};
