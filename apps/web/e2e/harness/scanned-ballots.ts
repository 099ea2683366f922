import { readFileSync } from "node:fs";
import { type BallotLayout, tinosFiles } from "@nhiemky/ballot-paper";
import { zipSync } from "fflate";
import {
  encodeScan,
  renderBlank,
  simulateBatch,
  usualDefects,
} from "../../../../tools/ballot-simulator/src/index.ts";

/** The scans of a pile of simulated ballots in one ZIP, as an office scanner hands them over. */
export async function scannedBallots(layout: BallotLayout, count: number, seed: number): Promise<Buffer> {
  const fonts = {
    regular: readFileSync(tinosFiles.regular),
    bold: readFileSync(tinosFiles.bold),
    italic: readFileSync(tinosFiles.italic),
  };
  const blank = await renderBlank(layout, fonts, 200);
  const batch = simulateBatch(blank, {
    seed,
    count,
    marking: "mixed",
    scanner: "office",
    isColour: false,
    defects: usualDefects,
  });
  const files: Record<string, Uint8Array> = {};
  for (const { scan } of batch) {
    const name = `scan-${String(Object.keys(files).length + 1).padStart(4, "0")}.jpg`;
    files[name] = await encodeScan(scan.raster, scan.dpi, { kind: "jpeg", quality: 75 });
  }
  return Buffer.from(zipSync(files, { level: 0 }));
}
