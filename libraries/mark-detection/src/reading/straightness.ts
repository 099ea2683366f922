import type { NameTemplate } from "../template/name-template.ts";
import { inkCellMm, type StripInk } from "./strip-ink.ts";

/** Height of the band that one drawn line keeps within: what a hand strays, and the pen's own width beyond a fine pen's. */
const bandMm = 1.25;
const finePenMm = 0.6;

/** How straight the ink over a name runs. */
export interface Straightness {
  /** Share of the ink that lies within two bands along its own slope. */
  readonly share: number;
  /** Share of the inked columns that the less inked of the two bands reaches: two drawn lines, or one and some ticks. */
  readonly second: number;
}

/**
 * One strike or two lie wholly within two bands along their slope, and each runs the whole way. A zigzag, a scribble or
 * a line that was itself crossed out does not.
 */
export function measureStraightness(name: NameTemplate, ink: StripInk, penMm: number): Straightness {
  const first = Math.max(0, Math.floor((name.left - ink.x) / inkCellMm));
  const last = Math.min(ink.columns, Math.ceil((name.right - ink.x) / inkCellMm));
  const slope = slopeOf(ink, first, last);
  const middle = (first + last) / 2;
  const margin = Math.ceil(Math.abs(slope) * (last - first)) + 1;
  const levels = new Float64Array(ink.rows + 2 * margin);
  const places: { readonly level: number; readonly column: number }[] = [];
  let total = 0;
  for (let row = 0; row < ink.rows; row++)
    for (let column = first; column < last; column++) {
      const count = ink.counts[row * ink.columns + column]!;
      if (count === 0) continue;
      const level = Math.round(row - slope * (column - middle)) + margin;
      levels[level] = levels[level]! + count;
      places.push({ level, column });
      total += count;
    }
  if (total === 0) return { share: 1, second: 0 };
  const height = Math.round((bandMm + Math.max(0, penMm - finePenMm)) / inkCellMm);
  const bands = bestTwoBands(levels, height);
  const columnsOf = (from: number): number =>
    new Set(places.filter(({ level }) => level >= from && level < from + height).map(({ column }) => column))
      .size;
  const inked = new Set(places.map(({ column }) => column)).size;
  const second = Math.min(columnsOf(bands.upper), columnsOf(bands.lower)) / inked;
  return { share: bands.ink / total, second };
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

function bestTwoBands(
  levels: Float64Array,
  height: number,
): { readonly ink: number; readonly upper: number; readonly lower: number } {
  const bands = Array.from({ length: Math.max(1, levels.length - height + 1) }, (_, from) =>
    levels.subarray(from, from + height).reduce((sum, level) => sum + level, 0),
  );
  let best = { ink: -1, upper: 0, lower: 0 };
  let upper = 0;
  for (const [lower, band] of bands.entries()) {
    if (lower < height) {
      if (band > best.ink) best = { ink: band, upper: lower, lower };
      continue;
    }
    if (bands[lower - height]! > bands[upper]!) upper = lower - height;
    const ink = band + bands[upper]!;
    if (ink > best.ink) best = { ink, upper, lower };
  }
  return best;
}
