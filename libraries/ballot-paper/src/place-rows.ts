import type { BallotRow, Box, PrintedRule, PrintedText } from "./ballot-layout.ts";
import { placeText, round, roundBox } from "./compose-text.ts";
import { drawTable } from "./draw-table.ts";
import type { PrintedName } from "./printed-names.ts";
import { additionGap, additionShare, type RowShape } from "./row-shape.ts";
import { mmPerPoint, type Typeface, xHeightOf } from "./typeface.ts";

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
      name: name.box,
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
  const table = drawTable(typeface, shape, names.length, at);
  return { rows, texts: [...table.texts, ...texts], rules: table.rules };
}
