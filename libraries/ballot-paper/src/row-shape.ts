import type { BallotGrammar } from "./ballot-election.ts";
import type { PrintedName } from "./printed-names.ts";
import type { Typeface } from "./typeface.ts";

/** Where the parts of a row stand inside its column, millimetres from the column's left edge. */
export interface RowShape {
  readonly grammar: BallotGrammar;
  readonly columnWidth: number;
  /** Type size of the names, points. */
  readonly size: number;
  /** Right edge of the printed number. */
  readonly numberRight: number;
  readonly nameLeft: number;
  readonly nameRoom: number;
  /** Left edges of the agree and disagree cells, and their width; zero in the strike-out grammar. */
  readonly agreeLeft: number;
  readonly cellWidth: number;
  /** Side of an agree or disagree box. */
  readonly boxSide: number;
}

/** The clear paper between a box and the table's lines: a mark that leaves its box is still seen as its own. */
const quietRing = 1.5;

/** The shape that rows of a column take at one type size. */
export function rowShape(
  typeface: Typeface,
  grammar: BallotGrammar,
  column: { readonly width: number; readonly pitch: number; readonly size: number; readonly mostBox: number },
): RowShape {
  const isTable = grammar === "agree-disagree";
  const cellWidth = isTable ? Math.max(15, Math.min(28, column.width / 6.5)) : 0;
  const numberRight = 2 + typeface.width("120.", "regular", column.size);
  const nameLeft = numberRight + (isTable ? 3 : 2);
  const agreeLeft = column.width - 2 * cellWidth;
  return {
    grammar,
    columnWidth: column.width,
    size: column.size,
    numberRight,
    nameLeft,
    nameRoom: agreeLeft - nameLeft - 2,
    agreeLeft,
    cellWidth,
    boxSide: Math.min(column.mostBox, column.pitch - 2 * quietRing),
  };
}

/** What is printed behind a name to tell equal names apart is smaller than the name. */
export const additionShare = 0.75;
export const additionGap = 2;

export function printedWidth(typeface: Typeface, printed: PrintedName, size: number): number {
  const name = typeface.width(printed.name, "regular", size);
  if (printed.addition === "") return name;
  return name + additionGap + typeface.width(printed.addition, "regular", size * additionShare);
}
