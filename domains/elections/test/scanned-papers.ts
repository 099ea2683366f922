import { readFileSync } from "node:fs";
import { type BallotLayout, tinosFiles } from "@nhiemky/ballot-paper";
import sharp from "sharp";
import {
  encodeScan,
  fillBallot,
  noDefects,
  renderBlank,
  scanBallot,
} from "../../../tools/ballot-simulator/src/index.ts";

/** What a scanner writes beside the pixels, and must not be kept. */
export const scannerTales = ["May quet phong 12", "2025:06-20 09:15:07", "SN-4711"];

/** Scans of simulated ballots of a layout, each with the EXIF of its scanner. */
export async function scannedPapers(layout: BallotLayout, count: number): Promise<readonly Buffer[]> {
  const fonts = {
    regular: readFileSync(tinosFiles.regular),
    bold: readFileSync(tinosFiles.bold),
    italic: readFileSync(tinosFiles.italic),
  };
  const blank = await renderBlank(layout, fonts, 150);
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const seed = index + 1;
      const filled = fillBallot(blank, { seed, marking: "single", pen: "ball-black", defects: noDefects });
      const [scan] = scanBallot(filled, { seed, scanner: "office" });
      const image = await encodeScan(scan!.raster, 150, { kind: "jpeg", quality: 80 });
      const exif = {
        IFD0: { Model: scannerTales[0]!, DateTime: scannerTales[1]!, ImageDescription: `nguoi-thu-${index}` },
        IFD2: { BodySerialNumber: scannerTales[2]! },
      };
      return sharp(image).withExif(exif).toColourspace("b-w").jpeg({ quality: 90 }).toBuffer();
    }),
  );
}
