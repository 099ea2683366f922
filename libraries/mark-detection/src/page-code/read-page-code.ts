import { type BallotPage, codeCells, decodePageCode, type PageCode } from "@nhiemky/ballot-paper";
import type { GreyRaster } from "../raster/grey-raster.ts";
import { type PaperWhite, whiteAt } from "../raster/paper-white.ts";
import { mapAround, type Placement } from "../registration/placement.ts";

/** What the printed code says. `weakest` is how far the least certain cell is from the middle, 0 to 1. */
export interface CodeReading {
  readonly bits: string;
  /** Null when the check sum does not hold. */
  readonly code: PageCode | null;
  readonly weakest: number;
}

/** Samples taken across a cell, each way. */
const grid = 5;

/** Reads the cells of the page's code where the layout says they are. */
export function readPageCode(
  raster: GreyRaster,
  white: PaperWhite,
  placement: Placement,
  code: BallotPage["code"],
): CodeReading {
  const levels = codeCells(code).map(({ box }) => {
    const map = mapAround(placement, box.x, box.y);
    let sum = 0;
    for (let row = 0; row < grid; row++)
      for (let column = 0; column < grid; column++) {
        const x = box.x + box.w * (0.2 + (0.6 * column) / (grid - 1));
        const y = box.y + box.h * (0.2 + (0.6 * row) / (grid - 1));
        sum += shareOfWhite(
          raster,
          white,
          map.ax * x + map.ay * y + map.a0,
          map.bx * x + map.by * y + map.b0,
        );
      }
    return sum / (grid * grid);
  });
  const darkest = Math.min(...levels);
  const cut = (darkest + 1) / 2;
  const bits = levels.map((level) => (level < cut ? "1" : "0")).join("");
  const span = Math.max(0.01, 1 - cut);
  const weakest = Math.min(...levels.map((level) => Math.min(1, Math.abs(level - cut) / span)));
  return { bits, code: decodePageCode(bits), weakest };
}

function shareOfWhite(raster: GreyRaster, white: PaperWhite, x: number, y: number): number {
  const [column, row] = [Math.round(x), Math.round(y)];
  if (column < 0 || row < 0 || column >= raster.width || row >= raster.height) return 1;
  const level = whiteAt(white, column, row);
  return level === 0 ? 1 : Math.min(1, raster.data[row * raster.width + column]! / level);
}

/** In how many cells two codes differ. */
export function differingCells(one: string, other: string): number {
  let different = 0;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) different++;
  return different;
}
