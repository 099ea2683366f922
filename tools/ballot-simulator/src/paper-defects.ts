import type { BallotPage, Box } from "@nhiemky/ballot-paper";
import { eachInkedRun, findInk } from "./ink-tiles.ts";
import type { Chance } from "./random.ts";
import { ink, type Raster, type Tint } from "./raster.ts";

/** What happened to a sheet of paper between the printer and the scanner. */
export interface PaperDefects {
  /** Chance of each, 0 to 1. */
  readonly stamp: number;
  readonly coffee: number;
  readonly crease: number;
  readonly punch: number;
  readonly dust: number;
  /** The other side shining through. */
  readonly bleed: number;
  /** A corner torn off or folded over: one registration mark is gone. */
  readonly torn: number;
}

/** A page on which something happened, and the boxes (millimetres) in which a reader may be unsure because of it. */
interface SpoiltPaper {
  readonly names: readonly string[];
  readonly doubtful: readonly Box[];
}

interface Sheet {
  readonly raster: Raster;
  readonly dpi: number;
  readonly page: BallotPage;
  readonly chance: Chance;
}

/** Applies an effect to every pixel of a box given in millimetres. */
function eachPixel(sheet: Sheet, box: Box, effect: (index: number, x: number, y: number) => void): void {
  const scale = sheet.dpi / 25.4;
  const { width, height } = sheet.raster;
  const [left, top] = [Math.max(0, Math.floor(box.x * scale)), Math.max(0, Math.floor(box.y * scale))];
  const right = Math.min(width - 1, Math.ceil((box.x + box.w) * scale));
  const bottom = Math.min(height - 1, Math.ceil((box.y + box.h) * scale));
  for (let y = top; y <= bottom; y++)
    for (let x = left; x <= right; x++) effect(y * width + x, x / scale, y / scale);
}

/** Multiplies the paper's brightness, as a see-through stain does. */
function stain(raster: Raster, index: number, share: number, tint: Tint): void {
  ink(raster, index, Math.round((raster.data[index] ?? 255) * share), tint);
}

/** Marks of the seal on a square of 512 points: two rings, strokes in place of letters, five petals for a star. */
const sealSide = 512;
const seal = ((): Uint8Array => {
  const half = sealSide / 2;
  return Uint8Array.from({ length: sealSide * sealSide }, (_, index) => {
    const [x, y] = [((index % sealSide) - half) / half, (Math.floor(index / sealSide) - half) / half];
    const away = Math.hypot(x, y);
    const angle = Math.atan2(y, x);
    const isRing = Math.abs(away - 0.965) < 0.028 || Math.abs(away - 0.62) < 0.017;
    const isLetter = away < 0.9 && away > 0.7 && Math.sin(angle * 36) > 0.15;
    const isStar = away < 0.28 + 0.16 * Math.cos(angle * 5);
    if (!(isRing || isLetter || isStar)) return 0;
    return 210 + 45 * Math.sin(x * 30 + y * 41);
  });
})();

/** The organisation's red seal, pressed unevenly, a little off its room and onto the print. */
function pressStamp(sheet: Sheet): readonly Box[] {
  const { chance, raster, page } = sheet;
  if (page.stamp === null) return [];
  const radius = chance.between(16, 20);
  const x = page.stamp.x + page.stamp.w / 2 + chance.around(6);
  const y = page.stamp.y + page.stamp.h / 2 - chance.between(-3, 10);
  const depth = (255 - chance.between(95, 185)) / 255;
  const box = { x: x - radius, y: y - radius, w: 2 * radius, h: 2 * radius };
  eachPixel(sheet, box, (index, px, py) => {
    const across = Math.floor(((px - box.x) / box.w) * sealSide);
    const down = Math.floor(((py - box.y) / box.h) * sealSide);
    if (across < 0 || down < 0 || across >= sealSide || down >= sealSide) return;
    const pressed = seal[down * sealSide + across]!;
    if (pressed > 0) ink(raster, index, Math.round(255 - pressed * depth), "red");
  });
  return [];
}

/** A ring left by a cup: brown, its rim darker. */
function spillCoffee(sheet: Sheet): readonly Box[] {
  const { chance, raster, page } = sheet;
  const radius = chance.between(14, 38);
  const rows = page.rows;
  const near = chance.pick(rows).strip;
  const [x, y] = [near.x + chance.unit() * near.w, near.y + chance.around(20)];
  const box = { x: x - radius - 2, y: y - radius - 2, w: 2 * radius + 4, h: 2 * radius + 4 };
  const strength = chance.between(0.06, 0.16);
  eachPixel(sheet, box, (index, px, py) => {
    const away = Math.hypot(px - x, py - y) / radius;
    if (away > 1.03) return;
    const rim = Math.max(0, 1 - Math.abs(away - 0.98) * 22);
    stain(raster, index, 1 - strength * (0.35 + 1.1 * rim), "brown");
  });
  return [box];
}

