/** Fineness of the template: one cell is an eighth of a millimetre. */
export const templatePerMm = 8;
/** Fineness of the map that says whether print is anywhere near. */
export const nearPerMm = 2;

/** Farthest distance from print that a template knows, in millimetres: beyond it everything is plain paper. */
export const farthestMm = 0.5;

/**
 * The blank page as printed, row after row, `templatePerMm` to the millimetre. A cell holds the square of its distance
 * from the nearest print, in cells: 0 is print, `farCell` is paper with no print near.
 */
export interface TemplateCells {
  readonly width: number;
  readonly height: number;
  readonly cells: Uint8Array;
}

export const printCell = 0;
export const farCell = 255;

/** What lies at a cell; paper beyond the edges. */
export function templateAt({ cells, width, height }: TemplateCells, x: number, y: number): number {
  return x < 0 || y < 0 || x >= width || y >= height ? farCell : cells[y * width + x]!;
}

/** The largest value of cells that lie within a reach of print, in millimetres. */
export function cellsWithin(reachMm: number): number {
  return Math.floor((reachMm * templatePerMm) ** 2);
}

/** Squared distances from the set cells of a map, in cells; `farCell` beyond `farthestMm`. */
export function distanceCells(ink: Uint8Array, width: number, height: number): Uint8Array {
  const cells = new Uint8Array(ink.length).fill(farCell);
  const reach = Math.floor(farthestMm * templatePerMm);
  const offsets: { readonly dx: number; readonly dy: number; readonly squared: number }[] = [];
  for (let dy = -reach; dy <= reach; dy++)
    for (let dx = -reach; dx <= reach; dx++)
      if (dx * dx + dy * dy <= reach * reach) offsets.push({ dx, dy, squared: dx * dx + dy * dy });
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (ink[y * width + x] !== 1) continue;
      for (const { dx, dy, squared } of offsets) {
        const [column, line] = [x + dx, y + dy];
        if (column < 0 || line < 0 || column >= width || line >= height) continue;
        const at = line * width + column;
        if (cells[at]! > squared) cells[at] = squared;
      }
    }
  return cells;
}
