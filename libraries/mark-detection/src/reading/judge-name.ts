import type { NameTemplate } from "../template/name-template.ts";
import type { TemplateCells } from "../template/template-cells.ts";
import { type ColumnRuns, measureColumnRuns } from "./column-runs.ts";
import type { GapCrossings } from "./gap-crossings.ts";
import { type InkPatch, isSpeck } from "./ink-patches.ts";
import { measureLineCoverage } from "./line-coverage.ts";
import { measureLineRun } from "./line-run.ts";
import type { RowReason } from "./reasons.ts";
import { measureStraightness } from "./straightness.ts";
import { inkCellMm, type StripInk } from "./strip-ink.ts";

/** What one of the two readings says of a name. */
export type NameVerdict = "struck" | "clear" | "unsure";

/** Figures of both readings of one name; the thresholds rest on how these are distributed. */
export interface NameMeasures extends ColumnRuns {
  /** First reading: share of the name through which a line is seen wherever the letters leave it visible. */
  readonly coverage: number;
  /** First reading: longest stretch of the name without the line, in millimetres. */
  readonly hole: number;
  /** First reading: how far the ink stays short of the name's ends, in millimetres. */
  readonly short: number;
  /** First reading: longest piece of a level line, in millimetres of columns where paper shows. */
  readonly lineRun: number;
  /** First reading: mean height of the line, as `height` counts it; null without a line. */
  readonly level: number | null;
  /** First reading: ink around the name in patches larger than a speck, in square millimetres. */
  readonly foreignArea: number;
  /** First reading: number of specks at the height of the letters, and their area in square millimetres. */
  readonly specks: number;
  readonly speckArea: number;
  /** First reading: share of the ink that lies on one or two straight lines. */
  readonly straightness: number;
  /** First reading: share of the ink on two lines with slopes of their own, how far the lesser runs, how far apart they get. */
  readonly twoLines: number;
  readonly second: number;
  readonly apart: number;
  /** First reading: how tall the ink stands, in most places, in millimetres. */
  readonly tallness: number;
  /** First reading: how much darker than the rest of the name its darkest level piece of bare paper is. */
  readonly faint: number;
  /** Share of the printed letters found dark. */
  readonly presence: number;
  /** Second reading: share of the gaps inside the name that a stroke crosses at the height of the letters. */
  readonly crossed: number;
  /** The same of all gaps, those before and behind the name included. */
  readonly crossedAll: number;
  /** Second reading: crossings anywhere about the name; and the most that lie over one another in half of the gaps. */
  readonly crossings: number;
  readonly layers: number;
  /** Height of the crossings: 0 where the letters stand, 1 at the head of the small letters; null without any. */
  readonly height: number | null;
}

/** Thresholds; measured distributions stand in docs/domains/mark-detection.md. */
export const nameLimits = {
  struckCoverage: 0.5,
  longestHole: 3.9,
  longestShort: 2.2,
  /** Rims of soft print and dust; no piece of a line, however pale, and nothing that crosses a gap. */
  clear: {
    coverage: 0.38,
    foreignArea: 0.5,
    specks: 12,
    speckArea: 1.2,
    lineRun: 0.75,
    faint: 0.055,
    faintAtCrossing: 0.04,
  },
  struckCrossed: 0.66,
  runOn: { inside: 0.5, all: 0.7 },
  /** A line that the first reading sees whole may hide in half of the gaps. */
  whole: { crossed: 0.5, coverage: 0.95, hole: 1 },
  tallestStrike: 3.8,
  /** One line: hardly any ink beside it. */
  single: { share: 0.96, stacked: 0.045, tall: 0.045 },
  /** Two lines near each other, both long. */
  double: { share: 0.975, second: 0.3, apart: 4.2 },
  /** Two lines or one within the bands of one slope. */
  banded: { share: 0.99, twoLines: 0.975, tall: 0.2 },
  /** A line that waves: nothing lies above or below it, or what does follows it. */
  waving: { stacked: 0.04, tall: 0.04 },
  rippling: { twoLines: 0.93, share: 0.9, stacked: 0.08, tall: 0.03, apart: 2.2 },
  leastPresence: 0.6,
  mostLayers: 5,
  lowestLine: -0.12,
  highestLine: 1.5,
} as const;

/** Less ink than this is a noisy pixel or two. */
const leastSpeck = 0.04;

