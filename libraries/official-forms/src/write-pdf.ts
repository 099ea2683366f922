import type { FormFonts } from "./form-fonts.ts";
import { numberSections } from "./number-sections.ts";
import type { DocumentBlock, OfficialDocument, RichText } from "./official-document.ts";
import { runsOf } from "./official-words.ts";
import { type PageStyle, pageStyles } from "./page-style.ts";
import { closePdf, openPdf, pointsPerMm } from "./pdf-document.ts";
import { writeHeading } from "./pdf-heading.ts";
import { writeParagraph } from "./pdf-paragraph.ts";
import { writeSignatures } from "./pdf-signatures.ts";
import { writeTable } from "./pdf-table.ts";

/** Space between paragraphs, in points. */
const paragraphGap = 5;

/** Văn bản thành PDF: the same bytes for the same description. */
export async function writePdf(document: OfficialDocument, fonts: FormFonts): Promise<Uint8Array> {
  const style = pageStyles[document.family];
  const points = (millimetres: number): number => millimetres * pointsPerMm;
  const { top, bottom, left, right } = style.margins;
  const pdf = openPdf(
    { title: `${document.documentType} ${document.subject}`, date: document.date },
    {
      size: [points(style.page.width), points(style.page.height)],
      margins: { top: points(top), bottom: points(bottom), left: points(left), right: points(right) },
    },
    fonts,
  );
  writeHeading(pdf, document, style);
  for (const basis of document.legalBasis)
    writeBody(pdf, [{ text: basis, italic: true }], style, points(style.firstLine));
  const numbers = numberSections(document.blocks, document.family);
  for (const [index, block] of document.blocks.entries())
    writeBlock(pdf, block, numbers[index] ?? null, style);
  pdf.y += paragraphGap;
  writeSignatures(pdf, document, style);
  numberPages(pdf, style);
  return closePdf(pdf);
}

function writeBlock(
  pdf: PDFKit.PDFDocument,
  block: DocumentBlock,
  number: string | null,
  style: PageStyle,
): void {
  const firstLine = style.firstLine * pointsPerMm;
  if (block.kind === "table") writeTable(pdf, block, style.tableSize);
  else if (block.kind === "dashes")
    for (const entry of block.entries) writeBody(pdf, [{ text: "- " }, ...runsOf(entry)], style, firstLine);
  else if (block.kind === "paragraph") writeBody(pdf, block.text, style, firstLine);
  else {
    // A heading keeps two lines of what follows on its page.
    if (pdf.y + 3 * style.lineHeight > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
    const run = { text: `${number} ${block.title}`, bold: true, italic: block.level === 3 };
    writeBody(pdf, [run], style, block.level === 1 ? 0 : firstLine);
  }
}

function writeBody(pdf: PDFKit.PDFDocument, text: RichText, style: PageStyle, indent: number): void {
  writeParagraph(pdf, text, { size: style.bodySize, lineHeight: style.lineHeight, indent });
  pdf.y += paragraphGap;
}

function numberPages(pdf: PDFKit.PDFDocument, style: PageStyle): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start + 1; page < start + count; page++) {
    pdf.switchToPage(page);
    // The number stands in the margin, where text would otherwise open a new page.
    pdf.page.margins.top = 0;
    pdf
      .font("regular")
      .fontSize(style.bodySize)
      .text(String(page + 1), 0, style.pageNumberEdge * pointsPerMm, {
        width: pdf.page.width,
        align: "center",
        lineBreak: false,
      });
  }
}
