import type { Chance } from "./random.ts";
import type { Tint } from "./raster.ts";

/** One pen in one hand, for one sheet. */
export interface Pen {
  readonly kind: PenKind;
  /** Width of the line, millimetres. */
  readonly width: number;
  /** Shade of a full stroke, 0 black to 255 white. */
  readonly shade: number;
  /** How much the paper's grain shows through, 0 to 1. */
  readonly grain: number;
  /** How unsteady the hand is, millimetres. */
  readonly tremor: number;
  readonly tint: Tint;
  /** So pale that a reader may ask, whatever was drawn. */
  readonly isFaint: boolean;
}

interface PenRange {
  readonly width: readonly [number, number];
  readonly shade: readonly [number, number];
  readonly grain: number;
  readonly tint: Tint;
  readonly isFaint?: boolean;
}

const ranges = {
  "ball-blue": { width: [0.3, 0.5], shade: [70, 125], grain: 0.15, tint: "blue" },
  "ball-black": { width: [0.3, 0.5], shade: [25, 70], grain: 0.15, tint: "neutral" },
  gel: { width: [0.45, 0.7], shade: [15, 60], grain: 0, tint: "neutral" },
  felt: { width: [0.9, 1.6], shade: [20, 70], grain: 0, tint: "blue" },
  pencil: { width: [0.4, 0.7], shade: [95, 145], grain: 0.45, tint: "neutral" },
  "pencil-light": { width: [0.4, 0.6], shade: [145, 180], grain: 0.5, tint: "neutral" },
  "pencil-very-light": { width: [0.35, 0.5], shade: [180, 205], grain: 0.5, tint: "neutral", isFaint: true },
} as const satisfies Record<string, PenRange>;

export type PenKind = keyof typeof ranges;
export const penKinds = Object.keys(ranges) as readonly PenKind[];

/** Pens that a bi-level scan keeps; of pale pencil it may keep nothing, and nobody can read what is not there. */
export const inkPens: readonly PenKind[] = ["ball-blue", "ball-black", "gel", "felt"];

export function takePen(kind: PenKind, chance: Chance): Pen {
  const range: PenRange = ranges[kind];
  return {
    kind,
    width: chance.between(...range.width),
    shade: chance.between(...range.shade),
    grain: range.grain,
    tremor: chance.between(0.02, 0.2),
    tint: range.tint,
    isFaint: range.isFaint ?? false,
  };
}
