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

/** The page turned by a quarter, clockwise. */
export function turnQuarter({ width, height, data, tint }: Raster): Raster {
  const turned = (source: Uint8Array): Uint8Array => {
    const target = new Uint8Array(source.length);
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) target[x * height + (height - 1 - y)] = source[y * width + x]!;
    return target;
  };
  return { width: height, height: width, data: turned(data), tint: tint === null ? null : turned(tint) };
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

/** For each tint, the three bytes of each of the 256 shades. The luminance of a colour is the shade that was scanned. */
const palettes: readonly Uint8Array[] = tints.map((tint) => {
  const [red, green, blue] = colours[tint];
  const luminance = 0.299 * red + 0.587 * green + 0.114 * blue;
  return Uint8Array.from({ length: 256 * 3 }, (_, index) => {
    const dark = 255 - Math.floor(index / 3);
    const part = [red, green, blue][index % 3]!;
    return 255 - Math.min(255, (dark * (1.3 - part)) / (1.3 - luminance));
  });
});

/** Three bytes for a pixel: its shade kept as luminance, its colour by what was drawn there. */
export function toColour(raster: Raster): Uint8Array {
  const colour = new Uint8Array(raster.data.length * 3);
  for (let index = 0, to = 0; index < raster.data.length; index++, to += 3) {
    const palette = palettes[raster.tint === null ? 0 : raster.tint[index]!]!;
    const from = raster.data[index]! * 3;
    colour[to] = palette[from]!;
    colour[to + 1] = palette[from + 1]!;
    colour[to + 2] = palette[from + 2]!;
  }
  return colour;
}
