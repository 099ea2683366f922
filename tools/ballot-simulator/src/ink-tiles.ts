import type { Raster } from "./raster.ts";

const shift = 3;
const side = 1 << shift;

/**
 * Where on a page there is anything but white, in squares of 8 pixels, with one square's margin all round. Nine
 * tenths of a ballot are bare paper: passes over the page skip them.
 */
export interface InkTiles {
  readonly columns: number;
  readonly rows: number;
  readonly inked: Uint8Array;
}

export function findInk({ data, width, height }: Raster): InkTiles {
  const [columns, rows] = [Math.ceil(width / side), Math.ceil(height / side)];
  const bare = new Uint8Array(columns * rows);
  // Four pixels at a time: most of a page is white and is passed over quickly.
  const quads = new Uint32Array(data.buffer, data.byteOffset, data.length >> 2);
  for (let quad = 0; quad < quads.length; quad++) {
    if (quads[quad] === 0xffffffff) continue;
    for (const index of [quad * 4, quad * 4 + 3]) {
      const y = Math.floor(index / width);
      bare[(y >> shift) * columns + ((index - y * width) >> shift)] = 1;
    }
  }
  const inked = new Uint8Array(columns * rows);
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++)
      if (bare[y * columns + x] === 1)
        for (let down = Math.max(0, y - 1); down <= Math.min(rows - 1, y + 1); down++)
          inked.fill(1, down * columns + Math.max(0, x - 1), down * columns + Math.min(columns, x + 2));
  return { columns, rows, inked };
}

/** Whether a rectangle of pixels, edges included, may hold anything but white. Beyond the page all is white. */
export function mayHoldInk(
  tiles: InkTiles,
  left: number,
  top: number,
  right: number,
  bottom: number,
): boolean {
  const lastColumn = Math.min(tiles.columns - 1, right >> shift);
  const lastRow = Math.min(tiles.rows - 1, bottom >> shift);
  for (let row = Math.max(0, top >> shift); row <= lastRow; row++)
    for (let column = Math.max(0, left >> shift); column <= lastColumn; column++)
      if (tiles.inked[row * tiles.columns + column] === 1) return true;
  return false;
}

/** Calls for each run of inked squares in each row of pixels: index of its first pixel, and how many follow. */
export function eachInkedRun(
  raster: Raster,
  tiles: InkTiles,
  visit: (start: number, count: number) => void,
): void {
  for (let tileRow = 0; tileRow < tiles.rows; tileRow++) {
    const runs: (readonly [number, number])[] = [];
    for (let column = 0; column < tiles.columns; column++) {
      if (tiles.inked[tileRow * tiles.columns + column] === 0) continue;
      const first = column;
      while (column < tiles.columns && tiles.inked[tileRow * tiles.columns + column] === 1) column++;
      runs.push([first * side, Math.min(column * side, raster.width)]);
    }
    const bottom = Math.min(raster.height, (tileRow + 1) * side);
    for (let y = tileRow * side; y < bottom; y++)
      for (const [from, to] of runs) visit(y * raster.width + from, to - from);
  }
}
