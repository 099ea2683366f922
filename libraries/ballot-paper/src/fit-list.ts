import { type Arrangement, planRows, type RowPlan } from "./arrangements.ts";
import type { BallotElection, BallotSize } from "./ballot-election.ts";
import { tableHeadHeight } from "./draw-table.ts";
import { firstHeading, furtherHeading, type Heading } from "./place-heading.ts";
import type { PrintedName } from "./printed-names.ts";
import { printedWidth, type RowShape, rowShape } from "./row-shape.ts";
import { type SheetFrame, sheetFrame } from "./sheet-frame.ts";
import type { Typeface } from "./typeface.ts";

/** A list of names on one arrangement that holds it. */
export interface Fit {
  readonly arrangement: Arrangement;
  readonly frame: SheetFrame;
  readonly headings: readonly Heading[];
  readonly plan: RowPlan;
  readonly shape: RowShape;
}

/** Space between two columns. */
export const gutter = 6;
/** Points of type for each millimetre from row to row: leaves clean paper above and below the letters. */
const typePerPitch = 1.6;
/** A single column of struck names is set in from both sides: a list that spans the page is hard to follow. */
const singleColumnInset = 24;

/** Lays a list out in one way: "heading" when the head of the page has no room, null when the names have none. */
export function fitList(
  election: BallotElection,
  size: BallotSize,
  names: readonly PrintedName[],
  typeface: Typeface,
  arrangement: Arrangement,
): Fit | "heading" | null {
  const frame = sheetFrame(arrangement.sheet);
  const first = firstHeading(election, size, typeface, frame.content);
  if (first === null) return "heading";
  const headings =
    arrangement.pages === 1 ? [first] : [first, furtherHeading(election, size, typeface, frame.content)];
  const tableHead = election.grammar === "agree-disagree" ? tableHeadHeight : 0;
  const bottom = frame.content.y + frame.content.h;
  const plan = planRows(
    names.length,
    arrangement,
    headings.map((heading) => bottom - heading.bottom - tableHead),
  );
  if (plan === null) return null;
  const width = columnWidth(election, arrangement, frame);
  const shape = widestShape(election, names, typeface, arrangement, { width, pitch: plan.pitch });
  return shape === null ? null : { arrangement, frame, headings, plan, shape };
}

function columnWidth(election: BallotElection, arrangement: Arrangement, frame: SheetFrame): number {
  const { w } = frame.content;
  if (arrangement.columns === 2) return (w - gutter) / 2;
  return election.grammar === "strike-out" ? w - 2 * singleColumnInset : w;
}

/** Rows at the largest type, in half points, at which every name fits its line; null when even the least does not. */
function widestShape(
  election: BallotElection,
  names: readonly PrintedName[],
  typeface: Typeface,
  arrangement: Arrangement,
  column: { readonly width: number; readonly pitch: number },
): RowShape | null {
  const { leastType, mostType, mostBox } = arrangement;
  const wanted = Math.min(mostType, Math.floor(column.pitch * typePerPitch * 2) / 2);
  for (let size = Math.max(wanted, leastType); size >= leastType; size -= 0.5) {
    const shape = rowShape(typeface, election.grammar, { ...column, size, mostBox });
    if (names.every((printed) => printedWidth(typeface, printed, size) <= shape.nameRoom)) return shape;
  }
  return null;
}
