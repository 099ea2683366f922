import type { NameTemplate } from "../template/name-template.ts";
import { inkCellMm, type StripInk } from "./strip-ink.ts";

/** Height of the band that one drawn line keeps within: what a hand strays, and the pen's own width beyond a fine pen's. */
const bandMm = 1.25;
const finePenMm = 0.6;

/** How straight the ink over a name runs. */
export interface Straightness {
  /** Share of the ink that lies within two bands along its own slope. */
  readonly share: number;
  /** Share of the ink that lies on two lines, each with a slope of its own. */
  readonly twoLines: number;
  /** The lesser of the lengths of those lines as a share of the inked columns. */
  readonly second: number;
  /** Greatest distance between those lines over the name, in millimetres. */
  readonly apart: number;
}

interface InkPoint {
  readonly column: number;
  readonly row: number;
  readonly pixels: number;
}

interface Line {
  readonly level: number;
  readonly slope: number;
}

/**
 * One strike lies within a band along its slope; two strikes lie on two lines that stay near each other and both run the
 * whole way. A scribble, a cross or a line that was itself crossed out does neither.
 */
export function measureStraightness(name: NameTemplate, ink: StripInk, penMm: number): Straightness {
  const first = Math.max(0, Math.floor((name.left - ink.x) / inkCellMm));
  const last = Math.min(ink.columns, Math.ceil((name.right - ink.x) / inkCellMm));
  const points = pointsOf(ink, first, last);
  if (points.length === 0) return { share: 1, twoLines: 1, second: 0, apart: 0 };
  const height = Math.round((bandMm + Math.max(0, penMm - finePenMm)) / inkCellMm);
  const whole = fitLine(points);
  const middle = (first + last) / 2;
  const levels = points.map(({ column, row }) => row - whole.slope * (column - middle));
  const bands = bestTwoBands(points, levels, height);
  const inked = new Set(points.map(({ column }) => column)).size;
  return {
    share: bands.share,
    ...measureTwoLines(points, levels, bands, { height, first, last, inked }),
  };
}

function pointsOf(ink: StripInk, first: number, last: number): InkPoint[] {
  const points: InkPoint[] = [];
  for (let row = 0; row < ink.rows; row++)
    for (let column = first; column < last; column++) {
      const pixels = ink.counts[row * ink.columns + column]!;
      if (pixels > 0) points.push({ column, row, pixels });
    }
  return points;
}

/** The line of least squares, by its slope and its level at column 0; no steeper than any strike. */
function fitLine(points: readonly InkPoint[]): Line {
  let [n, sumX, sumY, sumXX, sumXY] = [0, 0, 0, 0, 0];
  for (const { column, row, pixels } of points) {
    n += pixels;
    sumX += pixels * column;
    sumY += pixels * row;
    sumXX += pixels * column * column;
    sumXY += pixels * column * row;
  }
  const spread = n * sumXX - sumX * sumX;
  const free = spread <= 0 ? 0 : (n * sumXY - sumX * sumY) / spread;
  const slope = Math.max(-0.5, Math.min(0.5, free));
  return { slope, level: (sumY - slope * sumX) / n };
}

interface Bands {
  readonly share: number;
  /** Level at which each band begins; the same twice where one band holds all. */
  readonly upper: number;
  readonly lower: number;
}

function bestTwoBands(points: readonly InkPoint[], levels: readonly number[], height: number): Bands {
  const lowest = Math.floor(Math.min(...levels));
  const counts = new Float64Array(Math.ceil(Math.max(...levels)) - lowest + 2 * height + 1);
  let total = 0;
  for (const [at, { pixels }] of points.entries()) {
    const level = Math.round(levels[at]!) - lowest;
    counts[level] = counts[level]! + pixels;
    total += pixels;
  }
  const bands = Array.from({ length: counts.length - height + 1 }, (_, from) =>
    counts.subarray(from, from + height).reduce((sum, count) => sum + count, 0),
  );
  let best = { ink: -1, upper: 0, lower: 0 };
  let upper = 0;
  for (const [lower, band] of bands.entries()) {
    if (lower < height) {
      if (band > best.ink) best = { ink: band, upper: lower, lower };
      continue;
    }
    if (bands[lower - height]! > bands[upper]!) upper = lower - height;
    const both = band + bands[upper]!;
    if (both > best.ink) best = { ink: both, upper, lower };
  }
  return { share: best.ink / total, upper: best.upper + lowest, lower: best.lower + lowest };
}

interface Frame {
  readonly height: number;
  readonly first: number;
  readonly last: number;
  readonly inked: number;
}

const rounds = 4;

/** Parts the ink between two lines, each fitted to its own part, until they settle. */
function measureTwoLines(
  points: readonly InkPoint[],
  levels: readonly number[],
  bands: Bands,
  { height, first, last, inked }: Frame,
): Pick<Straightness, "twoLines" | "second" | "apart"> {
  const between = (bands.upper + bands.lower + height) / 2;
  let parts = points.map((_, at) => (levels[at]! < between ? 0 : 1));
  let lines: readonly Line[] = [];
  for (let round = 0; round < rounds; round++) {
    const [upper, lower] = [0, 1].map((part) => points.filter((_, at) => parts[at] === part)) as [
      InkPoint[],
      InkPoint[],
    ];
    if (upper.length === 0 || lower.length === 0) return { twoLines: bands.share, second: 0, apart: 0 };
    lines = [fitLine(upper), fitLine(lower)];
    parts = points.map((point) => (distance(lines[0]!, point) <= distance(lines[1]!, point) ? 0 : 1));
  }
  let [near, total] = [0, 0];
  const columns = [new Set<number>(), new Set<number>()];
  for (const [at, point] of points.entries()) {
    total += point.pixels;
    if (distance(lines[parts[at]!]!, point) > height / 2) continue;
    near += point.pixels;
    columns[parts[at]!]!.add(point.column);
  }
  const apart = [first, last].map((column) =>
    Math.abs(heightAt(lines[0]!, column) - heightAt(lines[1]!, column)),
  );
  return {
    twoLines: near / total,
    second: Math.min(columns[0]!.size, columns[1]!.size) / inked,
    apart: Math.max(...apart) * inkCellMm,
  };
}

function heightAt({ level, slope }: Line, column: number): number {
  return level + slope * column;
}

function distance(line: Line, { column, row }: InkPoint): number {
  return Math.abs(row - heightAt(line, column));
}
