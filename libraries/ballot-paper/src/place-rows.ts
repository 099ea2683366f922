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
  readonly nameLeft: number;
  readonly nameRoom: number;
  /** Left edges of the agree and disagree cells, and their width; zero in the strike-out grammar. */
  readonly agreeLeft: number;
  readonly cellWidth: number;
}

const numberRoom = 10;
const frameLine = 0.25;
/** Height of the line that names the columns of an agree-disagree table. */
export const tableHeadHeight = 9;

export function rowShape(grammar: BallotGrammar, columnWidth: number): RowShape {
  const cellWidth = grammar === "strike-out" ? 0 : columnWidth > 140 ? 28 : columnWidth > 110 ? 20 : 15;
  const nameLeft = numberRoom + 2;
  const agreeLeft = columnWidth - 2 * cellWidth;
  return { grammar, columnWidth, nameLeft, nameRoom: agreeLeft - nameLeft - 3, agreeLeft, cellWidth };
}

/** What is printed behind a name to tell equal names apart is smaller than the name. */
const additionShare = 0.75;
const additionGap = 2;

export function printedWidth(typeface: Typeface, printed: PrintedName, size: number): number {
  const name = typeface.width(printed.name, "regular", size);
  if (printed.addition === "") return name;
  return name + additionGap + typeface.width(printed.addition, "regular", size * additionShare);
}

/** A square box centred in its cell; the quiet ring up to the table's lines is at least 1.5 mm. */
function markBox(cellLeft: number, cellWidth: number, middle: number, pitch: number): Box {
  const side = Math.min(5.5, pitch - 3);
  return roundBox({ x: cellLeft + (cellWidth - side) / 2, y: middle - side / 2, w: side, h: side });
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
  at: { readonly x: number; readonly top: number; readonly pitch: number; readonly size: number },
): PlacedRows {
  const rows: BallotRow[] = [];
  const texts: PrintedText[] = [];
  for (const [index, { number, printed }] of names.entries()) {
    const top = at.top + index * at.pitch;
    const middle = top + at.pitch / 2;
    const baseline = round(middle + at.size * mmPerPoint * 0.33);
    const style = { face: "regular", size: at.size } as const;
    const left = at.x + shape.nameLeft;
    const name = placeText(typeface, printed.name, style, { x: left, baseline, align: "left" });
    texts.push(
      placeText(typeface, `${number}.`, style, { x: at.x + numberRoom, baseline, align: "right" }),
      name,
    );
    if (printed.addition !== "") {
      const behind = name.box.x + name.box.w + additionGap;
      const small = { face: "regular", size: at.size * additionShare } as const;
      texts.push(placeText(typeface, printed.addition, small, { x: behind, baseline, align: "left" }));
    }
    rows.push({
      candidate: printed.candidate,
      number,
      name: {
        ...name.box,
        y: round(baseline - heightAbove(at.size)),
        h: round(heightAbove(at.size) + heightBelow(at.size)),
      },
      strip: roundBox({ x: at.x, y: top, w: shape.columnWidth, h: at.pitch }),
      baseline,
      xHeight: round(xHeightOf(at.size)),
      ...(shape.grammar === "agree-disagree" && {
        agree: markBox(at.x + shape.agreeLeft, shape.cellWidth, middle, at.pitch),
        disagree: markBox(at.x + shape.agreeLeft + shape.cellWidth, shape.cellWidth, middle, at.pitch),
      }),
    });
  }
  if (shape.grammar === "strike-out") return { rows, texts, rules: [] };
  const table = tableOf(typeface, shape, names.length, at);
  return { rows, texts: [...table.texts, ...texts], rules: table.rules };
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
  const disagreeLeft = at.x + shape.agreeLeft + shape.cellWidth;
  const line = (x1: number, y1: number, x2: number, y2: number): PrintedRule => ({
    from: [round(x1), round(y1)],
    to: [round(x2), round(y2)],
    thickness: frameLine,
  });
  const verticals = [at.x, at.x + numberRoom + 0.6, at.x + shape.agreeLeft, disagreeLeft, right];
  const horizontals = [head, ...Array.from({ length: count + 1 }, (_, index) => at.top + index * at.pitch)];
  const style = { face: "bold", size: shape.cellWidth > 20 ? 10 : 8 } as const;
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
      title(words.number, at.x + numberRoom / 2 + 0.3),
      title(words.fullName, at.x + (numberRoom + shape.agreeLeft) / 2),
      title(words.agree, at.x + shape.agreeLeft + shape.cellWidth / 2),
      title(first!, disagreeMiddle, 2, 0),
      title(rest.join(" "), disagreeMiddle, 2, 1),
    ],
    rules: [
      ...horizontals.map((y) => line(at.x, y, right, y)),
      ...verticals.map((x) => line(x, head, x, bottom)),
    ].filter((rule) => rule.from[1] <= bottom),
  };
}
