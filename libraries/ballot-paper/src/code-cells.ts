import type { Box, PageCodeCells } from "./ballot-layout.ts";

/** The printed squares of a page's code in the order of its bits. */
export function codeCells(code: PageCodeCells): readonly { readonly box: Box; readonly isBlack: boolean }[] {
  const inset = (code.pitch - code.cell) / 2;
  return [...code.bits].map((bit, index) => ({
    box: {
      x: code.x + (index % code.columns) * code.pitch + inset,
      y: code.y + Math.floor(index / code.columns) * code.pitch + inset,
      w: code.cell,
      h: code.cell,
    },
    isBlack: bit === "1",
  }));
}
