import type { NameTemplate } from "../template/name-template.ts";
import { inkCellMm, type StripInk } from "./strip-ink.ts";

/** Height of the band that one drawn line keeps within, in cells of the ink map. */
const bandCells = 4;

/**
 * Share of the ink beside and on a name that lies within two bands along its own slope. One strike or two lie wholly in
 * them; a zigzag, a scribble or a line that was itself crossed out does not.
 */
export function measureStraightness(name: NameTemplate, ink: StripInk): number {
  const first = Math.max(0, Math.floor((name.left - ink.x) / inkCellMm));
  const last = Math.min(ink.columns, Math.ceil((name.right - ink.x) / inkCellMm));
  const slope = slopeOf(ink, first, last);
  const middle = (first + last) / 2;
  const margin = Math.ceil(Math.abs(slope) * (last - first)) + 1;
  const levels = new Float64Array(ink.rows + 2 * margin);
  let total = 0;
  for (let row = 0; row < ink.rows; row++)
    for (let column = first; column < last; column++) {
      const count = ink.counts[row * ink.columns + column]!;
      if (count === 0) continue;
      const level = Math.round(row - slope * (column - middle)) + margin;
      levels[level] = levels[level]! + count;
      total += count;
    }
  if (total === 0) return 1;
  return bestTwoBands(levels) / total;
}

/** Slope of the line of least squares through the ink. */
function slopeOf(ink: StripInk, first: number, last: number): number {
  let [n, sumX, sumY, sumXX, sumXY] = [0, 0, 0, 0, 0];
  for (let row = 0; row < ink.rows; row++)
    for (let column = first; column < last; column++) {
      const count = ink.counts[row * ink.columns + column]!;
      if (count === 0) continue;
      n += count;
      sumX += count * column;
      sumY += count * row;
      sumXX += count * column * column;
      sumXY += count * column * row;
    }
  const spread = n * sumXX - sumX * sumX;
  if (spread <= 0) return 0;
  const slope = (n * sumXY - sumX * sumY) / spread;
  return Math.max(-0.5, Math.min(0.5, slope));
}

function bestTwoBands(levels: Float64Array): number {
  const bands = Array.from({ length: Math.max(1, levels.length - bandCells + 1) }, (_, from) =>
    levels.subarray(from, from + bandCells).reduce((sum, level) => sum + level, 0),
  );
  let best = 0;
  let bestBefore = 0;
  for (const [from, band] of bands.entries()) {
    if (from >= bandCells) bestBefore = Math.max(bestBefore, bands[from - bandCells]!);
    best = Math.max(best, band + bestBefore);
  }
  return best;
}
