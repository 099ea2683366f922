import type { BallotRow } from "@nhiemky/ballot-paper";
import { cellsWithin, printCell, type TemplateCells, templateAt, templatePerMm } from "./template-cells.ts";

/** A stretch of bare paper in the line of a name: beside it, between two words, between two letters. */
export interface Gap {
  /** Millimetres on the page. */
  readonly from: number;
  readonly to: number;
  readonly kind: "before" | "inside" | "after";
}

/** Two neighbouring places of the page, one printed and one bare: tells by how much a row lies beside its template. */
export interface EdgePair {
  readonly inkX: number;
  readonly inkY: number;
  readonly bareX: number;
  readonly bareY: number;
}

/** What both readings of a name know about its print. */
export interface NameTemplate {
  readonly row: BallotRow;
  /** Left and right end of the printed letters. */
  readonly left: number;
  readonly right: number;
  /** The heights between which a line goes through the letters. */
  readonly top: number;
  readonly bottom: number;
  readonly gaps: readonly Gap[];
  readonly edges: readonly EdgePair[];
  /** Printed area of the name, in square millimetres. */
  readonly inkArea: number;
}

/** Reach of the line's zone above and below the small letters, as shares of their height. */
const zone = { above: 1.6, below: 0.08 };
const narrowestGap = 0.75;
const mostEdges = 90;
/** The bare place of an edge has no other print within this reach. */
const edgeReach = cellsWithin(0.38);

export function nameTemplate(cells: TemplateCells, row: BallotRow): NameTemplate {
  const top = row.baseline - zone.above * row.xHeight;
  const bottom = row.baseline - zone.below * row.xHeight;
  const { left, right, inkArea } = extentOf(cells, row);
  return {
    row,
    left,
    right,
    top,
    bottom,
    gaps: gapsOf(cells, row, left, right),
    edges: edgesOf(cells, row, left, right),
    inkArea,
  };
}

const cell = (millimetres: number): number => Math.round(millimetres * templatePerMm);

function extentOf(cells: TemplateCells, { name }: BallotRow) {
  let [left, right, count] = [cell(name.x + name.w), cell(name.x), 0];
  for (let y = cell(name.y); y <= cell(name.y + name.h); y++)
    for (let x = cell(name.x - 0.3); x <= cell(name.x + name.w + 0.3); x++) {
      if (templateAt(cells, x, y) !== printCell) continue;
      count++;
      if (x < left) left = x;
      if (x > right) right = x;
    }
  if (count === 0) return { left: name.x, right: name.x + name.w, inkArea: 0 };
  return {
    left: left / templatePerMm,
    right: (right + 1) / templatePerMm,
    inkArea: count / templatePerMm ** 2,
  };
}

/** Columns that hold no print between the foot of the small letters and well above their heads. */
function gapsOf(cells: TemplateCells, row: BallotRow, left: number, right: number): Gap[] {
  const [top, bottom] = [cell(row.baseline - 1.6 * row.xHeight), cell(row.baseline + 0.1)];
  const isBare = (x: number): boolean => {
    for (let y = top; y <= bottom; y++) if (templateAt(cells, x, y) === printCell) return false;
    return true;
  };
  const gaps: Gap[] = [];
  const [from, to] = [cell(left - 2), cell(right + 2)];
  let start = -1;
  for (let x = from; x <= to + 1; x++) {
    const bare = x <= to && isBare(x);
    if (bare && start < 0) start = x;
    if (bare || start < 0) continue;
    if (x - start >= narrowestGap * templatePerMm) gaps.push(gapBetween(start, x, left, right));
    start = -1;
  }
  return gaps;
}

function gapBetween(start: number, end: number, left: number, right: number): Gap {
  const [from, to] = [start / templatePerMm, end / templatePerMm];
  return { from, to, kind: from < left ? "before" : to > right ? "after" : "inside" };
}

/** Evenly chosen edges of the letters, both across and along the line. */
function edgesOf(cells: TemplateCells, row: BallotRow, left: number, right: number): EdgePair[] {
  const found: EdgePair[] = [];
  const step = 4;
  const directions = [
    [step, 0],
    [-step, 0],
    [0, step],
    [0, -step],
  ] as const;
  for (let y = cell(row.name.y); y <= cell(row.name.y + row.name.h); y++)
    for (let x = cell(left); x <= cell(right); x++) {
      if (templateAt(cells, x, y) !== printCell) continue;
      for (const [dx, dy] of directions)
        if (templateAt(cells, x + dx, y + dy) > edgeReach)
          found.push({
            inkX: (x + 0.5) / templatePerMm,
            inkY: (y + 0.5) / templatePerMm,
            bareX: (x + dx + 0.5) / templatePerMm,
            bareY: (y + dy + 0.5) / templatePerMm,
          });
    }
  const every = Math.max(1, found.length / mostEdges);
  return Array.from(
    { length: Math.min(found.length, mostEdges) },
    (_, index) => found[Math.floor(index * every)]!,
  );
}
