import type { PageReading } from "../sheet/page-reading.ts";

/** One image of a batch, in the order in which the scanner fed it. */
export interface ScannedImage {
  /** Name of the file; pages of a file with several are told apart by "#2". */
  readonly file: string;
  readonly reading: PageReading;
}
