import type { OfficialDocument } from "./official-document.ts";
import { placeAndDate, referenceLine } from "./official-words.ts";
import type { PageStyle } from "./page-style.ts";
import { lineGap } from "./pdf-document.ts";

interface HeadingLine {
  readonly text: string;
  readonly face: "regular" | "bold" | "italic";
  readonly size: number;
}

/** Writes centred lines from `top` down a column; answers where it ends. */
function writeColumn(
  pdf: PDFKit.PDFDocument,
  lines: readonly HeadingLine[],
  column: { readonly x: number; readonly width: number; readonly top: number },
): number {
  pdf.y = column.top;
  for (const { text, face, size } of lines)
    pdf
      .font(face)
      .fontSize(size)
      .text(text, column.x, pdf.y, { width: column.width, align: "center", lineGap: 1.5 });
  return pdf.y;
}

function drawRule(pdf: PDFKit.PDFDocument, middle: number, y: number, width: number): void {
  pdf
    .lineWidth(0.7)
    .moveTo(middle - width / 2, y)
    .lineTo(middle + width / 2, y)
    .stroke();
}

/** Phần đầu: issuer and number left, motto, place and date right, then type and subject in the middle. */
export function writeHeading(pdf: PDFKit.PDFDocument, document: OfficialDocument, style: PageStyle): void {
  const { left, top } = pdf.page.margins;
  const width = pdf.page.width - left - pdf.page.margins.right;
  const issuerWidth = width * style.issuerShare;
  const issuer = { x: left, width: issuerWidth - 8, top };
  const motto = { x: left + issuerWidth, width: width - issuerWidth, top };
  const { superior, name } = document.issuer;
  const issuerLines: HeadingLine[] = [
    ...(superior === null
      ? []
      : [{ text: superior.toLocaleUpperCase("vi"), face: "regular" as const, size: style.issuerSize }]),
    { text: name.toLocaleUpperCase("vi"), face: "bold", size: style.issuerSize },
    ...(style.issuerMark === "asterisk"
      ? [{ text: "*", face: "regular" as const, size: style.issuerSize }]
      : []),
  ];
  const issuerEnd = writeColumn(pdf, issuerLines, issuer);
  if (style.issuerMark === "rule")
    drawRule(pdf, issuer.x + issuer.width / 2, issuerEnd + 1, issuer.width / 3);
  const mottoEnd = writeColumn(
    pdf,
    style.motto.map((line) => ({ ...line, face: "bold" as const })),
    motto,
  );
  const last = style.motto.at(-1)!;
  const ruled = pdf.font("bold").fontSize(last.size).widthOfString(last.text);
  drawRule(pdf, motto.x + motto.width / 2, mottoEnd + 1, ruled);
  const second = Math.max(issuerEnd, mottoEnd) + (style.issuerMark === "rule" ? 8 : 2);
  const reference = {
    text: referenceLine(document, style),
    face: "regular" as const,
    size: style.referenceSize,
  };
  const place = { text: placeAndDate(document), face: "italic" as const, size: style.placeSize };
  const ends = [
    writeColumn(pdf, [reference], { ...issuer, top: second }),
    writeColumn(pdf, [place], { ...motto, top: second }),
  ];
  pdf.y = Math.max(...ends) + 16;
  writeTitle(pdf, document, style, width);
}

function writeTitle(
  pdf: PDFKit.PDFDocument,
  document: OfficialDocument,
  style: PageStyle,
  width: number,
): void {
  const { left } = pdf.page.margins;
  const centred = { width, align: "center" as const };
  pdf
    .font("bold")
    .fontSize(style.typeSize)
    .text(document.documentType.toLocaleUpperCase("vi"), left, pdf.y, { ...centred, lineGap: 2 });
  pdf.fontSize(style.subjectSize).text(document.subject, left, pdf.y, {
    ...centred,
    lineGap: lineGap(style.subjectSize, style.lineHeight),
  });
  if (style.subjectMark === "dashes") pdf.text("-----", left, pdf.y, centred);
  else drawRule(pdf, left + width / 2, pdf.y + 1, width / 4);
  pdf.y += 12;
}
