export { type TallyFiles, tallyFiles } from "./actions/tally-files.ts";
export { describeTally } from "./rules/describe-tally.ts";
export { electionOnPaper } from "./rules/election-on-paper.ts";
export { type NamedText, parseElection } from "./rules/parse-files.ts";
export type { TallyReport } from "./rules/tally-report.ts";
