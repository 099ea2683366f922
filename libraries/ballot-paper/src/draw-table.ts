import type { PrintedRule, PrintedText } from "./ballot-layout.ts";
import { placeText, round } from "./compose-text.ts";
import type { RowShape } from "./row-shape.ts";
import { mmPerPoint, type Typeface } from "./typeface.ts";
import { words } from "./words.ts";

/** Height of the line that names the columns of an agree-disagree table. */
export const tableHeadHeight = 10;
const tableLine = 0.25;

/** The head of the table is as large as its narrowest column lets it be. */
function headSize(typeface: Typeface, shape: RowShape): number {
  const widest = typeface.width(words.disagree.split(" ").slice(1).join(" "), "bold", 10);
  return Math.floor(Math.min(12, (10 * (shape.cellWidth - 1.5)) / widest) * 2) / 2;
}

/** Four columns as the rules ask: number, full name, agree, disagree. */
export function drawTable(
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
    thickness: tableLine,
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
