import type { Box, Disc, PageCodeCells } from "./ballot-layout.ts";
import { codeShape } from "./page-code.ts";

export interface SheetSize {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Office scanners take A4; A3 is used only where a list in large print, or very long names, need it. */
export const a4: SheetSize = { widthMm: 210, heightMm: 297 };
export const a3: SheetSize = { widthMm: 297, heightMm: 420 };

/** Distance of the discs' centres from the edges: inside what office printers can print, clear of the edge. */
const inset = 10;
const discDiameter = 4;
const codePitch = 2.5;
const codeCell = 2.1;

/** What every page of a sheet carries at the same place: marks for registration, code, room for content. */
export interface SheetFrame {
  readonly discs: readonly [Disc, Disc, Disc, Disc];
  readonly orientation: Disc;
  readonly code: Omit<PageCodeCells, "bits">;
  /** Where names and headings may stand: inside the discs, above the band of the code. */
  readonly content: Box;
}

export function sheetFrame(sheet: SheetSize): SheetFrame {
  const { widthMm, heightMm } = sheet;
  const disc = (x: number, y: number): Disc => ({ x, y, diameter: discDiameter });
  const [right, bottom] = [widthMm - inset, heightMm - inset];
  const codeWidth = codeShape.columns * codePitch;
  const codeHeight = codeShape.rows * codePitch;
  return {
    discs: [disc(inset, inset), disc(right, inset), disc(right, bottom), disc(inset, bottom)],
    orientation: disc(inset + 14, bottom),
    code: {
      x: (widthMm - codeWidth) / 2,
      y: bottom - codeHeight / 2,
      pitch: codePitch,
      cell: codeCell,
      ...codeShape,
    },
    content: { x: 16, y: 15, w: widthMm - 32, h: heightMm - 15 - 25 },
  };
}
