import type { Chance } from "./random.ts";
import { type Raster, tints } from "./raster.ts";

/** What one scanner does to a page. Ranges are drawn for each sheet. */
export interface Scanner {
  /** Largest turn, degrees; largest shift, millimetres; largest stretch in either direction, share. */
  readonly skew: number;
  readonly shift: number;
  readonly stretch: number;
  /** Chance that the sheet lies upside down. */
  readonly upsideDown: number;
  /** Passes of a small blur. */
  readonly blur: readonly [number, number];
  /** Spread of the grey noise. */
  readonly noise: number;
  /** Difference of brightness over the page. */
  readonly gradient: number;
  /** Shades of black and of white as scanned. */
  readonly black: readonly [number, number];
  readonly white: readonly [number, number];
  /** Chance of a dirty sensor: a dark vertical line down the page. */
  readonly streak: number;
  readonly depth: "grey" | "bi-level" | "colour";
  /** Share by which opposite edges differ, as a photograph taken at an angle; 0 for a scanner. */
  readonly perspective: number;
}

const office: Scanner = {
  skew: 1,
  shift: 2.5,
  stretch: 0.002,
  upsideDown: 0.1,
  blur: [0, 1],
  noise: 4,
  gradient: 6,
  black: [5, 30],
  white: [238, 254],
  streak: 0,
  depth: "grey",
  perspective: 0,
};

export const scanners = {
  office,
  "office-colour": { ...office, depth: "colour" },
  /** Old, dirty, crooked feed. */
  worn: {
    ...office,
    skew: 3,
    shift: 4,
    stretch: 0.01,
    upsideDown: 0.3,
    blur: [1, 2],
    noise: 9,
    gradient: 24,
    black: [20, 60],
    white: [210, 245],
    streak: 0.25,
  },
  /** A copy of the ballot, scanned: harder contrast, slight stretch. */
  copier: { ...office, skew: 2, stretch: 0.01, blur: [1, 2], black: [0, 10], white: [250, 255], noise: 7 },
  /** One bit for a pixel: pale lines break up. */
  "bi-level": { ...office, skew: 2, noise: 8, depth: "bi-level" },
  /** A telephone held over the table: not to be trusted. */
  photograph: {
    ...office,
    skew: 6,
    perspective: 0.08,
    gradient: 70,
    noise: 10,
    blur: [1, 2],
    white: [190, 235],
  },
} as const satisfies Record<string, Scanner>;

export type ScannerName = keyof typeof scanners;

/** Gaussian-like noise read at a random start: drawing it anew for each pixel would cost more than the page. */
const noiseTable = Int8Array.from({ length: 1 << 16 }, (_, index) => {
  let sum = 0;
  for (let part = 1; part <= 4; part++) {
    const mixed = Math.imul(index * 4 + part, 2246822519) >>> 0;
    sum += (((mixed ^ (mixed >>> 15)) >>> 0) % 65536) / 65536 - 0.5;
  }
  return Math.round(sum * 1.73 * 50);
});

/** A three by three binomial blur, in place. */
function blurOnce({ data, width, height }: Raster): void {
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let before = data[row]!;
    for (let x = 1; x < width - 1; x++) {
      const here = data[row + x]!;
      data[row + x] = (before + 2 * here + data[row + x + 1]!) >> 2;
      before = here;
    }
  }
  const above = data.slice(0, width);
  for (let y = 1; y < height - 1; y++) {
    const row = y * width;
    for (let x = 0; x < width; x++) {
      const here = data[row + x]!;
      data[row + x] = (above[x]! + 2 * here + data[row + width + x]!) >> 2;
      above[x] = here;
    }
  }
}

/** From a place in the scan to the place on the page that is seen there, pixels. */
type Placement = (x: number, y: number) => readonly [number, number];

function placement(
  scanner: Scanner,
  page: Raster,
  dpi: number,
  isTurned: boolean,
  chance: Chance,
): Placement {
  const angle = (chance.around(scanner.skew) * Math.PI) / 180 + (isTurned ? Math.PI : 0);
  const millimetre = dpi / 25.4;
  const [shiftX, shiftY] = [
    chance.around(scanner.shift) * millimetre,
    chance.around(scanner.shift) * millimetre,
  ];
  const [scaleX, scaleY] = [1 + chance.around(scanner.stretch), 1 + chance.around(scanner.stretch)];
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const [middleX, middleY] = [page.width / 2, page.height / 2];
  const bend = [chance.around(scanner.perspective), chance.around(scanner.perspective)] as const;
  return (x, y) => {
    const [dx, dy] = [x - middleX - shiftX, y - middleY - shiftY];
    const weight = 1 + (bend[0] * dx) / page.width + (bend[1] * dy) / page.height;
    return [
      middleX + ((dx * cosine - dy * sine) * scaleX) / weight,
      middleY + ((dx * sine + dy * cosine) * scaleY) / weight,
    ];
  };
}

export interface Scan {
  readonly raster: Raster;
  readonly isUpsideDown: boolean;
  readonly hasStreak: boolean;
}

