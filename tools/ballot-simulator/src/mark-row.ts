import type { BallotRow } from "@nhiemky/ballot-paper";
import { type BoxStyleName, boxStyles } from "./box-marks.ts";
import { type StrikeStyleName, strikeStyles } from "./strike-marks.ts";
import { drawLine, type Hand } from "./strokes.ts";
import { type RowTruth, stricter } from "./truth.ts";

/** A pale pen leaves the reader free to ask, wherever it left a mark. */
function faintAsks(hand: Hand, isMarked: boolean): "may-ask" | "read" {
  return isMarked && hand.pen.isFaint ? "may-ask" : "read";
}

/** Marks a row of the strike-out grammar. */
export function markStrike(hand: Hand, row: BallotRow, style: StrikeStyleName): RowTruth {
  const { draw, isStruck, handling } = strikeStyles[style];
  draw(hand, row);
  return {
    candidate: row.candidate,
    style,
    handling: stricter(handling, faintAsks(hand, style !== "none")),
    struck: isStruck,
    agree: null,
    disagree: null,
  };
}

/** What a voter does with the two boxes of a row; null leaves a box alone. */
export interface BoxChoice {
  readonly agree: BoxStyleName | null;
  readonly disagree: BoxStyleName | null;
}

/** Marks a row of the agree-disagree grammar. */
export function markBoxes(hand: Hand, row: BallotRow, choice: BoxChoice): RowTruth {
  if (row.agree === undefined || row.disagree === undefined) throw new Error("a row without boxes");
  const one = (style: BoxStyleName | null, box: typeof row.agree): boolean => {
    if (style !== null) boxStyles[style].draw(hand, box);
    return style !== null && boxStyles[style].isMarked;
  };
  const [agree, disagree] = [one(choice.agree, row.agree), one(choice.disagree, row.disagree)];
  const used = [choice.agree, choice.disagree].filter((style) => style !== null);
  const handling = used.map((style) => boxStyles[style].handling).reduce(stricter, "read");
  return {
    candidate: row.candidate,
    style: used.length === 0 ? "none" : used.join("+"),
    handling: stricter(handling, faintAsks(hand, used.length > 0)),
    struck: null,
    agree,
    disagree,
  };
}

/** One stroke from the first of several names to the last, as people strike a whole block at once. */
export function strikeBlock(hand: Hand, rows: readonly BallotRow[]): void {
  const [first, last] = [rows[0]!, rows.at(-1)!];
  const right = Math.max(...rows.map((row) => row.name.x + row.name.w));
  drawLine(hand, [
    [first.name.x + hand.chance.around(2), first.name.y + 1],
    [right + hand.chance.around(4), last.baseline + hand.chance.around(1)],
  ]);
}

/** Who is meant by a stroke over several names, only people can say. */
export function blockTruth({ candidate }: BallotRow): RowTruth {
  return { candidate, style: "block", handling: "must-ask", struck: true, agree: null, disagree: null };
}
