import type { BallotElection, BallotSize } from "./ballot-election.ts";
import type { Box, PrintedRule, PrintedText } from "./ballot-layout.ts";
import { breakLines, placeText, round, roundBox, type TextStyle } from "./compose-text.ts";
import { mmPerPoint, type Typeface } from "./typeface.ts";
import { dateLine, instructions, seatsLine, words } from "./words.ts";

/** The head of a page: what is printed, where the stamp goes, and where the names may begin. */
export interface Heading {
  readonly texts: readonly PrintedText[];
  readonly rules: readonly PrintedRule[];
  readonly stamp: Box | null;
  /** Millimetres from the upper edge. */
  readonly bottom: number;
}

/** Side of the square left white for the stamp, upper left (244-QĐ/TW Điều 17; 190-QĐ/TW Điều 15). */
const stampRoom = 42;
export const mostHeadingLines = 4;
const enlargement: Readonly<Record<BallotSize, number>> = { standard: 1, "large-print": 1.4 };

/** A column of centred lines that grows downwards. */
class Column {
  readonly texts: PrintedText[] = [];
  private readonly typeface: Typeface;
  private readonly box: { readonly x: number; readonly w: number };
  bottom: number;

  constructor(typeface: Typeface, box: { readonly x: number; readonly y: number; readonly w: number }) {
    this.typeface = typeface;
    this.box = box;
    this.bottom = box.y;
  }

  /** Sets a paragraph; answers whether it kept within the lines allowed and the column's width. */
  add(text: string, style: TextStyle, before: number): boolean {
    const lines = breakLines(this.typeface, text, style, this.box.w);
    this.bottom += before;
    for (const line of lines) {
      const x = this.box.x + this.box.w / 2;
      const baseline = this.bottom + style.size * mmPerPoint * 0.95;
      this.texts.push(placeText(this.typeface, line, style, { x, baseline, align: "centre" }));
      this.bottom += style.size * mmPerPoint * 1.22;
    }
    const widest = Math.max(...this.texts.map((placed) => placed.box.w));
    return lines.length <= mostHeadingLines && widest <= this.box.w;
  }

  /** A short line under the last text, as official headings carry. */
  underline(share: number): PrintedRule {
    const last = this.texts.at(-1)!.box;
    const y = round(this.bottom + 0.9);
    const inset = (last.w * (1 - share)) / 2;
    this.bottom += 1.5;
    return { from: [round(last.x + inset), y], to: [round(last.x + last.w - inset), y], thickness: 0.2 };
  }
}

/** The full heading of the first page, or null when unit or title need more lines than there is room for. */
export function firstHeading(
  election: BallotElection,
  size: BallotSize,
  typeface: Typeface,
  content: Box,
): Heading | null {
  const points = (value: number): number => value * enlargement[size];
  const half = (content.w - 6) / 2;
  const left = new Column(typeface, { x: content.x, y: content.y, w: half });
  const right = new Column(typeface, { x: content.x + half + 6, y: content.y, w: half });
  const rules: PrintedRule[] = [];
  let fits = left.add(election.unit.toLocaleUpperCase("vi"), { face: "bold", size: points(11) }, 0);
  rules.push(left.underline(0.4));
  if (election.letterhead !== undefined) {
    fits = right.add(election.letterhead, { face: "bold", size: points(11) }, 0) && fits;
    rules.push(right.underline(1));
  }
  fits = right.add(dateLine(election.heldOn), { face: "italic", size: points(11) }, 1.5) && fits;

  const stamp = { x: content.x, y: left.bottom + 2, w: stampRoom, h: stampRoom };
  const beside = { x: stamp.x + stamp.w + 4, w: content.w - stamp.w - 4 };
  const middle = new Column(typeface, { ...beside, y: Math.max(left.bottom, right.bottom) });
  fits = middle.add(words.ballot, { face: "bold", size: points(20) }, 4) && fits;
  fits = middle.add(election.title, { face: "bold", size: points(13) }, 0.5) && fits;
  fits = middle.add(seatsLine(election), { face: "regular", size: points(12) }, 1.5) && fits;
  for (const [index, line] of instructions(election).entries())
    fits = middle.add(line, { face: "italic", size: points(11) }, index === 0 ? 2 : 0) && fits;
  if (!fits) return null;
  return {
    texts: [...left.texts, ...right.texts, ...middle.texts],
    rules,
    stamp: roundBox(stamp),
    bottom: Math.max(middle.bottom, stamp.y + stamp.h) + 2,
  };
}

/** The running head of a further page: contest and title again, so that a loose back page is known for what it is. */
export function furtherHeading(
  election: BallotElection,
  size: BallotSize,
  typeface: Typeface,
  content: Box,
): Heading {
  const points = 11 * enlargement[size];
  const column = new Column(typeface, { x: content.x, y: content.y, w: content.w });
  column.add(words.ballot, { face: "bold", size: points }, 0);
  column.add(election.title, { face: "regular", size: points }, 0);
  return { texts: column.texts, rules: [], stamp: null, bottom: column.bottom + 2 };
}
