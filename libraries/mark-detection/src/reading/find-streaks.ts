import type { Placement } from "../registration/placement.ts";
import type { StrayPatch } from "./stray-ink.ts";

/** A streak is thinner than this, and its pieces lie on one line to within this; millimetres. */
const thinMm = 1.6;
const besideMm = 1;
/** From its first piece to its last it spans so much of the page, and its pieces make up so much; print hides the rest. */
const least = { span: 0.6, seen: 0.2 } as const;

interface Piece {
  readonly patch: StrayPatch;
  /** Place across the streak, and from where to where along it. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Vệt máy quét: dirt on the glass of a feeder draws a thin line along the whole scan, straight in the scan whatever the
 * paper's skew. Print cuts it into pieces. No hand draws that: it is told apart from marks, and the sheet is scanned anew.
 */
export function findStreaks(
  patches: readonly StrayPatch[],
  placement: Placement,
  page: { readonly widthMm: number; readonly heightMm: number },
): ReadonlySet<StrayPatch> {
  const { map, pixelsPerMm, quarterTurns } = placement;
  const acrossOf = ({ x, y }: { x: number; y: number }): number => (map.ax * x + map.ay * y) / pixelsPerMm;
  const downOf = ({ x, y }: { x: number; y: number }): number => (map.bx * x + map.by * y) / pixelsPerMm;
  const isUpright = quarterTurns % 2 === 0;
  const [wide, tall] = isUpright ? [page.widthMm, page.heightMm] : [page.heightMm, page.widthMm];
  return new Set([
    ...streaksAlong(patches, acrossOf, downOf, tall),
    ...streaksAlong(patches, downOf, acrossOf, wide),
  ]);
}

type Measure = (place: { readonly x: number; readonly y: number }) => number;

function streaksAlong(
  patches: readonly StrayPatch[],
  across: Measure,
  along: Measure,
  length: number,
): readonly StrayPatch[] {
  const pieces = patches.flatMap((patch): Piece[] => {
    const [sides, ways] = [patch.places.map(across), patch.places.map(along)];
    const [left, right] = [Math.min(...sides), Math.max(...sides)];
    const [from, to] = [Math.min(...ways), Math.max(...ways)];
    return right - left < thinMm && to > from ? [{ patch, at: (left + right) / 2, from, to }] : [];
  });
  return pieces.flatMap(({ at }) => {
    const line = pieces.filter((piece) => Math.abs(piece.at - at) <= besideMm);
    const span = Math.max(...line.map(({ to }) => to)) - Math.min(...line.map(({ from }) => from));
    const seen = line.reduce((sum, { from, to }) => sum + to - from, 0);
    return span >= least.span * length && seen >= least.seen * length ? line.map(({ patch }) => patch) : [];
  });
}
