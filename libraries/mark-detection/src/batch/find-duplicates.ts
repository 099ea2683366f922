import type { InkPlace } from "../reading/ink-place.ts";
import type { PageReading } from "../sheet/page-reading.ts";
import type { ScannedImage } from "./scanned-image.ts";

/** How far the same pen stroke may lie apart in two scans of one sheet, in millimetres. Two hands differ by more. */
const nearMm = { level: 0.12, end: 0.3, piece: 0.18 } as const;
/** The amount of ink of one stroke in two scans, as a ratio. */
const leastAreaRatio = 0.8;
/** Pieces of a stroke that one scan shows and the other does not: letters cover them to the pixel. */
const mostLostPieces = 2;
/** Ink of less area may be seen in one scan and missed in the other, in square millimetres. */
const faintArea = 0.8;
/** Marks that must lie alike before two images are called one sheet: one alone may do so by chance. */
const leastMarks = 2;

/**
 * The same sheet scanned twice: the marks of two images lie at the same places to a fraction of a millimetre, after
 * each was laid over the page. Names the earlier image by place for each later one.
 */
export function findDuplicates(images: readonly ScannedImage[]): ReadonlyMap<number, number> {
  const earlierOf = new Map<number, number>();
  const marks = images.map(({ reading }) => marksOf(reading));
  for (let later = 1; later < images.length; later++)
    for (let earlier = 0; earlier < later; earlier++) {
      if (
        images[later]!.reading.page === null ||
        images[later]!.reading.page !== images[earlier]!.reading.page
      )
        continue;
      if (!isSameSheet(marks[earlier]!, marks[later]!)) continue;
      earlierOf.set(later, earlierOf.get(earlier) ?? earlier);
      break;
    }
  return earlierOf;
}

function marksOf({ rows }: PageReading): readonly (InkPlace | null)[] {
  return rows.flatMap(({ measures }) => measures.ink);
}

function isSameSheet(one: readonly (InkPlace | null)[], other: readonly (InkPlace | null)[]): boolean {
  if (one.length !== other.length) return false;
  let alike = 0;
  for (const [at, mark] of one.entries()) {
    const twin = other[at] ?? null;
    if (mark === null || twin === null) {
      if ((mark?.area ?? twin?.area ?? 0) > faintArea) return false;
      continue;
    }
    if (!liesAlike(mark, twin)) return false;
    alike++;
  }
  return alike >= leastMarks;
}

function liesAlike(one: InkPlace, other: InkPlace): boolean {
  return (
    Math.min(one.area, other.area) >= leastAreaRatio * Math.max(one.area, other.area) &&
    isShapedAlike(one.shape, other.shape) &&
    Math.abs(one.y - other.y) <= nearMm.level &&
    Math.abs(one.left - other.left) <= nearMm.end &&
    Math.abs(one.right - other.right) <= nearMm.end
  );
}

function isShapedAlike(one: InkPlace["shape"], other: InkPlace["shape"]): boolean {
  let lost = 0;
  for (const [at, piece] of one.entries()) {
    const twin = other[at] ?? null;
    if (piece === null || twin === null) {
      if (piece !== twin) lost++;
    } else if (Math.abs(piece - twin) > nearMm.piece) return false;
  }
  return lost <= mostLostPieces;
}
