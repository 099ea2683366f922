import type { BallotLayout } from "./ballot-layout.ts";
import { breakLines, placeText } from "./compose-text.ts";
import { closeDocument, drawPage, drawTexts, openDocument } from "./print-ballot.ts";
import { type BallotFonts, openTypeface } from "./typeface.ts";
import { words } from "./words.ts";

/** A print run: so many ballots in counted batches, each behind a cover that says how many it holds. */
export interface PrintRun {
  readonly copies: number;
  /** Ballots in a full batch. */
  readonly batch: number;
}

/** The number of ballots in each batch of a run, in order. */
export function batchSizes({ copies, batch }: PrintRun): readonly number[] {
  return Array.from({ length: Math.ceil(copies / batch) }, (_, index) =>
    Math.min(batch, copies - index * batch),
  );
}

/** The parts of a pdfkit page that let two pages share one drawing. */
interface DrawnPage {
  readonly dictionary: { readonly data: { Contents: unknown; Resources: unknown } };
}

/**
 * All ballots of a run in one PDF. Every ballot is the same drawing, stored once: no sheet differs from another, and
 * a thousand ballots are hardly larger than one. Covers carry neither registration marks nor a code.
 */
export async function printRun(layout: BallotLayout, fonts: BallotFonts, run: PrintRun): Promise<Uint8Array> {
  const document = openDocument(layout, fonts);
  const drawn: DrawnPage["dictionary"]["data"][] = [];
  const batches = batchSizes(run);
  for (const [index, count] of batches.entries()) {
    addCover(document, layout, fonts, { number: index + 1, of: batches.length, count, copies: run.copies });
    for (let copy = 0; copy < count; copy++)
      for (const [place, page] of layout.pages.entries()) {
        document.addPage();
        const { data } = (document.page as unknown as DrawnPage).dictionary;
        const first = drawn[place];
        if (first === undefined) {
          drawPage(document, page);
          drawn.push({ Contents: data.Contents, Resources: data.Resources });
        } else {
          data.Contents = first.Contents;
          data.Resources = first.Resources;
        }
      }
  }
  return closeDocument(document);
}

interface Cover {
  readonly number: number;
  readonly of: number;
  readonly count: number;
  readonly copies: number;
}

/** The cover of a batch; on two-sided paper its back stays empty, so that fronts stay fronts. */
function addCover(
  document: PDFKit.PDFDocument,
  layout: BallotLayout,
  fonts: BallotFonts,
  { number, of, count, copies }: Cover,
): void {
  const typeface = openTypeface(fonts);
  const { widthMm } = layout.page;
  const lines = [
    { text: words.cover, size: 14, face: "regular", space: 60 },
    { text: `TẬP ${number} / ${of}`, size: 40, face: "bold", space: 22 },
    { text: `${count} phiếu`, size: 30, face: "bold", space: 18 },
    { text: layout.title, size: 15, face: "bold", space: 24 },
    { text: `Cả lượt in: ${copies} phiếu, ${of} tập`, size: 13, face: "regular", space: 12 },
    { text: words.counted, size: 13, face: "regular", space: 34 },
    { text: words.countedBy, size: 13, face: "regular", space: 14 },
    { text: words.notABallot, size: 11, face: "italic", space: 24 },
  ] as const;
  let baseline = 0;
  const texts = lines.flatMap(({ text, size, face, space }) => {
    baseline += space;
    return breakLines(typeface, text, { face, size }, widthMm - 50).map((line, index) => {
      if (index > 0) baseline += size * 0.45;
      return placeText(typeface, line, { face, size }, { x: widthMm / 2, baseline, align: "centre" });
    });
  });
  document.addPage();
  drawTexts(document, texts);
  if (layout.pages.length === 2) document.addPage();
}
