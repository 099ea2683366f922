import type { Pen } from "./pens.ts";
import { type Chance, seeded } from "./random.ts";
import { ink, type Raster } from "./raster.ts";

/** A place on the page as printed, millimetres. */
export type Point = readonly [x: number, y: number];

/** A hand with a pen over one page. */
export interface Hand {
  readonly raster: Raster;
  readonly dpi: number;
  readonly pen: Pen;
  readonly chance: Chance;
  /** Where the pen has been, millimetres; emptied by whoever asks. */
  readonly trace: Point[];
}

/** Grain of the paper: fixed noise that ink of a dry pen leaves out. */
const grainTable = ((): Float32Array => {
  const chance = seeded(2);
  return Float32Array.from({ length: 4096 }, () => chance.unit());
})();

/** Draws a line through points as a hand would: unsteady, pressing now more, now less. */
export function drawLine(hand: Hand, points: readonly Point[]): void {
  const { pen, chance, dpi } = hand;
  const scale = dpi / 25.4;
  let pressure = chance.between(0.85, 1);
  let last: Point | null = null;
  for (const [x, y] of denser(points)) {
    hand.trace.push([x, y]);
    const here: Point = [(x + chance.around(pen.tremor)) * scale, (y + chance.around(pen.tremor)) * scale];
    pressure = Math.min(1, Math.max(0.7, pressure + chance.around(0.08)));
    if (last !== null) drawSegment(hand, last, here, pressure);
    last = here;
  }
}

/** Points at most 1.5 mm apart on the same line. */
function denser(points: readonly Point[]): readonly Point[] {
  const dense: Point[] = [];
  for (const [index, [x, y]] of points.entries()) {
    const before = points[index - 1];
    if (before !== undefined) {
      const steps = Math.ceil(Math.hypot(x - before[0], y - before[1]) / 1.5);
      for (let step = 1; step < steps; step++)
        dense.push([
          before[0] + ((x - before[0]) * step) / steps,
          before[1] + ((y - before[1]) * step) / steps,
        ]);
    }
    dense.push([x, y]);
  }
  return dense;
}

function drawSegment({ raster, dpi, pen }: Hand, from: Point, to: Point, pressure: number): void {
  const half = Math.max(0.5, (pen.width * dpi) / 25.4 / 2);
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx * dx + dy * dy;
  const reach = half + 1;
  const left = Math.max(0, Math.floor(Math.min(from[0], to[0]) - reach));
  const right = Math.min(raster.width - 1, Math.ceil(Math.max(from[0], to[0]) + reach));
  const top = Math.max(0, Math.floor(Math.min(from[1], to[1]) - reach));
  const bottom = Math.min(raster.height - 1, Math.ceil(Math.max(from[1], to[1]) + reach));
  for (let y = top; y <= bottom; y++)
    for (let x = left; x <= right; x++) {
      const along = length === 0 ? 0 : ((x - from[0]) * dx + (y - from[1]) * dy) / length;
      const near = Math.min(1, Math.max(0, along));
      const distance = Math.hypot(x - from[0] - near * dx, y - from[1] - near * dy);
      const cover = Math.min(1, half + 0.5 - distance);
      if (cover <= 0) continue;
      const grain = 1 - pen.grain * grainTable[(Math.imul(x, 7919) ^ Math.imul(y, 104729)) & 4095]!;
      const shade = 255 - (255 - pen.shade) * cover * pressure * grain;
      ink(raster, y * raster.width + x, shade, pen.tint);
    }
}

/** Points on an ellipse, a little more than once round, as a hand closes a circle. */
export function ellipse(middle: Point, radiusX: number, radiusY: number, chance: Chance): readonly Point[] {
  const start = chance.between(0, Math.PI * 2);
  const turn = Math.PI * chance.between(1.9, 2.25);
  const steps = 28;
  return Array.from({ length: steps + 1 }, (_, index): Point => {
    const angle = start + (turn * index) / steps;
    return [middle[0] + Math.cos(angle) * radiusX, middle[1] + Math.sin(angle) * radiusY];
  });
}

/** Something that looks like a few handwritten words. */
export function handwriting(at: Point, width: number, height: number, chance: Chance): readonly Point[] {
  const points: Point[] = [];
  for (let x = 0; x < width; x += chance.between(0.5, 1.1))
    points.push([at[0] + x, at[1] + chance.around(height / 2) + Math.sin(x * 2.4) * height * 0.2]);
  return points;
}
