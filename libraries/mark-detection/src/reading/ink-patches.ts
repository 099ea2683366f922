import { inkCellMm, type StripInk } from "./strip-ink.ts";

/** A connected patch of foreign ink. Millimetres on the page, area in square millimetres. */
export interface InkPatch {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly area: number;
  /** Centre of mass. */
  readonly x: number;
  readonly y: number;
  /** Cells of the ink map that belong to the patch. */
  readonly cells: readonly number[];
}

/** Smaller than this in both directions is a speck: dust, toner, a resting pen, or a piece of a line between letters. */
export const speckMm = 1.3;

/** Thinner than any pen: the rim of a letter that shows beyond its halo. */
const rimMm = 0.14;

export function isSpeck(patch: InkPatch): boolean {
  const length = Math.max(patch.right - patch.left, patch.bottom - patch.top);
  return length < speckMm || (length < 3 && patch.area < rimMm * length);
}

/** The connected patches of foreign ink, in reading order. */
export function findInkPatches(ink: StripInk): readonly InkPatch[] {
  if (ink.foreignArea === 0) return [];
  const seen = new Uint8Array(ink.counts.length);
  const patches: InkPatch[] = [];
  for (let start = 0; start < ink.counts.length; start++)
    if (ink.counts[start] !== 0 && seen[start] === 0) patches.push(takePatch(ink, seen, start));
  return patches;
}

function takePatch(ink: StripInk, seen: Uint8Array, start: number): InkPatch {
  const { columns, rows, counts } = ink;
  const cells: number[] = [];
  const stack = [start];
  seen[start] = 1;
  let [left, right, top, bottom] = [columns, 0, rows, 0];
  let [pixels, sumX, sumY] = [0, 0, 0];
  while (stack.length > 0) {
    const at = stack.pop()!;
    cells.push(at);
    const x = at % columns;
    const y = (at - x) / columns;
    const count = counts[at]!;
    pixels += count;
    sumX += count * x;
    sumY += count * y;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
    for (let nextY = Math.max(0, y - 1); nextY <= Math.min(rows - 1, y + 1); nextY++)
      for (let nextX = Math.max(0, x - 1); nextX <= Math.min(columns - 1, x + 1); nextX++) {
        const next = nextY * columns + nextX;
        if (counts[next] === 0 || seen[next] === 1) continue;
        seen[next] = 1;
        stack.push(next);
      }
  }
  return {
    left: ink.x + left * inkCellMm,
    right: ink.x + (right + 1) * inkCellMm,
    top: ink.y + top * inkCellMm,
    bottom: ink.y + (bottom + 1) * inkCellMm,
    area: pixels * ink.pixelArea,
    x: ink.x + (sumX / pixels + 0.5) * inkCellMm,
    y: ink.y + (sumY / pixels + 0.5) * inkCellMm,
    cells,
  };
}
