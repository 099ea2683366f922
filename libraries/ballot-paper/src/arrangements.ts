import type { BallotSize } from "./ballot-election.ts";
import { a3, a4, type SheetSize } from "./sheet-frame.ts";

/** One way to lay a list on one sheet of paper. */
export interface Arrangement {
  readonly sheet: SheetSize;
  /** Printed sides, 1 or 2: a ballot is always a single sheet, so no part of it can be lost or mixed up. */
  readonly pages: 1 | 2;
  readonly columns: 1 | 2;
  /** Distance from row to row: the least that this way accepts, and the most that looks well. */
  readonly leastPitch: number;
  readonly mostPitch: number;
  /** Type sizes of the names, points. */
  readonly leastType: number;
  readonly mostType: number;
  /** Side of an agree or disagree box where the row has the height. */
  readonly mostBox: number;
}

const standard = { mostPitch: 14, leastType: 10.5, mostType: 15, mostBox: 5.5 };
const large = { leastPitch: 11, mostPitch: 18, leastType: 17, mostType: 22, mostBox: 7.5 };

/** The ways tried, best first: one side before two, room before density, A4 before A3. */
export const arrangements: Readonly<Record<BallotSize, readonly Arrangement[]>> = {
  standard: [
    { ...standard, sheet: a4, pages: 1, columns: 1, leastPitch: 8 },
    { ...standard, sheet: a4, pages: 1, columns: 2, leastPitch: 7.5 },
    { ...standard, sheet: a4, pages: 2, columns: 2, leastPitch: 7 },
    { ...standard, sheet: a4, pages: 2, columns: 1, leastPitch: 7 },
    { ...standard, sheet: a3, pages: 2, columns: 2, leastPitch: 8 },
    { ...standard, sheet: a3, pages: 2, columns: 1, leastPitch: 7 },
    { ...standard, sheet: a3, pages: 2, columns: 2, leastPitch: 7, leastType: 9 },
  ],
  "large-print": [
    { ...large, sheet: a4, pages: 1, columns: 1 },
    { ...large, sheet: a4, pages: 2, columns: 1 },
    { ...large, sheet: a4, pages: 2, columns: 2 },
    { ...large, sheet: a3, pages: 1, columns: 1 },
    { ...large, sheet: a3, pages: 1, columns: 2 },
    { ...large, sheet: a3, pages: 2, columns: 2, leastPitch: 10 },
    { ...large, sheet: a3, pages: 2, columns: 1, leastPitch: 9 },
    { ...large, sheet: a3, pages: 2, columns: 2, leastPitch: 9, leastType: 13 },
  ],
};

/** How many names stand on each page, and the distance between them; null when the list does not fit. */
export interface RowPlan {
  readonly pitch: number;
  readonly perPage: readonly number[];
}

/**
 * The widest pitch at which a list fits. All pages share it, so that no row is read by another measure.
 * @param heights room for rows on each page, millimetres
 */
export function planRows(
  count: number,
  arrangement: Arrangement,
  heights: readonly number[],
): RowPlan | null {
  const { columns, leastPitch, mostPitch } = arrangement;
  // Steps of a twentieth of a millimetre, counted in whole numbers so that no step is lost to rounding.
  for (let step = Math.round(mostPitch * 20); step >= Math.round(leastPitch * 20); step--) {
    const pitch = step / 20;
    const perPage: number[] = [];
    let left = count;
    for (const height of heights) {
      const here = Math.min(left, Math.max(0, Math.floor(height / pitch)) * columns);
      perPage.push(here);
      left -= here;
    }
    // A page without a name would be a blank back; that is another arrangement's case.
    if (left === 0) return perPage.every((here) => here > 0) ? { pitch, perPage } : null;
  }
  return null;
}
