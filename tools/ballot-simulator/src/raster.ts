/** Colours that a scanner in colour would see; grey scans keep only the shade. */
export const tints = ["neutral", "blue", "red", "brown"] as const;
export type Tint = (typeof tints)[number];

/** A page in shades of grey, 0 black to 255 white, row by row, with the colour of what was drawn last. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
  /** Index into `tints` for each pixel. */
  readonly tint: Uint8Array | null;
}

export function copyRaster(source: Raster, isColour: boolean): Raster {
  return {
    width: source.width,
    height: source.height,
    data: source.data.slice(),
    tint: isColour ? new Uint8Array(source.data.length) : null,
  };
}

/** Darkens one pixel to a shade where it is lighter: two strokes over each other are no darker than one. */
export function ink(raster: Raster, index: number, shade: number, tint: Tint): void {
  const old = raster.data[index];
  if (old === undefined || old <= shade) return;
  raster.data[index] = shade;
  if (raster.tint !== null && shade < 225) raster.tint[index] = tints.indexOf(tint);
}

/** Red, green and blue of each tint at full strength; grey stays grey. */
const colours: Readonly<Record<Tint, readonly [number, number, number]>> = {
  neutral: [1, 1, 1],
  blue: [0.25, 0.45, 1],
  red: [1, 0.15, 0.2],
  brown: [0.75, 0.5, 0.25],
};

/** Three bytes for a pixel: its shade is kept as the mean, its colour by what was drawn there. */
export function toColour(raster: Raster): Uint8Array {
  const colour = new Uint8Array(raster.data.length * 3);
  for (let index = 0; index < raster.data.length; index++) {
    const shade = raster.data[index]!;
    const [red, green, blue] = colours[tints[raster.tint?.[index] ?? 0] ?? "neutral"];
    // Ink of a colour is dark where the paper is light in the others; the luminance stays the scanned shade.
    const luminance = 0.299 * red + 0.587 * green + 0.114 * blue;
    const dark = 255 - shade;
    colour[index * 3] = 255 - Math.min(255, (dark * (1.3 - red)) / (1.3 - luminance));
    colour[index * 3 + 1] = 255 - Math.min(255, (dark * (1.3 - green)) / (1.3 - luminance));
    colour[index * 3 + 2] = 255 - Math.min(255, (dark * (1.3 - blue)) / (1.3 - luminance));
  }
  return colour;
}
