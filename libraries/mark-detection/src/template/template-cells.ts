/** Fineness of the template: one cell is an eighth of a millimetre. */
export const templatePerMm = 8;
/** Fineness of the map that says whether print is anywhere near. */
export const nearPerMm = 2;

/** What a cell of the template is. The halo is paper so close to print that blur and small shifts may darken it. */
export const templateCell = { paper: 0, halo: 1, ink: 2 } as const;

/** The blank page as printed: `templateCell` values, row after row, `templatePerMm` to the millimetre. */
export interface TemplateCells {
  readonly width: number;
  readonly height: number;
  readonly cells: Uint8Array;
}

/** What lies at a cell; paper beyond the edges. */
export function templateAt({ cells, width, height }: TemplateCells, x: number, y: number): number {
  return x < 0 || y < 0 || x >= width || y >= height ? templateCell.paper : cells[y * width + x]!;
}
