import type { DomainModule } from "@nhiemky/access-control";
import { figureResourceUnits } from "./actions/resource-units.ts";
import { roundsResourceUnits } from "./actions/rounds-resource-units.ts";
import { changeHandlers } from "./http/change-handlers.ts";
import { indicatorHandlers } from "./http/indicator-handlers.ts";
import { roundsHandlers } from "./http/rounds-handlers.ts";
import { targetHandlers } from "./http/target-handlers.ts";
import { totalHandlers } from "./http/total-handlers.ts";

export { approveSheet } from "./actions/approve-sheet.ts";
export { cascadeTarget } from "./actions/cascade-target.ts";
export { changeIndicator } from "./actions/change-indicator.ts";
export { correctSheet } from "./actions/correct-sheet.ts";
export { countEveryComputed } from "./actions/count-every-computed.ts";
export { defineCategorySet } from "./actions/define-category-set.ts";
export { defineForm } from "./actions/define-form.ts";
export { defineIndicator } from "./actions/define-indicator.ts";
export { establishPeriod } from "./actions/establish-period.ts";
export { startFigureDuties } from "./actions/figure-duties.ts";
export { lockRound } from "./actions/lead-round.ts";
export { openRound } from "./actions/open-round.ts";
export { latestTotalProof, proveTotals } from "./actions/prove-totals.ts";
export { establishPublishedIndex, recordPublishedIndex } from "./actions/published-indices.ts";
export { rebuildTotals } from "./actions/rebuild-totals.ts";
export { type FigureAct, type FiguresToRecord, recordFigures } from "./actions/record-figures.ts";
export { returnSheet } from "./actions/return-sheet.ts";
export { startRollUpWorker } from "./actions/roll-up-worker.ts";
export { finishRollUp, runRollUp } from "./actions/run-roll-up.ts";
export { saveEntries } from "./actions/save-entries.ts";
export { setTarget, type TargetToSet } from "./actions/set-target.ts";
export { addEvidence } from "./actions/sheet-evidence.ts";
export { submitSheet } from "./actions/submit-sheet.ts";

export const reportingModule: DomainModule = {
  name: "reporting",
  migrations: new URL("./storage/migrations/", import.meta.url),
  routes: [...changeHandlers, ...indicatorHandlers, ...totalHandlers, ...targetHandlers, ...roundsHandlers],
  resourceUnits: { ...figureResourceUnits, ...roundsResourceUnits },
};
