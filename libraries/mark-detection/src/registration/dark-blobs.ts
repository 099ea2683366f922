import type { GreyRaster } from "../raster/grey-raster.ts";
import { overviewStep } from "../raster/overview.ts";
import { type PaperWhite, whiteAt } from "../raster/paper-white.ts";
import type { Point } from "./placement.ts";

/** A round solid dark patch of the overview: perhaps a registration disc. Pixels of the scan. */
export interface DarkBlob extends Point {
  readonly diameter: number;
}

/** Share of paper white below which a cell counts as solid print. */
const solidShare = 0.55;
const smallest = 4;
/** Of its box. A disc fills 0.79; one of six cells that just touches a seventh on each side only 0.55 (29 of 49, 27 of 49). */
const leastFilled = 0.52;
const largest = 60;

/** All round solid patches of the overview, in reading order. */
export function findDarkBlobs(overview: GreyRaster, white: PaperWhite): readonly DarkBlob[] {
  const { width, height, data } = overview;
  const dark = new Uint8Array(data.length);
  for (let y = 0; y < height; y++)
    for (let left = 0; left < width; left += 16) {
      const cut = solidShare * whiteAt(white, left * overviewStep, y * overviewStep);
      const right = Math.min(width, left + 16);
      for (let at = y * width + left; at < y * width + right; at++) if (data[at]! < cut) dark[at] = 1;
    }
  const blobs: DarkBlob[] = [];
  const stack: number[] = [];
  for (let at = 0; at < dark.length; at++) {
    if (dark[at] !== 1) continue;
    const blob = takePatch(dark, width, at, stack);
    if (blob !== null) blobs.push(blob);
  }
  return blobs;
}

/** Takes one connected patch out of the map; null when it is not round and solid. */
function takePatch(dark: Uint8Array, width: number, start: number, stack: number[]): DarkBlob | null {
  stack.push(start);
  dark[start] = 2;
  let [area, sumX, sumY] = [0, 0, 0];
  let [left, right, top, bottom] = [width, 0, dark.length, 0];
  while (stack.length > 0) {
    const at = stack.pop()!;
    const x = at % width;
    const y = (at - x) / width;
    area++;
    sumX += x;
    sumY += y;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
    if (x > 0) visit(dark, at - 1, stack);
    if (x < width - 1) visit(dark, at + 1, stack);
    visit(dark, at - width, stack);
    visit(dark, at + width, stack);
  }
  const [wide, tall] = [right - left + 1, bottom - top + 1];
  const isRound =
    Math.min(wide, tall) >= smallest &&
    Math.max(wide, tall) <= largest &&
    Math.max(wide, tall) <= Math.min(wide, tall) * 1.35 + 1 &&
    area >= leastFilled * wide * tall;
  if (!isRound) return null;
  const half = overviewStep / 2 - 0.5;
  return {
    x: (sumX / area) * overviewStep + half,
    y: (sumY / area) * overviewStep + half,
    diameter: Math.sqrt((area * 4) / Math.PI) * overviewStep,
  };
}

function visit(dark: Uint8Array, at: number, stack: number[]): void {
  if (dark[at] !== 1) return;
  dark[at] = 2;
  stack.push(at);
}