export function measureName(
  name: NameTemplate,
  template: TemplateCells,
  ink: StripInk,
  patches: readonly InkPatch[],
  gaps: readonly GapCrossings[],
): Omit<NameMeasures, "faint"> {
  const inLine = (y: number): boolean => y >= name.top && y <= name.bottom;
  // A slanting line leaves the letters' height near its ends; where its middle runs is judged by `height`.
  const { baseline, xHeight } = name.row;
  const isThrough = (y: number): boolean => y >= name.top - 0.3 * xHeight && y <= baseline + 0.6 * xHeight;
  const drawn = withoutDust(ink, patches);
  const runs = measureColumnRuns(name, drawn);
  const straight = measureStraightness(name, drawn, runs.thickness);
  const line = measureLineCoverage(name, template, ink);
  const specks = patches.filter((patch) => isSpeck(patch) && patch.area >= leastSpeck && inLine(patch.y));
  const marks = patches.filter((patch) => !isSpeck(patch));
  const inside = gaps.filter(({ gap }) => gap.kind === "inside");
  const through = inside.filter(({ crossings }) => crossings.some(({ y }) => isThrough(y)));
  const heights = through.map(
    ({ crossings }) =>
      (name.row.baseline - nearestTo(crossings, (name.top + name.bottom) / 2)) / name.row.xHeight,
  );
  const layers = gaps.map(({ crossings }) => crossings.length).toSorted((a, b) => a - b);
  return {
    coverage: line.share,
    hole: line.hole,
    short: line.short,
    lineRun: measureLineRun(name, template, ink),
    level: line.level,
    foreignArea: marks.reduce((sum, patch) => sum + patch.area, 0),
    specks: specks.length,
    speckArea: specks.reduce((sum, patch) => sum + patch.area, 0),
    ...runs,
    straightness: straight.share,
    twoLines: straight.twoLines,
    second: straight.second,
    apart: straight.apart,
    tallness: tallnessOf(ink, marks),
    presence: name.inkArea === 0 ? 1 : ink.printArea / name.inkArea,
    crossed: inside.length === 0 ? 0 : through.length / inside.length,
    crossedAll: gaps.filter(({ crossings }) => crossings.some(({ y }) => isThrough(y))).length / gaps.length,
    crossings: gaps.reduce((sum, { crossings }) => sum + crossings.length, 0),
    layers: layers[layers.length >> 1] ?? 0,
    height: heights.length === 0 ? null : heights.reduce((sum, height) => sum + height, 0) / heights.length,
  };
}

/** Few and small enough to be dust beside a line; more of it, or larger, belongs to what was drawn. */
const dust = { mostSpecks: 3, largestMm: 0.6, mostArea: 0.35 } as const;

/** The ink without specks that dust may have left: a straight line stays straight beside them. */
function withoutDust(ink: StripInk, patches: readonly InkPatch[]): StripInk {
  const specks = patches.filter(
    ({ left, right, top, bottom }) => Math.max(right - left, bottom - top) <= dust.largestMm,
  );
  const area = specks.reduce((sum, patch) => sum + patch.area, 0);
  if (specks.length === 0 || specks.length > dust.mostSpecks || area > dust.mostArea) return ink;
  const counts = ink.counts.slice();
  for (const { cells } of specks) for (const cell of cells) counts[cell] = 0;
  return { ...ink, counts };
}

function nearestTo(crossings: GapCrossings["crossings"], y: number): number {
  return crossings.reduce((best, crossing) =>
    Math.abs(crossing.y - y) < Math.abs(best.y - y) ? crossing : best,
  ).y;
}

/** Height from the uppermost to the lowest foreign ink, column by column; four columns in five are lower than this. */
function tallnessOf(ink: StripInk, patches: readonly InkPatch[]): number {
  const top = new Int32Array(ink.columns).fill(ink.rows);
  const bottom = new Int32Array(ink.columns).fill(-1);
  for (const patch of patches)
    for (const cell of patch.cells) {
      const column = cell % ink.columns;
      const row = (cell - column) / ink.columns;
      top[column] = Math.min(top[column]!, row);
      bottom[column] = Math.max(bottom[column]!, row);
    }
  const tall = [...top].flatMap((first, column) =>
    bottom[column]! < 0 ? [] : [bottom[column]! - first + 1],
  );
  tall.sort((a, b) => a - b);
  return (tall[Math.floor(tall.length * 0.8)] ?? 0) * inkCellMm;
}

