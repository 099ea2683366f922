import { AlignmentType, Document, Header, Packer, PageNumber, Paragraph, type Table, TextRun } from "docx";
import { wordHeading, wordSignatures, wordTable } from "./docx-parts.ts";
import { bodyParagraph, halfPoints, twips, wordFont } from "./docx-text.ts";
import { numberSections } from "./number-sections.ts";
import type { DocumentBlock, OfficialDocument } from "./official-document.ts";
import { runsOf } from "./official-words.ts";
import { type PageStyle, pageStyles } from "./page-style.ts";
import { repackDocx } from "./repack-docx.ts";

/** Văn bản thành .docx: the same bytes for the same description. */
export async function writeDocx(document: OfficialDocument): Promise<Uint8Array> {
  const style = pageStyles[document.family];
  const numbers = numberSections(document.blocks, document.family);
  const body = { size: style.bodySize, lineHeight: style.lineHeight, firstLine: style.firstLine };
  const { top, bottom, left, right } = style.margins;
  const file = new Document({
    title: `${document.documentType} ${document.subject}`,
    creator: "Nhiệm Kỳ",
    lastModifiedBy: "Nhiệm Kỳ",
    styles: { default: { document: { run: { font: wordFont, size: halfPoints(style.bodySize) } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(style.page.width), height: twips(style.page.height) },
            margin: {
              top: twips(top),
              bottom: twips(bottom),
              left: twips(left),
              right: twips(right),
              header: twips(style.pageNumberEdge),
            },
          },
        },
        // The first page carries no number, so its header is empty.
        headers: { default: pageNumberHeader(style), first: new Header({ children: [new Paragraph({})] }) },
        children: [
          ...wordHeading(document, style),
          ...document.legalBasis.map((basis) => bodyParagraph([{ text: basis, italic: true }], body)),
          ...document.blocks.flatMap((block, index) => wordBlock(block, numbers[index] ?? null, style, body)),
          ...wordSignatures(document, style),
        ],
      },
    ],
  });
  return repackDocx(new Uint8Array(await Packer.toArrayBuffer(file)), document.date);
}

function wordBlock(
  block: DocumentBlock,
  number: string | null,
  style: PageStyle,
  body: Parameters<typeof bodyParagraph>[1],
): readonly (Paragraph | Table)[] {
  if (block.kind === "table") return wordTable(block, style);
  if (block.kind === "paragraph") return [bodyParagraph(block.text, body)];
  if (block.kind === "dashes")
    return block.entries.map((entry) => bodyParagraph([{ text: "- " }, ...runsOf(entry)], body));
  const run = { text: `${number} ${block.title}`, bold: true, italic: block.level === 3 };
  return [
    bodyParagraph([run], { ...body, keepNext: true, firstLine: block.level === 1 ? 0 : style.firstLine }),
  ];
}

function pageNumberHeader(style: PageStyle): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            children: [PageNumber.CURRENT],
            font: wordFont,
            size: halfPoints(style.bodySize),
          }),
        ],
      }),
    ],
  });
}
