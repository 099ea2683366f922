import type { NameTemplate } from "../template/name-template.ts";
import { type TemplateCells, templateAt, templatePerMm } from "../template/template-cells.ts";
import { inkCellMm, type StripInk } from "./strip-ink.ts";

/** How much of a name a line runs through, as far as the letters leave it visible. */
export interface LineCoverage {
  /** Share of the name's columns in which a line at this height would be seen, and is. */
  readonly share: number;
  /** Longest stretch of the name, in millimetres, over which it would be seen and is not. */
  readonly hole: number;
  /** How far the ink stays short of the name's left or right end, whatever the letters hide; in millimetres. */
  readonly short: number;
  /** Mean height of the line: 0 where the letters stand, 1 at the head of the small letters; null without a line. */
  readonly level: number | null;
}

/** A column shows a line when this many of the ten template cells around the line's height are bare. */
const leastBare = 6;

/**
 * Follows the foreign ink from the left end of a name to its right end. Letters hide pieces of a line, so only columns
 * count whose template is bare at the height at which the line runs; beyond its ends it is thought to run on level.
 */
export function measureLineCoverage(
  name: NameTemplate,
  template: TemplateCells,
  ink: StripInk,
): LineCoverage {
  const heights = heightsOfInk(name, ink);
  if (heights.every((height) => height === null))
    return { share: 0, hole: name.right - name.left, short: name.right - name.left, level: null };
  const line = runOn(heights);
  let [open, seen, hole, longest] = [0, 0, 0, 0];
  for (const [column, height] of heights.entries()) {
    if (height === null && !isOpen(template, ink, column + firstColumn(name, ink), line[column]!)) {
      if (hole > 0) hole += inkCellMm;
      continue;
    }
    open++;
    if (height !== null) [seen, hole] = [seen + 1, 0];
    else hole += inkCellMm;
    longest = Math.max(longest, hole);
  }
  const mean = line.reduce((sum, y) => sum + y, 0) / line.length;
  return {
    share: seen / open,
    hole: longest,
    short: shortfallOf(heights, ink, firstColumn(name, ink)) * inkCellMm,
    level: (name.row.baseline - mean) / name.row.xHeight,
  };
}

function firstColumn(name: NameTemplate, ink: StripInk): number {
  return Math.floor((name.left - ink.x) / inkCellMm);
}

/** Cells without ink at the worse end of the name; ink that runs on beyond the end closes it. */
function shortfallOf(heights: readonly (number | null)[], ink: StripInk, first: number): number {
  const seen = heights.flatMap((height, column) => (height === null ? [] : [{ column, height }]));
  const [start, end] = [seen[0]!, seen.at(-1)!];
  const isBeside = (from: number, to: number, height: number): boolean => {
    const row = Math.round((height - ink.y) / inkCellMm);
    for (let column = from; column < to; column++)
      for (
        let line = Math.max(0, row - besideCells);
        line <= Math.min(ink.rows - 1, row + besideCells);
        line++
      )
        if (ink.counts[line * ink.columns + column]! > 0) return true;
    return false;
  };
  const reach = Math.round(besideMm / inkCellMm);
  const left = isBeside(Math.max(0, first - reach), first, start.height) ? 0 : start.column;
  const last = first + heights.length;
  const right = isBeside(last, Math.min(ink.columns, last + reach), end.height)
    ? 0
    : heights.length - 1 - end.column;
  return Math.max(left, right);
}

/** A line that runs on is looked for this far beside the name, and this many cells above and below its end. */
const besideMm = 1.5;
const besideCells = 5;

/** How far below the letters the end of a slanting line may lie, as a share of the small letters' height. */
const belowLine = 0.55;

/** Less ink in a column is the rim of a letter, not a line: a fine pen leaves 0.07 where letters hide none of it. Square mm. */
const leastColumnArea = 0.03;

/** Mean height of the foreign ink in each column of the name, between the lines' limits; null without ink. */
function heightsOfInk(name: NameTemplate, ink: StripInk): (number | null)[] {
  const first = firstColumn(name, ink);
  const last = Math.ceil((name.right - ink.x) / inkCellMm);
  const top = Math.max(0, Math.floor((name.top - ink.y) / inkCellMm));
  const bottom = Math.min(
    ink.rows - 1,
    Math.ceil((name.row.baseline + belowLine * name.row.xHeight - ink.y) / inkCellMm),
  );
  const heights: (number | null)[] = [];
  for (let column = first; column < last; column++) {
    let [sum, pixels] = [0, 0];
    for (let row = top; row <= bottom; row++) {
      const count = ink.counts[row * ink.columns + column]!;
      sum += count * row;
      pixels += count;
    }
    heights.push(pixels * ink.pixelArea < leastColumnArea ? null : ink.y + (sum / pixels + 0.5) * inkCellMm);
  }
  return heights;
}

/** Fills the columns without ink from their neighbours with ink. */
function runOn(heights: readonly (number | null)[]): number[] {
  const seen = heights.flatMap((height, column) => (height === null ? [] : [{ column, height }]));
  let next = 0;
  return heights.map((height, column) => {
    if (height !== null) return height;
    while (next < seen.length && seen[next]!.column < column) next++;
    const [before, after] = [seen[next - 1], seen[next]];
    if (before === undefined) return after!.height;
    if (after === undefined) return before.height;
    const share = (column - before.column) / (after.column - before.column);
    return before.height + share * (after.height - before.height);
  });
}

function isOpen(template: TemplateCells, ink: StripInk, inkColumn: number, y: number): boolean {
  const x = ink.x + inkColumn * inkCellMm;
  const [column, row] = [Math.floor(x * templatePerMm), Math.floor(y * templatePerMm)];
  let bare = 0;
  for (let line = row - 2; line <= row + 2; line++)
    for (let at = column; at <= column + 1; at++) if (templateAt(template, at, line) > ink.haloCells) bare++;
  return bare >= leastBare;
}
