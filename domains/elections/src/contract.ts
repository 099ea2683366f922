export * from "./audit-events.ts";
export * from "./contest-routes.ts";
export * from "./contest-schemas.ts";
export * from "./counting-routes.ts";
export * from "./counting-schemas.ts";
export * from "./election-format.ts";
export * from "./election-words.ts";
export * from "./errors.ts";
export * from "./file-errors.ts";
export * from "./ids.ts";
export * from "./minutes-format.ts";
export * from "./paper-routes.ts";
export * from "./permissions.ts";
export * from "./reading-format.ts";
export * from "./result-routes.ts";
export * from "./result-schemas.ts";
export { type LeftOutReason, leftOutReasons } from "./rules/candidate-list.ts";
export { type ContestState, contestStates } from "./rules/contest-state.ts";
export { describeEvidence, describeNextStep } from "./rules/describe-tally.ts";
export {
  type NominationSource,
  nominationSources,
  type WithdrawalState,
  type WithdrawalStep,
  withdrawalStates,
  withdrawalSteps,
} from "./rules/nomination.ts";
export { electionParameterWords } from "./rules/parameter-words.ts";
export { type ValidityRow, validityRowTexts } from "./rules/validity-rows.ts";
export { type NextStep, nextSteps } from "./rules/verdict.ts";
export * from "./rulings-format.ts";
export * from "./voting-routes.ts";
