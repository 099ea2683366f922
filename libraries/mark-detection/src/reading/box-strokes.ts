import type { Box } from "@nhiemky/ballot-paper";
import type { GreyRaster } from "../raster/grey-raster.ts";
import type { LinearMap } from "../registration/placement.ts";

const lines = 13;
const samples = 30;
/** The frame and its blur stay outside. */
const clearMm = 0.85;
/** Least darkening against the brightest paper on both sides along the line; on a noisy scan so many times its noise. */
const leastDepthOfStroke = 0.08;
const noiseTimes = 2.5;

/**
 * Second reading of a box: the share of lines across its inside that meet a stroke, that is a place darker than the
 * line's own paper on both sides. It knows neither the paper's white nor how much of the box is dark; a box filled
 * solid or lying under a stain has no strokes.
 */
export function measureBoxStrokes(raster: GreyRaster, map: LinearMap, box: Box, noise: number): number {
  const leastDepth = Math.max(leastDepthOfStroke, noiseTimes * noise);
  let [across, down] = [0, 0];
  for (let line = 0; line < lines; line++) {
    const share = (line + 0.5) / lines;
    const y = box.y + clearMm + share * (box.h - 2 * clearMm);
    const x = box.x + clearMm + share * (box.w - 2 * clearMm);
    if (meetsStroke(raster, map, box.x + clearMm, y, box.w - 2 * clearMm, 0, leastDepth)) across++;
    if (meetsStroke(raster, map, x, box.y + clearMm, 0, box.h - 2 * clearMm, leastDepth)) down++;
  }
  return Math.max(across, down) / lines;
}

const profile = new Float64Array(samples);
const brightestAfter = new Float64Array(samples + 1);

function meetsStroke(
  raster: GreyRaster,
  map: LinearMap,
  x: number,
  y: number,
  dx: number,
  dy: number,
  leastDepth: number,
): boolean {
  for (let at = 0; at < samples; at++) {
    const share = (at + 0.5) / samples;
    profile[at] = brightness(raster, map, x + share * dx, y + share * dy);
  }
  brightestAfter[samples] = 0;
  for (let at = samples - 1; at >= 0; at--)
    brightestAfter[at] = Math.max(brightestAfter[at + 1]!, profile[at]!);
  let before = 0;
  for (let at = 1; at < samples - 1; at++) {
    before = Math.max(before, profile[at - 1]!);
    const beside = Math.min(before, brightestAfter[at + 1]!);
    if (beside - profile[at]! >= leastDepth * beside && beside > 0) return true;
  }
  return false;
}

/** Mean of four neighbouring pixels: a single noisy pixel makes no stroke. */
function brightness(raster: GreyRaster, map: LinearMap, x: number, y: number): number {
  const column = Math.floor(map.ax * x + map.ay * y + map.a0);
  const row = Math.floor(map.bx * x + map.by * y + map.b0);
  const { width, height, data } = raster;
  if (column < 0 || row < 0 || column >= width - 1 || row >= height - 1) return 255;
  const at = row * width + column;
  return (data[at]! + data[at + 1]! + data[at + width]! + data[at + width + 1]!) / 4;
}
