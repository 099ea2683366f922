import type { BallotLayout, BallotPage, BallotRow } from "./ballot-layout.ts";
import { placeText } from "./compose-text.ts";
import { closeDocument, drawPage, drawTexts, openDocument } from "./print-ballot.ts";
import { pageBits } from "./seal-layout.ts";
import { type BallotFonts, mmPerPoint, openTypeface } from "./typeface.ts";
import { words } from "./words.ts";

/** What must be read from one row of a test sheet. */
export interface TestRow {
  readonly candidate: string;
  readonly struck: boolean | null;
  readonly agree: boolean | null;
  readonly disagree: boolean | null;
}

/** Phiếu thử: sheets with known marks, to try printer, scanner and reader before the vote. */
export interface TestSheet {
  /** 1 for the first; printed on the sheet. */
  readonly sheet: number;
  readonly rows: readonly TestRow[];
}

/**
 * The first sheet is bare, the second marked in every row; each further one marks the names whose number has one
 * binary digit, so that every name has a pattern of its own and two rows that were mixed up are noticed.
 */
export function testSheets(layout: BallotLayout): readonly TestSheet[] {
  const rows = layout.pages.flatMap((page) => page.rows);
  const digits = rows.length.toString(2).length;
  const patterns: ((number: number) => boolean)[] = [
    () => false,
    () => true,
    ...Array.from({ length: digits }, (_, digit) => (number: number) => ((number >> digit) & 1) === 1),
  ];
  return patterns.map((isMarked, index) => ({
    sheet: index + 1,
    rows: rows.map((row) => expected(layout, row, isMarked(row.number), index === 0)),
  }));
}

function expected(layout: BallotLayout, row: BallotRow, isMarked: boolean, isBare: boolean): TestRow {
  const { candidate } = row;
  return layout.grammar === "strike-out"
    ? { candidate, struck: isMarked, agree: null, disagree: null }
    : { candidate, struck: null, agree: isMarked, disagree: !isMarked && !isBare };
}

/** The test sheets as a PDF, marks printed; every page says in words and in its code that it is no ballot. */
export async function printTestSheets(layout: BallotLayout, fonts: BallotFonts): Promise<Uint8Array> {
  const document = openDocument(layout, fonts);
  for (const { sheet, rows } of testSheets(layout)) {
    const marks = new Map(rows.map((row) => [row.candidate, row]));
    for (const page of layout.pages) {
      document.addPage();
      drawPage(document, page, pageBits(layout, page.page, layout.pages.length, "test"));
      labelTest(document, page, fonts, sheet);
      for (const row of page.rows) drawMarks(document, row, marks.get(row.candidate)!);
    }
  }
  return closeDocument(document);
}

function labelTest(document: PDFKit.PDFDocument, page: BallotPage, fonts: BallotFonts, sheet: number): void {
  const typeface = openTypeface(fonts);
  const text = `${words.test} ${sheet}`;
  const foot = { x: page.orientation.x + 6, baseline: page.orientation.y + 1.5, align: "left" } as const;
  drawTexts(document, [placeText(typeface, text, { face: "bold", size: 11 }, foot)]);
  if (page.stamp === null) return;
  const middle = { x: page.stamp.x + page.stamp.w / 2, align: "centre" } as const;
  const upper = page.stamp.y + page.stamp.h / 2;
  drawTexts(document, [
    placeText(typeface, text, { face: "bold", size: 18 }, { ...middle, baseline: upper }),
    placeText(typeface, words.notForVoting, { face: "italic", size: 11 }, { ...middle, baseline: upper + 7 }),
  ]);
}

function drawMarks(document: PDFKit.PDFDocument, row: BallotRow, marks: TestRow): void {
  const line = (x1: number, y1: number, x2: number, y2: number): void => {
    document
      .lineWidth(0.5 / mmPerPoint)
      .moveTo(x1 / mmPerPoint, y1 / mmPerPoint)
      .lineTo(x2 / mmPerPoint, y2 / mmPerPoint)
      .stroke();
  };
  const middle = row.baseline - row.xHeight / 2;
  if (marks.struck === true) line(row.name.x - 1, middle, row.name.x + row.name.w + 1, middle);
  const crossed = [
    marks.agree === true ? row.agree : undefined,
    marks.disagree === true ? row.disagree : undefined,
  ];
  for (const box of crossed) {
    if (box === undefined) continue;
    const [left, right] = [box.x + box.w * 0.1, box.x + box.w * 0.9];
    const [top, bottom] = [box.y + box.h * 0.1, box.y + box.h * 0.9];
    line(left, top, right, bottom);
    line(right, top, left, bottom);
  }
}
