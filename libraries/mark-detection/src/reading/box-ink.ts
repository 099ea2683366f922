import type { Box } from "@nhiemky/ballot-paper";
import type { GreyRaster } from "../raster/grey-raster.ts";
import { type PaperWhite, whiteAt } from "../raster/paper-white.ts";
import { applyMap, type LinearMap } from "../registration/placement.ts";
import type { EdgePair } from "../template/name-template.ts";
import { cellsWithin, type TemplateCells, templateAt, templatePerMm } from "../template/template-cells.ts";
import type { InkPlace } from "./ink-place.ts";
import { inkShare } from "./strip-ink.ts";

/** What the first reading of a box counts. */
export interface BoxInk {
  /** Share of the inside that is dark. */
  readonly ratio: number;
  /** Mean number of separate strokes that a line across the inside meets, the greater of the two directions. */
  readonly strokes: number;
  /** Longest level or upright line inside, as a share of its width: the line that strikes a mark out, never an X. */
  readonly bar: number;
  /** Share of the ring of paper around the frame that is dark, and in how many of its eight sectors. */
  readonly ringRatio: number;
  readonly ringSectors: number;
  /** Centre and ends of the ink inside, in millimetres on the page; null without any. */
  readonly place: InkPlace | null;
  /** Whether ink leaves the box on two opposite sides, left and right or above and below. */
  readonly isCrossed: boolean;
}

/** Samples across the inside, each way. */
const grid = 28;
/** The printed frame and what registration leaves stay out of the inside and of the ring. */
const clearMm = 0.75;
const ringFrom = 0.55;
const ringTo = 2.3;
/** Dark samples of the ring that make a sector inked. */
const leastInSector = 4;
/** Samples of the ring keep this far from print. */
const frameReach = cellsWithin(0.38);

/** First reading of a box: dark samples against the paper's own white. */
export function measureBoxInk(
  raster: GreyRaster,
  white: PaperWhite,
  map: LinearMap,
  template: TemplateCells,
  box: Box,
): BoxInk {
  const middle = applyMap(map, { x: box.x + box.w / 2, y: box.y + box.h / 2 });
  const cut = inkShare * whiteAt(white, middle.x, middle.y);
  const isDark = (x: number, y: number): boolean => {
    const column = Math.round(map.ax * x + map.ay * y + map.a0);
    const row = Math.round(map.bx * x + map.by * y + map.b0);
    if (column < 0 || row < 0 || column >= raster.width || row >= raster.height) return false;
    return raster.data[row * raster.width + column]! < cut;
  };
  const [left, top] = [box.x + clearMm, box.y + clearMm];
  const [stepX, stepY] = [(box.w - 2 * clearMm) / grid, (box.h - 2 * clearMm) / grid];
  const dark = new Uint8Array(grid * grid);
  const quarters = Array.from({ length: 4 }, () => ({ count: 0, x: 0, y: 0 }));
  let [count, sumX, sumY, first, last] = [0, 0, 0, Infinity, -Infinity];
  for (let row = 0; row < grid; row++)
    for (let column = 0; column < grid; column++) {
      const [x, y] = [left + (column + 0.5) * stepX, top + (row + 0.5) * stepY];
      if (!isDark(x, y)) continue;
      dark[row * grid + column] = 1;
      count++;
      sumX += x;
      sumY += y;
      const quarter = quarters[(row < grid / 2 ? 0 : 2) + (column < grid / 2 ? 0 : 1)]!;
      quarter.count++;
      quarter.x += x;
      quarter.y += y;
      first = Math.min(first, x);
      last = Math.max(last, x);
    }
  const area = count * stepX * stepY;
  const shape = quarters.flatMap((quarter) =>
    quarter.count === 0 ? [null, null] : [quarter.x / quarter.count, quarter.y / quarter.count],
  );
  const place =
    count === 0 ? null : { area, x: sumX / count, y: sumY / count, left: first, right: last, shape };
  return {
    ratio: count / (grid * grid),
    place,
    strokes: strokesOf(dark),
    bar: barOf(dark),
    ...measureRing(isDark, template, box),
  };
}

