import type { GreyRaster } from "./grey-raster.ts";
import { overviewStep } from "./overview.ts";

/** Side of a tile in cells of the overview: 64 pixels of the scan, about 8 mm at 200 dpi. */
const tileCells = 16;
export const tilePixels = tileCells * overviewStep;

/**
 * Độ trắng của giấy tại chỗ: how bright bare paper is around each place. Lighting, coffee and a copier's grey veil
 * change it across a page, so every comparison with ink is made against the paper beside it.
 */
export interface PaperWhite {
  readonly columns: number;
  readonly rows: number;
  readonly tiles: Uint8Array;
  /** The bright level of the page as a whole. */
  readonly page: number;
}

/** Spread of the noise of bare paper, as a share of its brightness. Pairs of pixels two apart, over the whole scan. */
export function measurePaperNoise({ width, height, data }: GreyRaster, white: PaperWhite): number {
  const counts = new Uint32Array(256);
  const [stepX, stepY] = [Math.max(3, width >> 6), Math.max(3, height >> 6)];
  const bare = white.page * 0.8;
  let total = 0;
  for (let y = stepY >> 1; y < height; y += stepY)
    for (let x = stepX >> 1; x < width - 2; x += stepX) {
      const [one, other] = [data[y * width + x]!, data[y * width + x + 2]!];
      if (Math.min(one, other) < bare) continue;
      const apart = Math.abs(one - other);
      counts[apart] = counts[apart]! + 1;
      total++;
    }
  // The 68th percentile of the difference of two is the spread of one times the root of two.
  return total === 0 ? 0 : quantile(counts, total, 0.68) / Math.SQRT2 / white.page;
}

/** The level below which the given share of the counted values lies. */
function quantile(counts: Uint32Array, total: number, share: number): number {
  let below = 0;
  for (let level = 0; level < counts.length; level++) {
    below += counts[level]!;
    if (below > total * share) return level;
  }
  return counts.length - 1;
}

export function measurePaperWhite(overview: GreyRaster): PaperWhite {
  const columns = Math.max(1, Math.ceil(overview.width / tileCells));
  const rows = Math.max(1, Math.ceil(overview.height / tileCells));
  const tiles = new Uint8Array(columns * rows);
  const whole = new Uint32Array(256);
  const counts = new Uint32Array(256);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      counts.fill(0);
      const total = countTile(overview, row, column, counts);
      tiles[row * columns + column] = quantile(counts, total, 0.8);
      for (let level = 0; level < 256; level++) whole[level] = whole[level]! + counts[level]!;
    }
  const page = quantile(whole, overview.width * overview.height, 0.7);
  return { columns, rows, tiles: smooth(tiles, columns, rows, page), page };
}

function countTile(overview: GreyRaster, row: number, column: number, counts: Uint32Array): number {
  const right = Math.min(overview.width, (column + 1) * tileCells);
  const bottom = Math.min(overview.height, (row + 1) * tileCells);
  let total = 0;
  for (let y = row * tileCells; y < bottom; y++)
    for (let x = column * tileCells; x < right; x++) {
      const level = overview.data[y * overview.width + x]!;
      counts[level] = counts[level]! + 1;
      total++;
    }
  return total;
}

/** A tile that is mostly ink or lies off the paper takes the median of its neighbours. */
function smooth(tiles: Uint8Array, columns: number, rows: number, page: number): Uint8Array {
  const smoothed = new Uint8Array(tiles.length);
  const floor = page * 0.6;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const around: number[] = [];
      for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++)
        for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
          const tile = tiles[y * columns + x]!;
          if (tile >= floor) around.push(tile);
        }
      around.sort((a, b) => a - b);
      const own = tiles[row * columns + column]!;
      const typical = around[around.length >> 1] ?? page;
      smoothed[row * columns + column] = own >= typical * 0.93 ? own : typical;
    }
  return smoothed;
}

/** Paper white at a pixel of the scan; places outside the scan take the nearest tile. */
export function whiteAt(white: PaperWhite, x: number, y: number): number {
  const column = Math.min(white.columns - 1, Math.max(0, Math.floor(x / tilePixels)));
  const row = Math.min(white.rows - 1, Math.max(0, Math.floor(y / tilePixels)));
  return white.tiles[row * white.columns + column]!;
}
