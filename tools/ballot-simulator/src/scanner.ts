import { eachInkedRun, findInk, type InkTiles, mayHoldInk } from "./ink-tiles.ts";
import { type Chance, seeded } from "./random.ts";
import { type Raster, turnQuarter } from "./raster.ts";

/** What one scanner does to a page. Ranges are drawn for each sheet. */
export interface Scanner {
  /** Largest turn, degrees; largest shift, millimetres; largest stretch in either direction, share. */
  readonly skew: number;
  readonly shift: number;
  readonly stretch: number;
  /** Chance that the sheet lies upside down. */
  readonly upsideDown: number;
  /** Fed with its long side first: the image comes out turned by a quarter. */
  readonly isSideways: boolean;
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
  isSideways: false,
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
  sideways: { ...office, isSideways: true },
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

/** Gaussian-like noise of spread 50, read from a random start: drawn anew it would cost more than the page. */
const noiseTable = ((): Int8Array => {
  const chance = seeded(1);
  return Int8Array.from({ length: 1 << 16 }, () => {
    const sum = chance.unit() + chance.unit() + chance.unit() + chance.unit() - 2;
    return Math.max(-127, Math.min(127, Math.round(sum * 1.73 * 50)));
  });
})();

/** A three by three binomial blur, in place, where there is ink. */
function blurOnce(page: Raster, tiles: InkTiles): void {
  for (const step of [1, page.width]) {
    const source = page.data.slice();
    const last = source.length - step;
    eachInkedRun(page, tiles, (start, count) => {
      const end = Math.min(start + count, last);
      for (let index = Math.max(start, step); index < end; index++)
        page.data[index] = (source[index - step]! + 2 * source[index]! + source[index + step]!) >> 2;
    });
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
  const tiles = findInk(page);
  for (let pass = 0; pass < passes; pass++) blurOnce(page, tiles);
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
  // Rows are followed in short straight pieces: bare paper is skipped piece by piece, and perspective bends between.
  const piece = 32;
  for (let y = 0; y < height; y++) {
    const noiseStart = chance.whole(noise.length);
    for (let x = 0; x < width; x += piece) {
      const count = Math.min(piece, width - x);
      const from = place(x, y);
      const to = place(x + count, y);
      sample(page, tiles, raster, {
        start: y * width + x,
        count,
        x: Math.round(from[0] * 65536),
        y: Math.round(from[1] * 65536),
        stepX: Math.round(((to[0] - from[0]) / count) * 65536),
        stepY: Math.round(((to[1] - from[1]) / count) * 65536),
        tone,
        noise,
        noiseStart: noiseStart + x,
        gain: Math.round(gain.y * (y - height / 2) + gain.x * (x - width / 2)),
      });
    }
  }
  if (scanner.depth === "bi-level") toBiLevel(raster.data, chance.between(130, 185));
  const hasStreak = chance.happens(scanner.streak);
  if (hasStreak) drawStreak(raster, scanner.depth === "bi-level", chance);
  return { raster: scanner.isSideways ? turnQuarter(raster) : raster, isUpsideDown, hasStreak };
}

/** A straight piece of one row of the scan; places and steps in 65536ths of a pixel, so that the loop stays in integers. */
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
}

function sample(page: Raster, tiles: InkTiles, scan: Raster, piece: Piece): void {
  const { x, y, stepX, stepY, count } = piece;
  const [left, top] = [x >> 16, y >> 16];
  const [right, bottom] = [(x + stepX * count) >> 16, (y + stepY * count) >> 16];
  const isInked = mayHoldInk(
    tiles,
    Math.min(left, right),
    Math.min(top, bottom),
    Math.max(left, right) + 1,
    Math.max(top, bottom) + 1,
  );
  if (isInked) samplePrint(page, scan, piece);
  else sampleBare(scan, piece);
}

function sampleBare(scan: Raster, piece: Piece): void {
  const { noise, noiseStart, start, count } = piece;
  const target = scan.data;
  const bare = piece.tone[255]! + piece.gain;
  for (let step = 0; step < count; step++) {
    const seen = bare + noise[(noiseStart + step) & 0xffff]!;
    target[start + step] = seen < 0 ? 0 : seen > 255 ? 255 : seen;
  }
}

function samplePrint(page: Raster, scan: Raster, piece: Piece): void {
  const { data: source, width } = page;
  const { tone, noise, noiseStart, start, count, stepX, stepY, gain } = piece;
  const target = scan.data;
  const [lastX, lastY] = [page.width - 1, page.height - 1];
  let { x, y } = piece;
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
    const seen = tone[shade]! + gain + noise[(noiseStart + step) & 0xffff]!;
    target[start + step] = seen < 0 ? 0 : seen > 255 ? 255 : seen;
    x += stepX;
    y += stepY;
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
