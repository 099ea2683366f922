import type { Box } from "@nhiemky/ballot-paper";
import type { GreyRaster } from "../raster/grey-raster.ts";
import { type PaperWhite, tilePixels, whiteAt } from "../raster/paper-white.ts";
import { applyMap, invertMap, type LinearMap } from "../registration/placement.ts";
import { cellsWithin, printCell, type TemplateCells, templatePerMm } from "../template/template-cells.ts";

/** Side of a cell of the ink map, in millimetres. */
export const inkCellMm = 0.25;

/** Ink that is not print, over a piece of the page. */
export interface StripInk {
  /** Upper left corner of the map on the page, in millimetres. */
  readonly x: number;
  readonly y: number;
  readonly columns: number;
  readonly rows: number;
  /** Pixels of foreign ink in each cell. */
  readonly counts: Uint16Array;
  /** Area of one pixel, in square millimetres. */
  readonly pixelArea: number;
  readonly foreignArea: number;
  /** Area of print that is dark as it should be, in square millimetres. */
  readonly printArea: number;
  /** Cells of the template up to this value count as print: how far print may seem to reach in this scan. */
  readonly haloCells: number;
}

/** Share of the paper's white below which a pixel is ink. Faint pencil keeps 0.7 to 0.8; scanner noise stays above 0.93. */
export const inkShare = 0.86;

/**
 * First reading, step one: the pixels that are darker than the paper beside them and lie where the template has neither
 * print nor halo. The scan is walked line by line as it lies; only its dark pixels are carried over to the page.
 */
export function findStripInk(
  raster: GreyRaster,
  white: PaperWhite,
  map: LinearMap,
  template: TemplateCells,
  area: Box,
  haloMm: number,
): StripInk | null {
  const back = invertMap(map);
  if (back === null) return null;
  const columns = Math.ceil(area.w / inkCellMm);
  const rows = Math.ceil(area.h / inkCellMm);
  const counts = new Uint16Array(columns * rows);
  const { width, data } = raster;
  const perCell = 1 / inkCellMm;
  const haloCells = cellsWithin(haloMm);
  let [foreign, print] = [0, 0];
  for (const span of spansOf(raster, map, area)) {
    const line = span.y * width;
    for (let from = span.from; from <= span.to; ) {
      const to = Math.min(span.to, (Math.floor(from / tilePixels) + 1) * tilePixels - 1);
      const cut = inkShare * whiteAt(white, from, span.y);
      for (let x = from; x <= to; x++) {
        if (data[line + x]! >= cut) continue;
        const pageX = back.ax * x + back.ay * span.y + back.a0;
        const pageY = back.bx * x + back.by * span.y + back.b0;
        const cellX = (pageX * templatePerMm) | 0;
        const cellY = (pageY * templatePerMm) | 0;
        if (cellX < 0 || cellY < 0 || cellX >= template.width || cellY >= template.height) continue;
        const cell = template.cells[cellY * template.width + cellX]!;
        if (cell === printCell) print++;
        if (cell <= haloCells) continue;
        const column = Math.floor((pageX - area.x) * perCell);
        const row = Math.floor((pageY - area.y) * perCell);
        if (column < 0 || row < 0 || column >= columns || row >= rows) continue;
        counts[row * columns + column]!++;
        foreign++;
      }
      from = to + 1;
    }
  }
  const pixelArea = Math.abs(back.ax * back.by - back.ay * back.bx);
  return {
    x: area.x,
    y: area.y,
    columns,
    rows,
    counts,
    pixelArea,
    foreignArea: foreign * pixelArea,
    printArea: print * pixelArea,
    haloCells,
  };
}

interface Span {
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

/** The pixels of the scan that a rectangle of the page covers, line by line. */
function spansOf(raster: GreyRaster, map: LinearMap, area: Box): Span[] {
  const { x, y, w, h } = area;
  const corners = [
    applyMap(map, { x, y }),
    applyMap(map, { x: x + w, y }),
    applyMap(map, { x: x + w, y: y + h }),
    applyMap(map, { x, y: y + h }),
  ];
  const ys = corners.map((corner) => corner.y);
  const top = Math.max(0, Math.ceil(Math.min(...ys)));
  const bottom = Math.min(raster.height - 1, Math.floor(Math.max(...ys)));
  const spans: Span[] = [];
  for (let line = top; line <= bottom; line++) {
    let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let at = 0; at < 4; at++) {
      const [one, other] = [corners[at]!, corners[(at + 1) % 4]!];
      if (Math.min(one.y, other.y) > line || Math.max(one.y, other.y) < line || one.y === other.y) continue;
      const cross = one.x + ((line - one.y) / (other.y - one.y)) * (other.x - one.x);
      left = Math.min(left, cross);
      right = Math.max(right, cross);
    }
    const from = Math.max(0, Math.ceil(left));
    const to = Math.min(raster.width - 1, Math.floor(right));
    if (from <= to) spans.push({ y: line, from, to });
  }
  return spans;
}
