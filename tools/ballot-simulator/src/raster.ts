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
