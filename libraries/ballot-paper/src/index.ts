export * from "./ballot-election.ts";
export type * from "./ballot-layout.ts";
export { codeCells } from "./code-cells.ts";
export { electionHashOf } from "./election-hash.ts";
export { ballotPaperErrors } from "./errors.ts";
export { layoutBallot } from "./layout-ballot.ts";
export {
  type BallotPurpose,
  decodePageCode,
  encodePageCode,
  hashPrefix,
  type PageCode,
} from "./page-code.ts";
export { parseLayout } from "./parse-layout.ts";
export { boxLine, printBallot } from "./print-ballot.ts";
export { batchSizes, type PrintRun, printRun } from "./print-run.ts";
export { pageBits } from "./seal-layout.ts";
export { printTestSheets, type TestRow, type TestSheet, testSheets } from "./test-sheets.ts";
export { tinosFiles } from "./tinos-files.ts";
export type { BallotFonts, Face } from "./typeface.ts";
