import type { GreyRaster } from "../raster/grey-raster.ts";
import { type PaperWhite, whiteAt } from "../raster/paper-white.ts";
import type { LinearMap } from "../registration/placement.ts";
import type { NameTemplate } from "../template/name-template.ts";
import { cellsWithin, type TemplateCells, templateAt, templatePerMm } from "../template/template-cells.ts";

/** Samples stand this far apart, in millimetres; each is the mean of four pixels. */
const stepMm = 0.25;
/** A piece of line: samples one above the other, samples in all, and the fewest that tell anything. */
const piece = { high: 2, samples: 16, least: 8 } as const;
/** Samples keep this far from what may seem print: a blurred edge is no pencil. */
const clearMm = 0.08;
/** One sample counts for no more than this: a speck of dust is no line. */
const mostOfOne = 0.14;

/**
 * The darkest short band over a name, as a share of the paper's brightness there: a pencil too pale for any single pixel
 * to tell shows in the mean of many. Only samples clear of print count; the name's own bare paper is the measure.
 */
export function measureFaintLine(
  raster: GreyRaster,
  white: PaperWhite,
  map: LinearMap,
  name: NameTemplate,
  template: TemplateCells,
  haloMm: number,
): number {
  const printCells = cellsWithin(haloMm + clearMm);
  const columns = Math.max(1, Math.ceil((name.right - name.left) / stepMm));
  const rows = Math.max(piece.high, Math.ceil((name.bottom - name.top) / stepMm) + 1);
  const dark = new Float64Array(columns * rows).fill(Number.NaN);
  const bare: number[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const [x, y] = [name.left + (column + 0.5) * stepMm, name.top + (row + 0.5) * stepMm];
      if (templateAt(template, Math.floor(x * templatePerMm), Math.floor(y * templatePerMm)) <= printCells)
        continue;
      const value = darkness(raster, white, map, x, y);
      dark[row * columns + column] = value;
      bare.push(value);
    }
  bare.sort((a, b) => a - b);
  const paper = bare[bare.length >> 1] ?? 0;
  let darkest = 0;
  for (let row = 0; row + piece.high <= rows; row++) {
    // Bare samples of the band from left to right, so that letters between them do not count.
    const band: number[] = [];
    for (let column = 0; column < columns; column++)
      for (let line = row; line < row + piece.high; line++) {
        const value = dark[line * columns + column]!;
        if (!Number.isNaN(value)) band.push(Math.max(-mostOfOne, Math.min(mostOfOne, value - paper)));
      }
    darkest = Math.max(darkest, darkestRun(band));
  }
  return darkest;
}

/** Greatest mean of so many neighbours; fewer than a piece needs tell nothing. */
function darkestRun(band: readonly number[]): number {
  const length = Math.min(piece.samples, band.length);
  if (length < piece.least) return 0;
  let sum = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const [at, value] of band.entries()) {
    sum += value;
    if (at >= length) sum -= band[at - length]!;
    if (at >= length - 1) most = Math.max(most, sum);
  }
  return most / length;
}

/** How much darker than white the paper is at a place; the mean of four pixels. */
function darkness(raster: GreyRaster, white: PaperWhite, map: LinearMap, x: number, y: number): number {
  const column = Math.floor(map.ax * x + map.ay * y + map.a0);
  const row = Math.floor(map.bx * x + map.by * y + map.b0);
  const { width, height, data } = raster;
  if (column < 0 || row < 0 || column >= width - 1 || row >= height - 1) return 0;
  const at = row * width + column;
  const mean = (data[at]! + data[at + 1]! + data[at + width]! + data[at + width + 1]!) / 4;
  return 1 - mean / whiteAt(white, column, row);
}
