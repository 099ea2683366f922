export { type BoxStyleName, boxStyles } from "./box-marks.ts";
export { encodeScan } from "./encode-scan.ts";
export type { PaperDefects } from "./paper-defects.ts";
export { inkPens, type PenKind, penKinds } from "./pens.ts";
export { type Raster, toColour } from "./raster.ts";
export { type BlankBallot, renderBlank } from "./render-pages.ts";
export { type ScannerName, scanners } from "./scanner.ts";
export {
  type FilledBallot,
  type FillOptions,
  fillBallot,
  noDefects,
  type SimulatedScan,
  scanBallot,
  usualDefects,
} from "./simulate-ballot.ts";
export {
  type BatchOptions,
  type BatchScan,
  type FeedIncidents,
  type Incident,
  simulateBatch,
} from "./simulate-batch.ts";
export { type StrikeStyleName, strikeStyles } from "./strike-marks.ts";
export type { Handling, RowTruth, SheetTruth } from "./truth.ts";
export type { Marking } from "./voter.ts";
