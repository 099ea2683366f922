export { type TallyFiles, tallyFiles } from "./actions/tally-files.ts";
export { describeTally } from "./rules/describe-tally.ts";
export type { NamedText } from "./rules/parse-files.ts";
export type { TallyReport } from "./rules/tally-report.ts";