/** Dark runs met by lines across the inside; a run of one sample is a ragged edge, not a stroke. */
function strokesOf(dark: Uint8Array): number {
  let [across, down] = [0, 0];
  for (let line = 0; line < grid; line++) {
    across += runs(dark, line * grid, 1);
    down += runs(dark, line, grid);
  }
  return Math.max(across, down) / grid;
}

function runs(dark: Uint8Array, start: number, step: number): number {
  let [found, length] = [0, 0];
  for (let at = 0; at < grid; at++) {
    length = dark[start + at * step] === 1 ? length + 1 : 0;
    if (length === 2) found++;
  }
  return found;
}

/** Two neighbouring lines together, so that a bar need not be quite level. */
function barOf(dark: Uint8Array): number {
  let longest = 0;
  for (const [along, across] of [
    [1, grid],
    [grid, 1],
  ] as const)
    for (let line = 1; line < grid; line++) {
      let length = 0;
      for (let at = 0; at < grid; at++) {
        const place = line * across + at * along;
        length = dark[place] === 1 || dark[place - across] === 1 ? length + 1 : 0;
        longest = Math.max(longest, length);
      }
    }
  return longest / grid;
}

function measureRing(
  isDark: (x: number, y: number) => boolean,
  template: TemplateCells,
  box: Box,
): Pick<BoxInk, "ringRatio" | "ringSectors" | "isCrossed"> {
  const step = 0.2;
  const sectors = new Uint32Array(8);
  let [samples, dark] = [0, 0];
  for (let y = box.y - ringTo; y <= box.y + box.h + ringTo; y += step)
    for (let x = box.x - ringTo; x <= box.x + box.w + ringTo; x += step) {
      const outside = Math.max(box.x - x, x - box.x - box.w, box.y - y, y - box.y - box.h);
      if (outside < ringFrom) continue;
      const cell = templateAt(template, Math.floor(x * templatePerMm), Math.floor(y * templatePerMm));
      if (cell <= frameReach) continue;
      samples++;
      if (!isDark(x, y)) continue;
      dark++;
      const angle = Math.atan2(y - box.y - box.h / 2, x - box.x - box.w / 2);
      // Half a sector on: the arms of an X point at the middles of sectors.
      const sector = Math.floor(((angle + Math.PI) / (2 * Math.PI)) * 8 + 0.5) % 8;
      sectors[sector] = sectors[sector]! + 1;
    }
  const isInked = (sector: number): boolean => sectors[sector]! >= leastInSector;
  return {
    isCrossed: (isInked(0) && isInked(4)) || (isInked(2) && isInked(6)),
    ringRatio: samples === 0 ? 0 : dark / samples,
    ringSectors: sectors.filter((found) => found >= leastInSector).length,
  };
}

/** Places on the printed frame and on the paper either side of it, for `alignRow`. */
export function frameEdges(box: Box, line: number): readonly EdgePair[] {
  const pairs: EdgePair[] = [];
  const away = 0.5;
  for (let share = 0.08; share < 1; share += 0.12) {
    const [x, y] = [box.x + share * box.w, box.y + share * box.h];
    for (const side of [away, -away]) {
      const [top, bottom] = [box.y + line / 2, box.y + box.h - line / 2];
      const [left, right] = [box.x + line / 2, box.x + box.w - line / 2];
      pairs.push({ inkX: x, inkY: top, bareX: x, bareY: top + side });
      pairs.push({ inkX: x, inkY: bottom, bareX: x, bareY: bottom + side });
      pairs.push({ inkX: left, inkY: y, bareX: left + side, bareY: y });
      pairs.push({ inkX: right, inkY: y, bareX: right + side, bareY: y });
    }
  }
  return pairs;
}
