import type { OfficialDocument, SignatureBlock } from "./official-document.ts";
import type { PageStyle } from "./page-style.ts";

/** Room for a hand and a stamp, in points. */
const handRoom = 58;

type Cell = SignatureBlock | "recipients";

/** Recipients stand left of the signature; where several sign side by side, they come below. */
function rowsOf(document: OfficialDocument): readonly (readonly Cell[])[] {
  if (document.recipients.length === 0) return document.signatures;
  const last = document.signatures.at(-1);
  if (last === undefined) return [["recipients"]];
  return last.length === 1
    ? [...document.signatures.slice(0, -1), ["recipients", ...last]]
    : [...document.signatures, ["recipients"]];
}

/** Khối chữ ký và nơi nhận: a row stands whole on one page. */
export function writeSignatures(pdf: PDFKit.PDFDocument, document: OfficialDocument, style: PageStyle): void {
  const { left, right, bottom } = pdf.page.margins;
  const width = pdf.page.width - left - right;
  for (const row of rowsOf(document)) {
    const places = Math.max(row.length, 2);
    const column = width / places;
    const height = Math.max(
      ...row.map((cell) =>
        cell === "recipients"
          ? (document.recipients.length + 1) * (style.recipients.titleSize + 3)
          : heightOf(pdf, cell, column - 8, style.signatureSize),
      ),
    );
    if (pdf.y + height > pdf.page.height - bottom) pdf.addPage();
    const top = pdf.y + 6;
    for (const [index, cell] of row.entries()) {
      // A block alone in its row stands right, as the signature of one person does; recipients stand left.
      const place = row.length === 1 && cell !== "recipients" ? 1 : index;
      const at = { x: left + place * column, y: top, width: column - 8, height };
      if (cell === "recipients") writeRecipients(pdf, document.recipients, style, at);
      else writeBlock(pdf, cell, style.signatureSize, at);
    }
    pdf.y = top + height;
  }
}

function heightOf(pdf: PDFKit.PDFDocument, block: SignatureBlock, width: number, size: number): number {
  pdf.font("bold").fontSize(size);
  const lines = [block.authority, block.post, block.note, block.name].filter((line) => line !== null);
  const text = lines.reduce((sum, line) => sum + pdf.heightOfString(line, { width }), 0);
  return text + handRoom + 10;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function writeBlock(pdf: PDFKit.PDFDocument, block: SignatureBlock, size: number, at: Place): void {
  const centred = { width: at.width, align: "center" as const };
  pdf.y = at.y;
  pdf.font("bold").fontSize(size);
  for (const line of [block.authority, block.post])
    if (line !== null) pdf.text(line.toLocaleUpperCase("vi"), at.x, pdf.y, centred);
  if (block.note !== null)
    pdf
      .font("italic")
      .fontSize(size - 1)
      .text(block.note, at.x, pdf.y, centred);
  if (block.name === null) return;
  pdf.font("bold").fontSize(size);
  // Names of one row stand at one height, however many lines stand above them.
  const nameTop = at.y + at.height - pdf.heightOfString(block.name, centred) - 10;
  pdf.text(block.name, at.x, nameTop, centred);
}

function writeRecipients(
  pdf: PDFKit.PDFDocument,
  recipients: readonly string[],
  { recipients: style }: PageStyle,
  at: Place,
): void {
  pdf
    .font(style.titleFace === "boldItalic" ? "boldItalic" : "regular")
    .fontSize(style.titleSize)
    .text("Nơi nhận:", at.x, at.y, { width: at.width, underline: style.titleFace === "underlined" });
  pdf.font("regular").fontSize(style.size);
  for (const [index, one] of recipients.entries())
    pdf.text(`- ${one}${index === recipients.length - 1 ? "." : ","}`, at.x, pdf.y, { width: at.width });
}
