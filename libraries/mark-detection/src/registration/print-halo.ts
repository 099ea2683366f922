import type { GreyRaster } from "../raster/grey-raster.ts";
import { type PaperWhite, whiteAt } from "../raster/paper-white.ts";
import type { Point } from "./placement.ts";

/** How far print may seem to reach beyond its edge, in millimetres: sharpest and softest scan that is believed. */
export const haloLimits = { leastMm: 0.2, mostMm: 0.38 } as const;

/** A mean brightness above this share of the paper's white is paper again. */
const paperShare = 0.9;
const stepMm = 0.04;
/** What the placing of a row leaves, and the part of a pixel that a mean does not show. */
const placingMm = 0.12;
const pixelShare = 0.25;

/**
 * How soft the scan is, seen at the edges of its four discs: the distance from the printed edge at which paper is
 * paper again. Nothing that a voter writes enters. The softer half of the discs counts.
 */
export function measurePrintHalo(
  raster: GreyRaster,
  white: PaperWhite,
  centres: readonly Point[],
  diameterMm: number,
  pixelsPerMm: number,
): number {
  const rims = centres
    .map((centre) => rimOf(raster, white, centre, diameterMm / 2, pixelsPerMm))
    .toSorted((a, b) => a - b);
  const rim = rims[Math.floor(rims.length / 2)] ?? haloLimits.mostMm;
  const halo = rim + placingMm + pixelShare / pixelsPerMm;
  return Math.min(haloLimits.mostMm, Math.max(haloLimits.leastMm, halo));
}

const directions = 48;

function rimOf(
  raster: GreyRaster,
  white: PaperWhite,
  centre: Point,
  radiusMm: number,
  pixelsPerMm: number,
): number {
  const cut = paperShare * whiteAt(white, centre.x, centre.y);
  for (let away = 0; away < haloLimits.mostMm; away += stepMm) {
    const radius = (radiusMm + away) * pixelsPerMm;
    let sum = 0;
    for (let at = 0; at < directions; at++) {
      const angle = (2 * Math.PI * at) / directions;
      sum += sampleAt(raster, centre.x + radius * Math.cos(angle), centre.y + radius * Math.sin(angle));
    }
    if (sum / directions >= cut) return away;
  }
  return haloLimits.mostMm;
}

function sampleAt({ width, height, data }: GreyRaster, x: number, y: number): number {
  const [column, row] = [Math.round(x), Math.round(y)];
  return column < 0 || row < 0 || column >= width || row >= height ? 255 : data[row * width + column]!;
}
