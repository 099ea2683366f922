import type { GreyRaster } from "../raster/grey-raster.ts";
import { overviewStep } from "../raster/overview.ts";
import { type PaperWhite, tilePixels } from "../raster/paper-white.ts";
import { invertMap, type LinearMap, type Placement } from "../registration/placement.ts";
import type { PageTemplate } from "../template/page-template.ts";
import { nearPerMm } from "../template/template-cells.ts";

/** A connected patch of ink away from print, found on the overview. Millimetres on the page. */
export interface StrayPatch {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly area: number;
  /** Its darkest cell as a share of the paper's white. */
  readonly darkest: number;
  readonly places: readonly { readonly x: number; readonly y: number }[];
}

/** Mean of a cell below this share of white is ink: pale pencil darkens a cell to 0.9; a printed back shines through as much. */
const inkShare = { plain: 0.92, printedBack: 0.88 } as const;
/** Scanners darken the outermost paper; nobody votes there. */
const edgeMm = 3;

/** All ink of the page that lies beyond the reach of print. */
export function findStrayPatches(
  overview: GreyRaster,
  white: PaperWhite,
  placement: Placement,
  template: PageTemplate,
  hasPrintedBack: boolean,
): readonly StrayPatch[] {
  const share = hasPrintedBack ? inkShare.printedBack : inkShare.plain;
  const back = invertMap(placement.map);
  if (back === null) return [];
  const { width, height, data } = overview;
  // From cells of the overview straight to millimetres.
  const half = overviewStep / 2 - 0.5;
  const toPage: LinearMap = {
    ax: back.ax * overviewStep,
    ay: back.ay * overviewStep,
    a0: back.ax * half + back.ay * half + back.a0,
    bx: back.bx * overviewStep,
    by: back.by * overviewStep,
    b0: back.bx * half + back.by * half + back.b0,
  };
  const stray = new Uint8Array(data.length);
  const tile = tilePixels / overviewStep;
  for (let y = 0; y < height; y++)
    for (let left = 0; left < width; left += tile) {
      const column = Math.min(white.columns - 1, left / tile);
      const cut = share * white.tiles[Math.floor(y / tile) * white.columns + column]!;
      const right = Math.min(width, left + tile);
      for (let x = left; x < right; x++)
        if (data[y * width + x]! < cut && isBarePaper(toPage, x, y, template)) stray[y * width + x] = 1;
    }
  const cellArea = Math.abs(toPage.ax * toPage.by - toPage.ay * toPage.bx);
  const patches: StrayPatch[] = [];
  for (let at = 0; at < stray.length; at++)
    if (stray[at] === 1) patches.push(takePatch(stray, overview, at, toPage, cellArea, white.page));
  return patches;
}

function isBarePaper(toPage: LinearMap, x: number, y: number, template: PageTemplate): boolean {
  const pageX = toPage.ax * x + toPage.ay * y + toPage.a0;
  const pageY = toPage.bx * x + toPage.by * y + toPage.b0;
  if (pageX < edgeMm || pageY < edgeMm) return false;
  if (pageX > template.widthMm - edgeMm || pageY > template.heightMm - edgeMm) return false;
  const at = Math.floor(pageY * nearPerMm) * template.nearWidth + Math.floor(pageX * nearPerMm);
  return template.near[at] !== 1;
}

function takePatch(
  stray: Uint8Array,
  overview: GreyRaster,
  start: number,
  toPage: LinearMap,
  cellArea: number,
  white: number,
): StrayPatch {
  const { width, height, data } = overview;
  const stack = [start];
  stray[start] = 2;
  const places: { x: number; y: number }[] = [];
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  let darkest = 255;
  while (stack.length > 0) {
    const at = stack.pop()!;
    const x = at % width;
    const y = (at - x) / width;
    const place = {
      x: toPage.ax * x + toPage.ay * y + toPage.a0,
      y: toPage.bx * x + toPage.by * y + toPage.b0,
    };
    places.push(place);
    left = Math.min(left, place.x);
    right = Math.max(right, place.x);
    top = Math.min(top, place.y);
    bottom = Math.max(bottom, place.y);
    darkest = Math.min(darkest, data[at]!);
    for (let nextY = Math.max(0, y - 1); nextY <= Math.min(height - 1, y + 1); nextY++)
      for (let nextX = Math.max(0, x - 1); nextX <= Math.min(width - 1, x + 1); nextX++) {
        const next = nextY * width + nextX;
        if (stray[next] !== 1) continue;
        stray[next] = 2;
        stack.push(next);
      }
  }
  return {
    left,
    right,
    top,
    bottom,
    area: places.length * cellArea,
    darkest: darkest / Math.max(1, white),
    places,
  };
}
