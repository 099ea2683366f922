import type { NameTemplate } from "../template/name-template.ts";
import type { TemplateCells } from "../template/template-cells.ts";
import { type ColumnRuns, measureColumnRuns } from "./column-runs.ts";
import type { GapCrossings } from "./gap-crossings.ts";
import { type InkPatch, isSpeck } from "./ink-patches.ts";
import { measureLineCoverage } from "./line-coverage.ts";
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
  /** First reading: mean height of the line, as `height` counts it; null without a line. */
  readonly level: number | null;
  /** First reading: ink around the name in patches larger than a speck, in square millimetres. */
  readonly foreignArea: number;
  /** First reading: number of specks at the height of the letters, and their area in square millimetres. */
  readonly specks: number;
  readonly speckArea: number;
  /** First reading: share of the ink that lies on one or two straight lines. */
  readonly straightness: number;
  /** First reading: share of the inked columns that the lesser of those two lines reaches. */
  readonly second: number;
  /** First reading: how tall the ink stands, in most places, in millimetres. */
  readonly tallness: number;
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
  struckCoverage: 0.8,
  longestHole: 3.2,
  mostSpecks: 2,
  mostSpeckArea: 0.6,
  struckCrossed: 0.66,
  runOn: { inside: 0.5, all: 0.7 },
  mostClearCrossings: 1,
  tallestStrike: 3.8,
  /** One or two straight lines; little ink stands taller than one line. */
  straight: { share: 0.985, tall: 0.2 },
  /** Two broad lines: taller, but every gap shows both. */
  doubled: { share: 0.99, layers: 2 },
  /** A line that waves: nothing lies above or below it. */
  waving: { stacked: 0.03, tall: 0.01 },
  leastPresence: 0.6,
  mostLayers: 2,
  lowestLine: 0.02,
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
): NameMeasures {
  const inLine = (y: number): boolean => y >= name.top && y <= name.bottom;
  // A slanting line leaves the letters' height near its ends; where its middle runs is judged by `height`.
  const { baseline, xHeight } = name.row;
  const isThrough = (y: number): boolean => y >= name.top - 0.3 * xHeight && y <= baseline + 0.6 * xHeight;
  const runs = measureColumnRuns(name, ink);
  const straight = measureStraightness(name, ink, runs.thickness);
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
    level: line.level,
    foreignArea: marks.reduce((sum, patch) => sum + patch.area, 0),
    specks: specks.length,
    speckArea: specks.reduce((sum, patch) => sum + patch.area, 0),
    ...runs,
    straightness: straight.share,
    second: straight.second,
    tallness: tallnessOf(ink, marks),
    presence: name.inkArea === 0 ? 1 : ink.printArea / name.inkArea,
    crossed: inside.length === 0 ? 0 : through.length / inside.length,
    crossedAll: gaps.filter(({ crossings }) => crossings.some(({ y }) => isThrough(y))).length / gaps.length,
    crossings: gaps.reduce((sum, { crossings }) => sum + crossings.length, 0),
    layers: layers[layers.length >> 1] ?? 0,
    height: heights.length === 0 ? null : heights.reduce((sum, height) => sum + height, 0) / heights.length,
  };
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
  if (measures.foreignArea === 0) {
    const isDust = measures.specks <= nameLimits.mostSpecks && measures.speckArea <= nameLimits.mostSpeckArea;
    return isDust ? "clear" : "unsure";
  }
  const isLine =
    measures.coverage >= nameLimits.struckCoverage &&
    isThroughLetters(measures.level) &&
    measures.hole <= nameLimits.longestHole &&
    isCleanLine(measures) &&
    measures.tallness <= nameLimits.tallestStrike;
  return isLine ? "struck" : "unsure";
}

function isThroughLetters(height: number | null): boolean {
  return height !== null && height >= nameLimits.lowestLine && height <= nameLimits.highestLine;
}

/** One drawn line or two, and nothing across them: what was struck and then struck out again is for people. */
function isCleanLine({ straightness, stacked, tall, layers }: NameMeasures): boolean {
  const { straight, doubled, waving } = nameLimits;
  return (
    (straightness >= straight.share && tall <= straight.tall) ||
    (straightness >= doubled.share && layers === doubled.layers) ||
    (stacked <= waving.stacked && tall <= waving.tall)
  );
}

function byCrossings(measures: NameMeasures): NameVerdict {
  if (measures.crossings <= nameLimits.mostClearCrossings) return "clear";
  const { height } = measures;
  const { crossed, crossedAll } = measures;
  const { struckCrossed, runOn } = nameLimits;
  // A steep stroke may hide in one gap of the name; then it must show on both sides of it.
  const isCrossed = crossed >= struckCrossed || (crossed >= runOn.inside && crossedAll >= runOn.all);
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
  const [first, second] = [byInk(measures), byCrossings(measures)];
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
  const isPart = measures.coverage < nameLimits.struckCoverage || measures.hole > nameLimits.longestHole;
  return share >= 0.15 && isPart ? "partial-strike" : "marginal-mark";
}
