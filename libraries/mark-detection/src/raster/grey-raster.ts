/** A scan as the pure core sees it: one byte a pixel, row after row, 0 black. */
export interface GreyRaster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** The same with three bytes a pixel (red, green, blue). */
export interface ColourRaster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Smallest side and most pixels that are read at all: less cannot hold a page, more is an attack or a mistake. */
export const rasterLimits = { smallestSide: 400, mostPixels: 120_000_000 } as const;

export function isReadableSize(raster: { readonly width: number; readonly height: number }): boolean {
  const { width, height } = raster;
  return Math.min(width, height) >= rasterLimits.smallestSide && width * height <= rasterLimits.mostPixels;
}
