import type { GreyRaster } from "../raster/grey-raster.ts";
import { type PaperWhite, whiteAt } from "../raster/paper-white.ts";
import type { Point } from "./placement.ts";

/** A disc found at full resolution. */
export interface FoundDisc extends Point {
  /** Share of the disc's area that is dark, and of the ring around it that is bright; 1 for a perfect disc. */
  readonly solid: number;
  readonly clear: number;
}

/**
 * Centre of mass of the ink in a circle that follows the disc. Ink outside the circle (a stroke that ends at the disc,
 * the shadow of the paper's edge) has no weight.
 */
export function refineDisc(
  raster: GreyRaster,
  white: PaperWhite,
  near: Point,
  diameter: number,
  reach = 0.85,
): FoundDisc | null {
  let centre: Point = near;
  let found: FoundDisc | null = null;
  for (let round = 0; round < 3; round++) {
    found = weigh(raster, white, centre, diameter, round === 0 ? reach : 0.68);
    if (found === null) return null;
    centre = found;
  }
  return found;
}

function weigh(
  raster: GreyRaster,
  white: PaperWhite,
  centre: Point,
  diameter: number,
  reach: number,
): FoundDisc | null {
  const radius = diameter * reach;
  const level = whiteAt(white, centre.x, centre.y);
  const [inside, outside] = [(diameter * 0.42) ** 2, (diameter * 0.6) ** 2];
  let [mass, massX, massY] = [0, 0, 0];
  let [inner, innerDark, ring, ringBright] = [0, 0, 0, 0];
  const [left, right] = [Math.ceil(centre.x - radius), Math.floor(centre.x + radius)];
  const [top, bottom] = [Math.ceil(centre.y - radius), Math.floor(centre.y + radius)];
  for (let y = top; y <= bottom; y++)
    for (let x = left; x <= right; x++) {
      const distance = (x - centre.x) ** 2 + (y - centre.y) ** 2;
      if (distance > radius * radius) continue;
      const isOutside = x < 0 || y < 0 || x >= raster.width || y >= raster.height;
      const value = isOutside ? level : raster.data[y * raster.width + x]!;
      const ink = value < level * 0.82 ? level - value : 0;
      mass += ink;
      massX += ink * x;
      massY += ink * y;
      if (distance <= inside) {
        inner++;
        if (value < level * 0.6) innerDark++;
      } else if (distance >= outside) {
        ring++;
        if (value >= level * 0.75) ringBright++;
      }
    }
  if (mass === 0 || inner === 0) return null;
  return {
    x: massX / mass,
    y: massY / mass,
    solid: innerDark / inner,
    clear: ring === 0 ? 1 : ringBright / ring,
  };
}
