import type { GreyRaster } from "../raster/grey-raster.ts";
import type { LinearMap } from "../registration/placement.ts";
import type { EdgePair } from "../template/name-template.ts";

/** Farthest that a row may lie beside the place where the discs put it, in millimetres: uneven feed, waves in the paper. */
const reachMm = 0.4;

/**
 * Moves the map of a row until the letters' edges stand sharpest: bare places bright, printed places dark. A line
 * through the name darkens both alike, so it does not pull the row to itself.
 */
export function alignRow(raster: GreyRaster, map: LinearMap, edges: readonly EdgePair[]): LinearMap {
  const pixelsPerMm = Math.hypot(map.ax, map.bx);
  const step = Math.max(1, Math.round(0.12 * pixelsPerMm));
  const most = Math.ceil((reachMm * pixelsPerMm) / step);
  let best = { dx: 0, dy: 0, sharpness: sharpness(raster, map, edges, 0, 0) };
  for (let round = 0; round < most; round++) {
    const { dx, dy } = best;
    for (const [moveX, moveY] of moves) {
      const [x, y] = [dx + moveX * step, dy + moveY * step];
      const value = sharpness(raster, map, edges, x, y);
      if (value > best.sharpness) best = { dx: x, dy: y, sharpness: value };
    }
    if (best.dx === dx && best.dy === dy) break;
  }
  const [partX, partY] = [
    peakBeside(best.sharpness, (side) => sharpness(raster, map, edges, best.dx + side * step, best.dy)),
    peakBeside(best.sharpness, (side) => sharpness(raster, map, edges, best.dx, best.dy + side * step)),
  ];
  return { ...map, a0: map.a0 + best.dx + partX * step, b0: map.b0 + best.dy + partY * step };
}

/** Where between two steps the sharpness is greatest, by a parabola through three of its values: -0.5 to 0.5. */
function peakBeside(here: number, at: (side: number) => number): number {
  const [before, after] = [at(-1), at(1)];
  const bow = before - 2 * here + after;
  return bow >= 0 ? 0 : Math.max(-0.5, Math.min(0.5, (0.5 * (before - after)) / bow));
}

const moves = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

function sharpness(
  raster: GreyRaster,
  map: LinearMap,
  edges: readonly EdgePair[],
  dx: number,
  dy: number,
): number {
  const { width, height, data } = raster;
  const [a0, b0] = [map.a0 + dx + 0.5, map.b0 + dy + 0.5];
  let sum = 0;
  for (let at = 0; at < edges.length; at++) {
    const edge = edges[at]!;
    const bareX = Math.floor(map.ax * edge.bareX + map.ay * edge.bareY + a0);
    const bareY = Math.floor(map.bx * edge.bareX + map.by * edge.bareY + b0);
    const inkX = Math.floor(map.ax * edge.inkX + map.ay * edge.inkY + a0);
    const inkY = Math.floor(map.bx * edge.inkX + map.by * edge.inkY + b0);
    if (Math.min(bareX, bareY, inkX, inkY) < 0) continue;
    if (Math.max(bareX, inkX) >= width || Math.max(bareY, inkY) >= height) continue;
    sum += data[bareY * width + bareX]! - data[inkY * width + inkX]!;
  }
  return sum;
}
