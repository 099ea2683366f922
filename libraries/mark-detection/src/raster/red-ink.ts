import type { ColourRaster, GreyRaster } from "./grey-raster.ts";

/** How much redder than green a pixel must be to be ink of a stamp, of 255. */
const redness = 48;
/** Share of the page above which red ink is worth a second look. */
const leastShare = 0.0004;

/**
 * The grey of a colour scan is its green value: black, blue, pencil and red ink are all dark there. Where there is
 * enough red ink (a stamp, a red pen), a second raster leaves it out: a row is certain only if both say the same, or
 * if the red ink is plainly the stamp.
 */
export function greyOfPaper(colour: ColourRaster): {
  readonly raster: GreyRaster;
  readonly redFree: GreyRaster | null;
} {
  const { width, height, data } = colour;
  const green = new Uint8Array(width * height);
  let red = 0;
  for (let at = 0, from = 0; at < green.length; at++, from += 3) {
    const value = data[from + 1]!;
    green[at] = value;
    if (data[from]! - value > redness) red++;
  }
  const raster = { width, height, data: green };
  return { raster, redFree: red > leastShare * green.length ? withoutRed(colour, green) : null };
}

/** Red ink reflects red light as paper does: where a pixel is red, its red value shows what lies under the ink. */
function withoutRed({ width, height, data }: ColourRaster, green: Uint8Array): GreyRaster {
  const free = new Uint8Array(green.length);
  for (let at = 0, from = 0; at < free.length; at++, from += 3) {
    const [red, blue] = [data[from]!, data[from + 2]!];
    // Pale rims of the ink too: between the rim and a black line the difference shrinks in step.
    const isRed = red - green[at]! > redness / 3 && red - blue > redness / 4;
    free[at] = isRed ? red : green[at]!;
  }
  return { width, height, data: free };
}
