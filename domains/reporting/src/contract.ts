export type { UnitId } from "@nhiemky/access-control/contract";
export * from "./audit-events.ts";
export * from "./change-routes.ts";
export * from "./entry-routes.ts";
export * from "./errors.ts";
export * from "./figure-schemas.ts";
export * from "./form-routes.ts";
export * from "./form-schemas.ts";
export * from "./ids.ts";
export * from "./indicator-routes.ts";
export * from "./indicator-schemas.ts";
export * from "./period-schemas.ts";
export * from "./permissions.ts";
export * from "./published-index-schemas.ts";
export * from "./rounds-audit-events.ts";
export * from "./rounds-errors.ts";
export * from "./rounds-routes.ts";
export * from "./rounds-schemas.ts";
export { type ComputedSource, computedSources, type RecordKind } from "./rules/computed-sources.ts";
export {
  addDecimals,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
} from "./rules/decimal.ts";
export { type EntryReading, readEntryText, writeVietnamese } from "./rules/entry-text.ts";
export * from "./rules/indicator-rule.ts";
export { type PeriodKind, periodKinds } from "./rules/period-kinds.ts";
export * from "./rules/submission-states.ts";
export { stateWords } from "./rules/submission-words.ts";
export * from "./rules/target-shapes.ts";
export * from "./sheet-routes.ts";
export * from "./sheet-schemas.ts";
export * from "./target-routes.ts";
export * from "./target-schemas.ts";
export * from "./total-routes.ts";
export * from "./total-schemas.ts";
