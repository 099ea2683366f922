import type { NameTemplate } from "../template/name-template.ts";
import { inkCellMm, type StripInk } from "./strip-ink.ts";

/** How the ink over a name is stacked, column by column. */
export interface ColumnRuns {
  /** Height that four runs of ink in five stay within, in millimetres: letters cut runs short, so not the mean. */
  readonly thickness: number;
  /** The same for every second run: about the pen's width, whatever a few strokes across it add. */
  readonly penWidth: number;
  /** Share of the inked columns that hold two runs or more, with bare paper between them. */
  readonly stacked: number;
  /** Share of the inked columns whose ink stands taller than any single line would. */
  readonly tall: number;
}

/** A slanting or waving line of a broad pen stays below this in one column of a quarter of a millimetre. */
const tallMm = 2.6;
/** Paper between two runs, in cells: less is a pen that skips. */
const leastBetween = 2;

export function measureColumnRuns(name: NameTemplate, ink: StripInk): ColumnRuns {
  const first = Math.max(0, Math.floor((name.left - ink.x) / inkCellMm));
  const last = Math.min(ink.columns, Math.ceil((name.right - ink.x) / inkCellMm));
  const runs: number[] = [];
  let [inked, stacked, tall] = [0, 0, 0];
  for (let column = first; column < last; column++) {
    const found = runsOf(ink, column);
    if (found.length === 0) continue;
    inked++;
    runs.push(...found.map(({ from, to }) => to - from + 1));
    if (found.length > 1) stacked++;
    if ((found.at(-1)!.to - found[0]!.from + 1) * inkCellMm > tallMm) tall++;
  }
  runs.sort((a, b) => a - b);
  const share = (count: number): number => (inked === 0 ? 0 : count / inked);
  return {
    thickness: (runs[Math.floor(runs.length * 0.8)] ?? 0) * inkCellMm,
    penWidth: (runs[runs.length >> 1] ?? 0) * inkCellMm,
    stacked: share(stacked),
    tall: share(tall),
  };
}

function runsOf(ink: StripInk, column: number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let row = 0; row < ink.rows; row++) {
    if (ink.counts[row * ink.columns + column]! < leastPixels) continue;
    const current = found.at(-1);
    if (current !== undefined && row - current.to <= leastBetween) current.to = row;
    else found.push({ from: row, to: row });
  }
  return found;
}

/** One pixel alone in a cell is noise at the rim of a letter. */
const leastPixels = 2;
