export { type BoxStyleName, boxStyles } from "./box-marks.ts";
export type { PaperDefects } from "./paper-defects.ts";
export { type PenKind, penKinds } from "./pens.ts";
export type { Raster } from "./raster.ts";
export { type BlankBallot, renderBlank } from "./render-pages.ts";
export { type ScannerName, scanners, toColour } from "./scanner.ts";
export {
  type FilledBallot,
  type FillOptions,
  fillBallot,
  noDefects,
  type SimulatedScan,
  scanBallot,
  usualDefects,
} from "./simulate-ballot.ts";
export { type StrikeStyleName, strikeStyles } from "./strike-marks.ts";
export type { Handling, RowTruth, SheetTruth } from "./truth.ts";
export type { Marking } from "./voter.ts";
