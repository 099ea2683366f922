import type { BallotGrammar } from "./ballot-election.ts";
import type { BallotRow, Box, PrintedRule, PrintedText } from "./ballot-layout.ts";
import { placeText, round, roundBox } from "./compose-text.ts";
import type { PrintedName } from "./printed-names.ts";
import { heightAbove, heightBelow, mmPerPoint, type Typeface, xHeightOf } from "./typeface.ts";
import { words } from "./words.ts";

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

const frameLine = 0.25;
/** Height of the line that names the columns of an agree-disagree table. */
export const tableHeadHeight = 10;

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
const additionShare = 0.75;
const additionGap = 2;

export function printedWidth(typeface: Typeface, printed: PrintedName, size: number): number {
  const name = typeface.width(printed.name, "regular", size);
  if (printed.addition === "") return name;
  return name + additionGap + typeface.width(printed.addition, "regular", size * additionShare);
}

function markBox(shape: RowShape, cellLeft: number, middle: number): Box {
  const side = shape.boxSide;
  return roundBox({ x: cellLeft + (shape.cellWidth - side) / 2, y: middle - side / 2, w: side, h: side });
}

export interface PlacedRows {
  readonly rows: readonly BallotRow[];
  readonly texts: readonly PrintedText[];
  readonly rules: readonly PrintedRule[];
}

/** One column of names from `top` downwards. */
export function placeColumn(
  typeface: Typeface,
  shape: RowShape,
  names: readonly { readonly number: number; readonly printed: PrintedName }[],
  at: { readonly x: number; readonly top: number; readonly pitch: number },
): PlacedRows {
  const rows: BallotRow[] = [];
  const texts: PrintedText[] = [];
  for (const [index, { number, printed }] of names.entries()) {
    const top = at.top + index * at.pitch;
    const middle = top + at.pitch / 2;
    const baseline = round(middle + shape.size * mmPerPoint * 0.33);
    const style = { face: "regular", size: shape.size } as const;
    const left = at.x + shape.nameLeft;
    const name = placeText(typeface, printed.name, style, { x: left, baseline, align: "left" });
    texts.push(
      placeText(typeface, `${number}.`, style, { x: at.x + shape.numberRight, baseline, align: "right" }),
      name,
    );
    if (printed.addition !== "") {
      const behind = name.box.x + name.box.w + additionGap;
      const small = { face: "regular", size: shape.size * additionShare } as const;
      texts.push(placeText(typeface, printed.addition, small, { x: behind, baseline, align: "left" }));
    }
    rows.push({
      candidate: printed.candidate,
      number,
      name: {
        ...name.box,
        y: round(baseline - heightAbove(shape.size)),
        h: round(heightAbove(shape.size) + heightBelow(shape.size)),
      },
      strip: roundBox({ x: at.x, y: top, w: shape.columnWidth, h: at.pitch }),
      baseline,
      xHeight: round(xHeightOf(shape.size)),
      ...(shape.grammar === "agree-disagree" && {
        agree: markBox(shape, at.x + shape.agreeLeft, middle),
        disagree: markBox(shape, at.x + shape.agreeLeft + shape.cellWidth, middle),
      }),
    });
  }
  if (shape.grammar === "strike-out") return { rows, texts, rules: [] };
  const table = tableOf(typeface, shape, names.length, at);
  return { rows, texts: [...table.texts, ...texts], rules: table.rules };
}

/** The head of the table is as large as its narrowest column lets it be. */
function headSize(typeface: Typeface, shape: RowShape): number {
  const widest = typeface.width(words.disagree.split(" ").slice(1).join(" "), "bold", 10);
  return Math.floor(Math.min(12, (10 * (shape.cellWidth - 1.5)) / widest) * 2) / 2;
}

/** Four columns as the rules ask: number, full name, agree, disagree. */
function tableOf(
  typeface: Typeface,
  shape: RowShape,
  count: number,
  at: { readonly x: number; readonly top: number; readonly pitch: number },
): { readonly texts: readonly PrintedText[]; readonly rules: readonly PrintedRule[] } {
  const head = at.top - tableHeadHeight;
  const bottom = at.top + count * at.pitch;
  const right = at.x + shape.columnWidth;
  const nameEdge = (shape.numberRight + shape.nameLeft) / 2;
  const disagreeLeft = at.x + shape.agreeLeft + shape.cellWidth;
  const line = (x1: number, y1: number, x2: number, y2: number): PrintedRule => ({
    from: [round(x1), round(y1)],
    to: [round(x2), round(y2)],
    thickness: frameLine,
  });
  const verticals = [at.x, at.x + nameEdge, at.x + shape.agreeLeft, disagreeLeft, right];
  const horizontals = [head, ...Array.from({ length: count + 1 }, (_, index) => at.top + index * at.pitch)];
  const style = { face: "bold", size: headSize(typeface, shape) } as const;
  const middle = head + tableHeadHeight / 2;
  const title = (text: string, x: number, lines: 1 | 2 = 1, line: 0 | 1 = 0): PrintedText =>
    placeText(typeface, text, style, {
      x,
      baseline: middle + style.size * mmPerPoint * (0.33 + (lines === 1 ? 0 : line === 0 ? -0.6 : 0.6)),
      align: "centre",
    });
  const disagreeMiddle = disagreeLeft + shape.cellWidth / 2;
  const [first, ...rest] = words.disagree.split(" ");
  return {
    texts: [
      title(words.number, at.x + nameEdge / 2),
      title(words.fullName, at.x + (nameEdge + shape.agreeLeft) / 2),
      title(words.agree, at.x + shape.agreeLeft + shape.cellWidth / 2),
      title(first!, disagreeMiddle, 2, 0),
      title(rest.join(" "), disagreeMiddle, 2, 1),
    ],
    rules: [
      ...horizontals.map((y) => line(at.x, y, right, y)),
      ...verticals.map((x) => line(x, head, x, bottom)),
    ],
  };
}
