export {
  assembleReading,
  type BallotReading,
  type ReadSheet,
  type SheetStatus,
} from "./batch/assemble-reading.ts";
export type { ScannedImage } from "./batch/scanned-image.ts";
export { markDetectionErrors } from "./errors.ts";
export { type GreyRaster, rasterLimits } from "./raster/grey-raster.ts";
export type { RowReason, SheetReason } from "./reading/reasons.ts";
export { type Placement, placeOf } from "./registration/placement.ts";
export type { PageReading, RowResult } from "./sheet/page-reading.ts";
export { type BallotTemplates, readPage } from "./sheet/read-page.ts";
