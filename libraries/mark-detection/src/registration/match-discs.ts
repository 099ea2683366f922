import type { DarkBlob } from "./dark-blobs.ts";
import type { Corners } from "./fit-map.ts";
import type { Point } from "./placement.ts";

/** What the print promises about its four discs, in millimetres. */
export interface DiscFrame {
  readonly width: number;
  readonly height: number;
  readonly diameter: number;
}

/** Four patches that stand like the discs; `missing` names a corner that was only reckoned from the other three. */
export interface DiscMatch {
  readonly corners: Corners<Point>;
  readonly missing: number | null;
  readonly error: number;
}

/** How far a patch may lie from where the other two put it, as a share of the diagonal: stretch and skew included. */
const tolerance = 0.03;
const mostCandidates = 150;

/**
 * Finds the rectangle of the discs among round patches, at any scale and turn. Upper left is taken as the corner from
 * which the others follow clockwise; which of the two possible ways up is right is decided by the orientation disc.
 */
export function matchDiscs(blobs: readonly DarkBlob[], frame: DiscFrame): DiscMatch | null {
  const candidates = blobs.slice(0, mostCandidates);
  const diagonal = Math.hypot(frame.width, frame.height);
  let best: DiscMatch | null = null;
  for (const first of candidates)
    for (const opposite of candidates) {
      if (first === opposite) continue;
      const distance = Math.hypot(opposite.x - first.x, opposite.y - first.y);
      const expected = (distance / diagonal) * frame.diameter;
      if (!isAlike(first.diameter, expected) || !isAlike(opposite.diameter, expected)) continue;
      const match = completeRectangle(first, opposite, candidates, frame, distance, expected);
      if (match !== null && (best === null || rank(match) < rank(best))) best = match;
    }
  return best;
}

function isAlike(diameter: number, expected: number): boolean {
  return diameter > expected * 0.68 && diameter < expected * 1.4;
}

function rank(match: DiscMatch): number {
  return match.error + (match.missing === null ? 0 : 1);
}

function completeRectangle(
  first: DarkBlob,
  opposite: DarkBlob,
  candidates: readonly DarkBlob[],
  frame: DiscFrame,
  distance: number,
  expected: number,
): DiscMatch | null {
  // Unit vectors of the page's axes in the scan, from the direction of the diagonal.
  const turn = Math.atan2(opposite.y - first.y, opposite.x - first.x) - Math.atan2(frame.height, frame.width);
  const scale = distance / Math.hypot(frame.width, frame.height);
  const [cosine, sine] = [Math.cos(turn) * scale, Math.sin(turn) * scale];
  const second = { x: first.x + cosine * frame.width, y: first.y + sine * frame.width };
  const fourth = { x: first.x - sine * frame.height, y: first.y + cosine * frame.height };
  const nearSecond = nearest(candidates, second, expected);
  const nearFourth = nearest(candidates, fourth, expected);
  const reach = tolerance * distance;
  const [isSecond, isFourth] = [nearSecond.distance <= reach, nearFourth.distance <= reach];
  if (isSecond && isFourth)
    return {
      corners: [first, nearSecond.blob!, opposite, nearFourth.blob!],
      missing: null,
      error: (nearSecond.distance + nearFourth.distance) / distance,
    };
  if (isSecond) {
    const guess = lastCorner(first, opposite, nearSecond.blob!);
    return {
      corners: [first, nearSecond.blob!, opposite, guess],
      missing: 3,
      error: nearSecond.distance / distance,
    };
  }
  if (isFourth) {
    const guess = lastCorner(first, opposite, nearFourth.blob!);
    return {
      corners: [first, guess, opposite, nearFourth.blob!],
      missing: 1,
      error: nearFourth.distance / distance,
    };
  }
  return null;
}

function lastCorner(first: Point, opposite: Point, between: Point): Point {
  return { x: first.x + opposite.x - between.x, y: first.y + opposite.y - between.y };
}

function nearest(
  candidates: readonly DarkBlob[],
  place: Point,
  diameter: number,
): { readonly blob: DarkBlob | null; readonly distance: number } {
  let blob: DarkBlob | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (!isAlike(candidate.diameter, diameter)) continue;
    const away = Math.hypot(candidate.x - place.x, candidate.y - place.y);
    if (away < distance) [blob, distance] = [candidate, away];
  }
  return { blob, distance };
}