function byInk(measures: NameMeasures): NameVerdict {
  if (isClear(measures)) return "clear";
  const isLine =
    measures.coverage >= nameLimits.struckCoverage &&
    isThroughLetters(measures.level) &&
    measures.hole <= nameLimits.longestHole &&
    measures.short <= nameLimits.longestShort &&
    isCleanLine(measures) &&
    measures.tallness <= nameLimits.tallestStrike;
  return isLine ? "struck" : "unsure";
}

function isClear({ coverage, foreignArea, specks, speckArea, lineRun, faint }: NameMeasures): boolean {
  const { clear } = nameLimits;
  return (
    coverage <= clear.coverage &&
    foreignArea <= clear.foreignArea &&
    specks <= clear.specks &&
    speckArea <= clear.speckArea &&
    lineRun <= clear.lineRun &&
    faint <= clear.faint
  );
}

function isThroughLetters(height: number | null): boolean {
  return height !== null && height >= nameLimits.lowestLine && height <= nameLimits.highestLine;
}

/** One drawn line or two, and nothing across them: what was struck and then struck out again is for people. */
function isCleanLine(measures: NameMeasures): boolean {
  return isStraightLine(measures) || isTwoLines(measures) || isWave(measures);
}

function isStraightLine({ straightness, twoLines, stacked, tall }: NameMeasures): boolean {
  const { single, banded } = nameLimits;
  return (
    (straightness >= single.share && stacked <= single.stacked && tall <= single.tall) ||
    (straightness >= banded.share && twoLines >= banded.twoLines && tall <= banded.tall)
  );
}

function isTwoLines({ twoLines, second, apart }: NameMeasures): boolean {
  const { double } = nameLimits;
  return twoLines >= double.share && second >= double.second && apart <= double.apart;
}

function isWave(measures: NameMeasures): boolean {
  const { waving, rippling } = nameLimits;
  const { stacked, tall, twoLines, straightness, apart } = measures;
  return (
    (stacked <= waving.stacked && tall <= waving.tall) ||
    (twoLines >= rippling.twoLines &&
      straightness >= rippling.share &&
      stacked <= rippling.stacked &&
      tall <= rippling.tall &&
      apart <= rippling.apart)
  );
}

/** One crossing alone contradicts neither a bare name (a rim, a speck) nor a line through a short one. */
function byCrossings(measures: NameMeasures, first: NameVerdict): NameVerdict {
  const { faintAtCrossing } = nameLimits.clear;
  if (first === "clear" && measures.crossings <= 1 && measures.faint <= faintAtCrossing) return "clear";
  if (measures.crossings === 0) return "clear";
  const { height } = measures;
  const { crossed, crossedAll, coverage, hole } = measures;
  const { struckCrossed, runOn, whole } = nameLimits;
  // A steep stroke may hide in one gap of the name; then it must show on both sides of it.
  const isCrossed =
    crossed >= struckCrossed ||
    (crossed >= runOn.inside && crossedAll >= runOn.all) ||
    (crossed >= whole.crossed && coverage >= whole.coverage && hole <= whole.hole);
  const isThrough = isCrossed && isThroughLetters(height) && measures.layers <= nameLimits.mostLayers;
  return isThrough ? "struck" : "unsure";
}

export interface NameReading {
  readonly verdict: NameVerdict;
  readonly reason: RowReason | null;
}

/** A name is struck or left only when both readings say so. */
export function judgeName(measures: NameMeasures): NameReading {
  if (measures.presence < nameLimits.leastPresence) return { verdict: "unsure", reason: "print-missing" };
  const first = byInk(measures);
  const second = byCrossings(measures, first);
  if (first === second && first !== "unsure") return { verdict: first, reason: null };
  return { verdict: "unsure", reason: reasonFor(measures) };
}

function reasonFor(measures: NameMeasures): RowReason {
  const isTangled =
    measures.tallness > nameLimits.tallestStrike ||
    !isCleanLine(measures) ||
    measures.layers > nameLimits.mostLayers;
  if (isTangled) return measures.coverage >= nameLimits.struckCoverage ? "overwritten-mark" : "marginal-mark";
  const share = Math.max(measures.coverage, measures.crossed);
  const isPart =
    measures.coverage < nameLimits.struckCoverage ||
    measures.hole > nameLimits.longestHole ||
    measures.short > nameLimits.longestShort;
  return share >= 0.15 && isPart ? "partial-strike" : "marginal-mark";
}
