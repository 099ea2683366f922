import type { LinearMap, Placement, Point } from "./placement.ts";
import { haloLimits } from "./print-halo.ts";

/** The four corners in the order upper left, upper right, lower right, lower left of the printed page. */
export type Corners<T> = readonly [T, T, T, T];

/**
 * Fits the page to the scan by its four discs. A rectangle's four corners leave one degree of freedom over per axis: it
 * is spread as a bilinear bend, and its size is the residual that tells a flat scan from a photograph.
 * Null when the corners enclose nothing.
 */
export function fitPlacement(onPage: Corners<Point>, inScan: Corners<Point>): Placement | null {
  const middle = meanOf(onPage);
  const [width, height] = [onPage[1].x - onPage[0].x, onPage[3].y - onPage[0].y];
  if (width <= 0 || height <= 0) return null;
  const [a, b, c, d] = inScan;
  const centre = meanOf(inScan);
  const alongX = { x: (b.x - a.x + c.x - d.x) / (2 * width), y: (b.y - a.y + c.y - d.y) / (2 * width) };
  const alongY = { x: (d.x - a.x + c.x - b.x) / (2 * height), y: (d.y - a.y + c.y - b.y) / (2 * height) };
  const map: LinearMap = {
    ax: alongX.x,
    ay: alongY.x,
    a0: centre.x - alongX.x * middle.x - alongY.x * middle.y,
    bx: alongX.y,
    by: alongY.y,
    b0: centre.y - alongX.y * middle.x - alongY.y * middle.y,
  };
  const pixelsPerMm = Math.sqrt(Math.abs(map.ax * map.by - map.ay * map.bx));
  if (!(pixelsPerMm > 0)) return null;
  const bend = { x: (a.x - b.x + c.x - d.x) / 4, y: (a.y - b.y + c.y - d.y) / 4 };
  const angle = (Math.atan2(alongX.y, alongX.x) * 180) / Math.PI;
  const quarters = Math.round(angle / 90);
  return {
    map,
    bend,
    middle,
    half: { x: width / 2, y: height / 2 },
    pixelsPerMm,
    haloMm: haloLimits.mostMm,
    residualMm: Math.hypot(bend.x, bend.y) / pixelsPerMm,
    quarterTurns: (((quarters % 4) + 4) % 4) as 0 | 1 | 2 | 3,
    skewDegrees: angle - quarters * 90,
  };
}

function meanOf(points: Corners<Point>): Point {
  return {
    x: (points[0].x + points[1].x + points[2].x + points[3].x) / 4,
    y: (points[0].y + points[1].y + points[2].y + points[3].y) / 4,
  };
}

/** How far the fitted map is from a plain enlargement: stretch between the axes, and degrees off the right angle. */
export function distortionOf(map: LinearMap): { readonly stretch: number; readonly shearDegrees: number } {
  const [x, y] = [Math.hypot(map.ax, map.bx), Math.hypot(map.ay, map.by)];
  const cosine = (map.ax * map.ay + map.bx * map.by) / (x * y);
  return { stretch: y / x, shearDegrees: (Math.asin(Math.max(-1, Math.min(1, cosine))) * 180) / Math.PI };
}
