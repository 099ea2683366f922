import type { ScanSource } from "../files/list-scans.ts";
import type { PageReading } from "../sheet/page-reading.ts";
import { type BallotTemplates, readPage, readPageInColour } from "../sheet/read-page.ts";
import { decodeImage } from "./decode-image.ts";

/** Decodes and reads one image. */
export async function readScan(scan: ScanSource, templates: BallotTemplates): Promise<PageReading> {
  const decoded = await decodeImage(scan.source, scan.page);
  if (!decoded.ok)
    return { page: null, rows: [], reasons: [decoded.reason], placement: null, isBlank: false };
  const { raster, redFree } = decoded;
  return redFree === null ? readPage(raster, templates) : readPageInColour(raster, redFree, templates);
}
