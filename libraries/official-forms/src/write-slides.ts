import type { FormFonts } from "./form-fonts.ts";
import { closePdf, openPdf } from "./pdf-document.ts";
import type { Slide, SlideDeck } from "./slide-deck.ts";

/** Points; 16:9. */
const page = { width: 960, height: 540, side: 56, top: 44, floor: 490 };
const ink = { accent: "#8c1d18", text: "#1a1a1a", quiet: "#5a5a5a", line: "#c9c2b8" };
const rowHeight = 40;
const rowsOnSlide = 8;

/** Trang chiếu thành PDF: the same bytes for the same deck. */
export async function writeSlides(deck: SlideDeck, fonts: FormFonts): Promise<Uint8Array> {
  const pdf = openPdf(
    { title: deck.title, date: deck.date },
    { size: [page.width, page.height], margin: 0, autoFirstPage: false },
    fonts,
  );
  const slides = deck.slides.flatMap(spread);
  for (const [index, slide] of slides.entries()) {
    pdf.addPage();
    writeFooter(pdf, deck.footer, `${index + 1}/${slides.length}`);
    if (slide.kind === "title") writeTitleSlide(pdf, slide);
    else {
      writeHead(pdf, slide.title);
      if (slide.kind === "figures") writeFigures(pdf, slide);
      else writeRows(pdf, slide);
    }
  }
  return closePdf(pdf);
}

/** A long table over as many slides as it needs, each with its share of the way. */
function spread(slide: Slide): readonly Slide[] {
  if (slide.kind !== "table" || slide.rows.length <= rowsOnSlide) return [slide];
  const count = Math.ceil(slide.rows.length / rowsOnSlide);
  return Array.from({ length: count }, (_, part) => ({
    ...slide,
    title: `${slide.title} (${part + 1}/${count})`,
    rows: slide.rows.slice(part * rowsOnSlide, (part + 1) * rowsOnSlide),
  }));
}

function writeFooter(pdf: PDFKit.PDFDocument, footer: string, number: string): void {
  const width = page.width - 2 * page.side;
  pdf.font("regular").fontSize(14).fillColor(ink.quiet);
  pdf.text(footer, page.side, 506, { width: width - 80, lineBreak: false, ellipsis: true });
  pdf.text(number, page.side, 506, { width, align: "right", lineBreak: false });
}

function writeHead(pdf: PDFKit.PDFDocument, title: string): void {
  const width = page.width - 2 * page.side;
  pdf.font("bold").fontSize(30).fillColor(ink.accent).text(title, page.side, page.top, { width });
  const y = pdf.y + 6;
  pdf
    .lineWidth(2)
    .strokeColor(ink.accent)
    .moveTo(page.side, y)
    .lineTo(page.width - page.side, y)
    .stroke();
  pdf.y = y + 18;
}

function writeTitleSlide(pdf: PDFKit.PDFDocument, slide: Extract<Slide, { kind: "title" }>): void {
  const centred = { width: page.width - 2 * page.side, align: "center" as const };
  pdf.font("bold").fontSize(42).fillColor(ink.accent);
  const height = pdf.heightOfString(slide.title, centred);
  pdf.text(slide.title, page.side, 215 - height / 2, centred);
  pdf.font("regular").fontSize(24).fillColor(ink.text);
  pdf.y += 20;
  for (const line of slide.lines) pdf.text(line, page.side, pdf.y + 4, centred);
}

function writeFigures(pdf: PDFKit.PDFDocument, slide: Extract<Slide, { kind: "figures" }>): void {
  const width = page.width - 2 * page.side;
  const step = Math.min(62, (page.floor - pdf.y - 60) / Math.max(1, slide.figures.length));
  const size = Math.min(30, step * 0.55);
  for (const { label, value } of slide.figures) {
    const top = pdf.y;
    pdf.font("regular").fontSize(size).fillColor(ink.text);
    pdf.text(label, page.side, top, { width: width * 0.7, lineBreak: false });
    pdf.font("bold").text(value, page.side, top, { width, align: "right", lineBreak: false });
    pdf.y = top + step;
  }
  if (slide.note === null) return;
  pdf.font("italic").fontSize(20).fillColor(ink.quiet);
  pdf.text(slide.note, page.side, Math.max(pdf.y, 400), { width });
}

function writeRows(pdf: PDFKit.PDFDocument, slide: Extract<Slide, { kind: "table" }>): void {
  const width = page.width - 2 * page.side;
  const whole = slide.columns.reduce((sum, { share }) => sum + share, 0);
  const writeLine = (cells: readonly string[], face: "regular" | "bold", size: number, top: number): void => {
    let x = page.side;
    pdf.font(face).fontSize(size).fillColor(ink.text);
    for (const [index, column] of slide.columns.entries()) {
      const room = (width * column.share) / whole;
      const isLast = index === slide.columns.length - 1;
      pdf.text(cells[index] ?? "", x, top, {
        width: room - (isLast ? 0 : 12),
        align: column.align,
        lineBreak: false,
        ellipsis: true,
      });
      x += room;
    }
  };
  writeLine(
    slide.columns.map(({ title }) => title),
    "bold",
    18,
    pdf.y,
  );
  let top = pdf.y + 12;
  for (const row of slide.rows) {
    pdf
      .lineWidth(0.7)
      .strokeColor(ink.line)
      .moveTo(page.side, top - 8)
      .lineTo(page.width - page.side, top - 8)
      .stroke();
    writeLine(row, "regular", 24, top);
    top += rowHeight;
  }
}