/** Scans a page: the raster given is used up (blurred in place), the scan is a new one of the same size. */
export function scanPage(page: Raster, dpi: number, scanner: Scanner, chance: Chance): Scan {
  const passes = Math.round(chance.between(...scanner.blur));
  for (let pass = 0; pass < passes; pass++) blurOnce(page);
  const isUpsideDown = chance.happens(scanner.upsideDown);
  const place = placement(scanner, page, dpi, isUpsideDown, chance);
  const { width, height } = page;
  const tone = toneCurve(scanner, chance);
  const gain = { x: chance.around(scanner.gradient) / width, y: chance.around(scanner.gradient) / height };
  const noise = noiseTable.map((value) => Math.round((value * scanner.noise) / 50));
  const raster: Raster = {
    width,
    height,
    data: new Uint8Array(width * height),
    tint: page.tint === null ? null : new Uint8Array(width * height),
  };
  // Along a row of a flat scan the place moves by equal steps; a photograph is followed in short straight pieces.
  const piece = scanner.perspective === 0 ? width : 32;
  for (let y = 0; y < height; y++) {
    const noiseStart = chance.whole(noise.length);
    for (let x = 0; x < width; x += piece) {
      const count = Math.min(piece, width - x);
      const from = place(x, y);
      const to = place(x + count, y);
      sampleRow(page, raster, {
        start: y * width + x,
        count,
        x: Math.round(from[0] * 65536),
        y: Math.round(from[1] * 65536),
        stepX: Math.round(((to[0] - from[0]) / count) * 65536),
        stepY: Math.round(((to[1] - from[1]) / count) * 65536),
        tone,
        noise,
        noiseStart: noiseStart + x,
        gain: Math.round((gain.y * (y - height / 2) + gain.x * (x - width / 2)) * 65536),
        gainStep: Math.round(gain.x * 65536),
      });
    }
  }
  if (scanner.depth === "bi-level") toBiLevel(raster.data, chance.between(130, 185));
  const hasStreak = chance.happens(scanner.streak);
  if (hasStreak) drawStreak(raster, scanner.depth === "bi-level", chance);
  return { raster, isUpsideDown, hasStreak };
}

/** A straight piece of one row of the scan; places, steps and gains in 65536ths, so that the loop stays in integers. */
interface Piece {
  readonly start: number;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly stepX: number;
  readonly stepY: number;
  readonly tone: Uint8Array;
  readonly noise: Int8Array;
  readonly noiseStart: number;
  readonly gain: number;
  readonly gainStep: number;
}

function sampleRow(page: Raster, scan: Raster, piece: Piece): void {
  const { data: source, width } = page;
  const { tone, noise, noiseStart, start, count, stepX, stepY, gainStep } = piece;
  const target = scan.data;
  const [lastX, lastY] = [page.width - 1, page.height - 1];
  let { x, y, gain } = piece;
  for (let step = 0; step < count; step++) {
    const left = x >> 16;
    const top = y >> 16;
    let shade = 255;
    if (left >= 0 && top >= 0 && left < lastX && top < lastY) {
      const at = top * width + left;
      const partX = (x >> 8) & 255;
      const upper = (source[at]! << 8) + (source[at + 1]! - source[at]!) * partX;
      const below = at + width;
      const lower = (source[below]! << 8) + (source[below + 1]! - source[below]!) * partX;
      shade = ((upper << 8) + (lower - upper) * ((y >> 8) & 255)) >> 16;
      if (scan.tint !== null) scan.tint[start + step] = page.tint![at]!;
    }
    const seen = tone[shade]! + (gain >> 16) + noise[(noiseStart + step) & 0xffff]!;
    target[start + step] = seen < 0 ? 0 : seen > 255 ? 255 : seen;
    x += stepX;
    y += stepY;
    gain += gainStep;
  }
}

function toBiLevel(data: Uint8Array, threshold: number): void {
  for (let index = 0; index < data.length; index++) data[index] = data[index]! < threshold ? 0 : 255;
}

/** Paper is never white nor ink black to a sensor. */
function toneCurve(scanner: Scanner, chance: Chance): Uint8Array {
  const [black, white] = [chance.between(...scanner.black), chance.between(...scanner.white)];
  const gamma = chance.between(0.9, 1.1);
  return Uint8Array.from({ length: 256 }, (_, shade) => black + (white - black) * (shade / 255) ** gamma);
}

/** Dirt on the glass of a feeder: a line down the whole scan. */
function drawStreak({ data, width, height }: Raster, isHard: boolean, chance: Chance): void {
  const x = chance.whole(width - 4) + 1;
  const thickness = 1 + chance.whole(2);
  const share = isHard ? 0 : chance.between(0.35, 0.85);
  for (let y = 0; y < height; y++)
    for (let across = 0; across < thickness; across++)
      data[y * width + x + across] = data[y * width + x + across]! * share;
}

/** Red, green and blue of each tint at full strength; grey stays grey. */
const colours: Readonly<Record<(typeof tints)[number], readonly [number, number, number]>> = {
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
