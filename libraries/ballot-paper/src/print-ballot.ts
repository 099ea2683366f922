import PDFDocument from "pdfkit";
import type { BallotLayout, BallotPage, Box, PrintedText } from "./ballot-layout.ts";
import { codeCells } from "./code-cells.ts";
import { type BallotFonts, mmPerPoint, registerFonts } from "./typeface.ts";

/** Line of the agree and disagree boxes, drawn inside the box's edge. */
export const boxLine = 0.25;

/** An empty document whose bytes depend on the layout alone. */
export function openDocument(layout: BallotLayout, fonts: BallotFonts): PDFKit.PDFDocument {
  const document = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    size: [layout.page.widthMm / mmPerPoint, layout.page.heightMm / mmPerPoint],
    lang: "vi",
    info: {
      Title: layout.title,
      Producer: "Nhiệm Kỳ",
      Creator: "Nhiệm Kỳ",
      // The day of the vote, not the day of printing: two prints of one layout are the same file.
      CreationDate: new Date(`${layout.heldOn}T00:00:00Z`),
    },
  });
  registerFonts(document, fonts);
  return document;
}

/** The finished bytes of a document. */
export async function closeDocument(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    document.on("data", (part: Uint8Array) => parts.push(part));
    document.on("end", resolve);
    document.on("error", reject);
  });
  document.end();
  await finished;
  return Buffer.concat(parts);
}

/** Draws everything that is printed on one page of a ballot onto the document's current page. */
export function drawPage(document: PDFKit.PDFDocument, page: BallotPage, bits = page.code.bits): void {
  const points = (millimetres: number): number => millimetres / mmPerPoint;
  const fillBox = (box: Box): void => {
    document.rect(points(box.x), points(box.y), points(box.w), points(box.h));
  };
  document.fillColor("black").strokeColor("black");
  for (const disc of [...page.discs, page.orientation])
    document.circle(points(disc.x), points(disc.y), points(disc.diameter / 2));
  for (const cell of codeCells({ ...page.code, bits })) if (cell.isBlack) fillBox(cell.box);
  document.fill();
  for (const rule of page.rules)
    document
      .lineWidth(points(rule.thickness))
      .moveTo(points(rule.from[0]), points(rule.from[1]))
      .lineTo(points(rule.to[0]), points(rule.to[1]))
      .stroke();
  const boxes = page.rows.flatMap((row) => [row.agree, row.disagree]).filter((box) => box !== undefined);
  for (const { x, y, w, h } of boxes)
    fillBox({ x: x + boxLine / 2, y: y + boxLine / 2, w: w - boxLine, h: h - boxLine });
  if (boxes.length > 0) document.lineWidth(points(boxLine)).stroke();
  drawTexts(document, page.texts);
}

export function drawTexts(document: PDFKit.PDFDocument, texts: readonly PrintedText[]): void {
  for (const { text, x, baseline, size, face } of texts)
    document
      .font(face)
      .fontSize(size)
      .text(text, x / mmPerPoint, baseline / mmPerPoint, { lineBreak: false, baseline: "alphabetic" });
}

/** One ballot as a PDF, as many pages as the layout has. */
export function printBallot(layout: BallotLayout, fonts: BallotFonts): Promise<Uint8Array> {
  const document = openDocument(layout, fonts);
  for (const page of layout.pages) {
    document.addPage();
    drawPage(document, page);
  }
  return closeDocument(document);
}