/** A fold across or down the page: a thin shadow beside a thin light line. */
function fold(sheet: Sheet): readonly Box[] {
  const { chance, raster, dpi } = sheet;
  const [width, height] = [(raster.width * 25.4) / dpi, (raster.height * 25.4) / dpi];
  const isLevel = chance.happens(0.6);
  const at = (isLevel ? height : width) * chance.between(0.3, 0.7);
  const half = chance.between(0.15, 0.35);
  const depth = chance.between(0.04, 0.14);
  const lean = chance.around(0.006);
  const length = isLevel ? width : height;
  const box = isLevel ? { x: 0, y: at - 2, w: length, h: 4 } : { x: at - 2, y: 0, w: 4, h: length };
  eachPixel(sheet, box, (index, px, py) => {
    const off = isLevel ? py - at - px * lean : px - at - py * lean;
    if (Math.abs(off) > half) return;
    if (off < 0) stain(raster, index, 1 - depth, "neutral");
    else if (raster.data[index]! < 250) raster.data[index] = Math.min(255, raster.data[index]! + 12);
  });
  return [box];
}

/** Two holes of a binder at the left edge; the scanner's dark lid shows through some. */
function punchHoles(sheet: Sheet): readonly Box[] {
  const { chance, raster, dpi } = sheet;
  const middle = (raster.height * 25.4) / dpi / 2 + chance.around(4);
  const x = chance.between(6, 8);
  const shade = chance.happens(0.5) ? chance.between(20, 90) : 255;
  for (const y of [middle - 40, middle + 40])
    eachPixel(sheet, { x: x - 3, y: y - 3, w: 6, h: 6 }, (index, px, py) => {
      if (Math.hypot(px - x, py - y) < 2.75) raster.data[index] = shade;
    });
  return [];
}

/** Specks smaller than any mark that a pen makes. */
function scatterDust(sheet: Sheet): readonly Box[] {
  const { chance, raster, dpi } = sheet;
  const [width, height] = [(raster.width * 25.4) / dpi, (raster.height * 25.4) / dpi];
  const count = chance.whole(60);
  for (let speck = 0; speck < count; speck++) {
    const [x, y] = [chance.between(0, width), chance.between(0, height)];
    const radius = chance.between(0.05, 0.22);
    const shade = chance.between(40, 190);
    eachPixel(sheet, { x: x - radius, y: y - radius, w: radius * 2, h: radius * 2 }, (index, px, py) => {
      if (Math.hypot(px - x, py - y) <= radius) ink(raster, index, Math.round(shade), "neutral");
    });
  }
  return [];
}

/** The mirrored other side, faint: ink that soaked in or thin paper over a light lid. */
function shineThrough(sheet: Sheet, back: Raster | null): readonly Box[] {
  if (back === null) return [];
  const { chance, raster } = sheet;
  const strength = chance.between(0.03, 0.1) / 255;
  eachInkedRun(back, findInk(back), (start, count) => {
    const row = start - (start % raster.width);
    for (let index = start; index < start + count; index++) {
      const dark = 255 - back.data[index]!;
      if (dark < 25) continue;
      const mirrored = row + raster.width - 1 - (index - row);
      raster.data[mirrored] = Math.round(raster.data[mirrored]! * (1 - dark * strength));
    }
  });
  return [];
}

/** A corner is missing: white where it was torn off, grey where it lies folded. */
function tearCorner(sheet: Sheet): readonly Box[] {
  const { chance, raster, dpi } = sheet;
  const [width, height] = [(raster.width * 25.4) / dpi, (raster.height * 25.4) / dpi];
  const side = chance.between(26, 34);
  const [x, y] = [chance.pick([0, width]), chance.pick([0, height])];
  const shade = chance.happens(0.5) ? 255 : chance.between(120, 225);
  const box = { x: x === 0 ? 0 : width - side, y: y === 0 ? 0 : height - side, w: side, h: side };
  eachPixel(sheet, box, (index, px, py) => {
    if (Math.abs(px - x) + Math.abs(py - y) < side) raster.data[index] = shade;
  });
  // Registration hangs on the other three marks, so the whole page is in doubt.
  return [{ x: 0, y: 0, w: width, h: height }];
}

/** Draws the defects that chance picks onto a page; `back` is the sheet's other side. */
export function spoilPaper(sheet: Sheet, defects: PaperDefects, back: Raster | null): SpoiltPaper {
  const ways: Readonly<Record<keyof PaperDefects, () => readonly Box[]>> = {
    bleed: () => shineThrough(sheet, back),
    stamp: () => pressStamp(sheet),
    coffee: () => spillCoffee(sheet),
    crease: () => fold(sheet),
    punch: () => punchHoles(sheet),
    dust: () => scatterDust(sheet),
    torn: () => tearCorner(sheet),
  };
  const names: string[] = [];
  const doubtful: Box[] = [];
  for (const [name, happen] of Object.entries(ways) as [keyof PaperDefects, () => readonly Box[]][]) {
    if (!sheet.chance.happens(defects[name]) || (name === "bleed" && back === null)) continue;
    names.push(name);
    doubtful.push(...happen());
  }
  return { names, doubtful };
}
