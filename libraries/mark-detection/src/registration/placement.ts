/** A point in millimetres on the page or in pixels of the scan, as the name of the place says. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** x' = ax·x + ay·y + a0, y' = bx·x + by·y + b0 */
export interface LinearMap {
  readonly ax: number;
  readonly ay: number;
  readonly a0: number;
  readonly bx: number;
  readonly by: number;
  readonly b0: number;
}

export function applyMap(map: LinearMap, point: Point): Point {
  return {
    x: map.ax * point.x + map.ay * point.y + map.a0,
    y: map.bx * point.x + map.by * point.y + map.b0,
  };
}

/** The way back, or null where the map folds the plane onto a line. */
export function invertMap(map: LinearMap): LinearMap | null {
  const determinant = map.ax * map.by - map.ay * map.bx;
  if (!Number.isFinite(determinant) || Math.abs(determinant) < 1e-9) return null;
  const [ax, ay] = [map.by / determinant, -map.ay / determinant];
  const [bx, by] = [-map.bx / determinant, map.ax / determinant];
  return { ax, ay, a0: -(ax * map.a0 + ay * map.b0), bx, by, b0: -(bx * map.a0 + by * map.b0) };
}

/** Where the page lies in the scan: from millimetres on the page to pixels. */
export interface Placement {
  /** The map that fits the four discs best. */
  readonly map: LinearMap;
  /** What the four corners still are off, in pixels, spread over the page by `bend`. */
  readonly bend: { readonly x: number; readonly y: number };
  /** Middle and half sides of the rectangle of the discs, in millimetres. */
  readonly middle: Point;
  readonly half: Point;
  readonly pixelsPerMm: number;
  /** How far the discs lie from where the best map puts them, in millimetres. */
  readonly residualMm: number;
  /** How far print may seem to reach beyond its edge in this scan, in millimetres. */
  readonly haloMm: number;
  /** Degrees clockwise by which the printed page is turned in the scan: 0, 90, 180 or 270, and the rest of the turn. */
  readonly quarterTurns: 0 | 1 | 2 | 3;
  readonly skewDegrees: number;
}

/** Pixel of the scan at which a place of the page lies. */
export function placeOf(placement: Placement, x: number, y: number): Point {
  const { map, bend, middle, half } = placement;
  const twist = ((x - middle.x) / half.x) * ((y - middle.y) / half.y);
  return {
    x: map.ax * x + map.ay * y + map.a0 + bend.x * twist,
    y: map.bx * x + map.by * y + map.b0 + bend.y * twist,
  };
}

/** The map that holds around one place of the page. */
export function mapAround(placement: Placement, x: number, y: number): LinearMap {
  const { map, bend, middle, half } = placement;
  const dx = (y - middle.y) / (half.x * half.y);
  const dy = (x - middle.x) / (half.x * half.y);
  const [ax, ay] = [map.ax + bend.x * dx, map.ay + bend.x * dy];
  const [bx, by] = [map.bx + bend.y * dx, map.by + bend.y * dy];
  const here = placeOf(placement, x, y);
  return { ax, ay, a0: here.x - ax * x - ay * y, bx, by, b0: here.y - bx * x - by * y };
}
