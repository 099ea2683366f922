import type { BoxInk } from "./box-ink.ts";
import type { RowReason } from "./reasons.ts";

export type BoxVerdict = "marked" | "empty" | "unsure";

/** Figures of both readings of one box. */
export interface BoxMeasures extends BoxInk {
  /** Second reading: share of lines across the box that meet a stroke. */
  readonly met: number;
}

/** Thresholds; measured distributions stand in docs/domains/mark-detection.md. */
export const boxLimits = {
  emptyRatio: 0.02,
  markedRatio: 0.06,
  filledRatio: 0.86,
  emptyMet: 0.16,
  markedMet: 0.6,
  /** Fewer are a dot or a slip: a mark reaches across half of the box. */
  leastStrokes: 0.5,
  mostStrokes: 2.35,
  /** The arms of an X by a broad pen flow into one another; more strokes beside so much ink are a scribble. */
  mostStrokesOfBroadPen: 1.7,
  emptyRing: 0.012,
  mostRingSectors: 5,
  mostRingSectorsOfBroadPen: 7,
  longestBar: 0.94,
  /** From this ratio on, the pen is so broad that the middle of a plain X is a bar. */
  broadPenRatio: 0.52,
} as const;

export interface BoxReading {
  readonly verdict: BoxVerdict;
  readonly reason: RowReason | null;
}

/** A box is marked or empty only when both readings say so. */
export function judgeBox(measures: BoxMeasures): BoxReading {
  const { ratio, met, strokes, ringRatio } = measures;
  if (ratio <= boxLimits.emptyRatio && met <= boxLimits.emptyMet)
    return ringRatio <= boxLimits.emptyRing
      ? { verdict: "empty", reason: null }
      : { verdict: "unsure", reason: "mark-outside-box" };
  if (ratio >= boxLimits.filledRatio) return { verdict: "unsure", reason: "filled-box" };
  if (isOverwritten(measures)) return { verdict: "unsure", reason: "overwritten-mark" };
  const isMark = strokes >= boxLimits.leastStrokes && met >= boxLimits.markedMet;
  if (isMark && ratio >= boxLimits.markedRatio) return { verdict: "marked", reason: null };
  return { verdict: "unsure", reason: "marginal-mark" };
}

/** More than an X: a third line through it, a circle round it, a scribble over it. */
function isOverwritten({ ratio, strokes, bar, ringSectors, isCrossed }: BoxMeasures): boolean {
  const isBroadPen = ratio >= boxLimits.broadPenRatio;
  const mostSectors = isBroadPen ? boxLimits.mostRingSectorsOfBroadPen : boxLimits.mostRingSectors;
  const isBarred = bar > boxLimits.longestBar && !isBroadPen;
  const mostStrokes = isBroadPen ? boxLimits.mostStrokesOfBroadPen : boxLimits.mostStrokes;
  return strokes > mostStrokes || isBarred || ringSectors > mostSectors || isCrossed;
}
