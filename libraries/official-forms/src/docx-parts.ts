import { AlignmentType, Paragraph, type Table } from "docx";
import { ruleParagraph, wordGrid } from "./docx-grid.ts";
import { centredLine, twipsOfPoints, wordRuns } from "./docx-text.ts";
import type { DocumentBlock, OfficialDocument, SignatureBlock } from "./official-document.ts";
import { placeAndDate, referenceLine } from "./official-words.ts";
import type { PageStyle } from "./page-style.ts";

function contentWidth({ page, margins }: PageStyle): number {
  return page.width - margins.left - margins.right;
}

/** Phần đầu: a table without lines, the issuer left, the motto right, number and date below them. */
export function wordHeading(document: OfficialDocument, style: PageStyle): readonly (Paragraph | Table)[] {
  const width = contentWidth(style);
  const left = width * style.issuerShare;
  const { superior, name } = document.issuer;
  const issuer = [
    ...(superior === null ? [] : [centredLine(superior.toLocaleUpperCase("vi"), { size: style.issuerSize })]),
    centredLine(name.toLocaleUpperCase("vi"), { size: style.issuerSize, bold: true }),
    style.issuerMark === "asterisk"
      ? centredLine("*", { size: style.issuerSize })
      : ruleParagraph(left, left / 3),
  ];
  const motto = [
    ...style.motto.map(({ text, size }) => centredLine(text, { size, bold: true })),
    ruleParagraph(width - left, (width - left) * 0.75),
  ];
  const reference = [centredLine(referenceLine(document, style), { size: style.referenceSize })];
  const place = [centredLine(placeAndDate(document), { size: style.placeSize, italic: true })];
  return [
    wordGrid({
      widths: [left, width - left],
      rows: [
        [issuer, motto],
        [reference, place],
      ],
      lined: false,
      hasHead: false,
    }),
    centredLine("", { size: 8 }),
    centredLine(document.documentType.toLocaleUpperCase("vi"), { size: style.typeSize, bold: true }),
    centredLine(document.subject, { size: style.subjectSize, bold: true }),
    style.subjectMark === "dashes"
      ? centredLine("-----", { size: style.subjectSize }, 8)
      : ruleParagraph(width, width / 4),
  ];
}

const alignment = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

export function wordTable(
  table: Extract<DocumentBlock, { kind: "table" }>,
  style: PageStyle,
): readonly (Paragraph | Table)[] {
  const shares = table.columns.reduce((sum, { share }) => sum + share, 0);
  const widths = table.columns.map(({ share }) => (contentWidth(style) * share) / shares);
  const head = table.columns.map(({ title }) => [centredLine(title, { size: style.tableSize, bold: true })]);
  const rows = table.rows.map((cells) =>
    table.columns.map(({ align }, column) => [
      new Paragraph({
        alignment: alignment[align],
        children: wordRuns(cells[column] ?? "", { size: style.tableSize }),
      }),
    ]),
  );
  return [
    wordGrid({ widths, rows: [head, ...rows], lined: true, hasHead: true }),
    centredLine("", { size: 6 }),
  ];
}

function signatureLines(block: SignatureBlock, size: number): readonly Paragraph[] {
  const bold = { size, bold: true };
  return [
    ...[block.authority, block.post]
      .filter((line) => line !== null)
      .map((line) => centredLine(line.toLocaleUpperCase("vi"), bold)),
    ...(block.note === null ? [] : [centredLine(block.note, { size: size - 1, italic: true })]),
    // Room for a hand and a stamp.
    centredLine("", { size }, 42),
    centredLine(block.name ?? "", bold, 6),
  ];
}

function recipientLines(document: OfficialDocument, { recipients: style }: PageStyle): readonly Paragraph[] {
  const isBold = style.titleFace === "boldItalic";
  const title = { size: style.titleSize, bold: isBold, italic: isBold, underlined: !isBold };
  return [
    new Paragraph({ children: wordRuns("Nơi nhận:", title) }),
    ...document.recipients.map(
      (one, index) =>
        new Paragraph({
          spacing: { after: twipsOfPoints(1) },
          children: wordRuns(`- ${one}${index === document.recipients.length - 1 ? "." : ","}`, {
            size: style.size,
          }),
        }),
    ),
  ];
}

/** Khối chữ ký và nơi nhận: recipients left of a single signature, otherwise below all of them. */
export function wordSignatures(document: OfficialDocument, style: PageStyle): readonly (Paragraph | Table)[] {
  const rows = document.signatures.map((row) =>
    row.map((block) => signatureLines(block, style.signatureSize)),
  );
  const recipients = document.recipients.length === 0 ? null : recipientLines(document, style);
  const grids = rows.map((row, index) => {
    const isLast = index === rows.length - 1;
    const cells = row.length === 1 ? [(isLast ? recipients : null) ?? [new Paragraph({})], row[0]!] : row;
    const width = contentWidth(style) / cells.length;
    return wordGrid({ widths: cells.map(() => width), rows: [cells], lined: false, hasHead: false });
  });
  const isBelow = recipients !== null && rows.at(-1)?.length !== 1;
  // Two tables would grow into one without a paragraph between them.
  return [...grids.flatMap((grid) => [grid, centredLine("", { size: 4 })]), ...(isBelow ? recipients : [])];
}
