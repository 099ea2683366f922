import PDFDocument from "pdfkit";
import type { FormFace, FormFonts } from "./form-fonts.ts";

export const pointsPerMm = 72 / 25.4;

/** An empty PDF whose bytes depend on what is written into it alone: no clock, no chance. */
export function openPdf(
  facts: { readonly title: string; readonly date: string },
  options: PDFKit.PDFDocumentOptions,
  fonts: FormFonts,
): PDFKit.PDFDocument {
  const document = new PDFDocument({
    ...options,
    bufferPages: true,
    lang: "vi",
    info: {
      Title: facts.title,
      Producer: "Nhiệm Kỳ",
      Creator: "Nhiệm Kỳ",
      CreationDate: new Date(`${facts.date}T00:00:00Z`),
    },
  });
  for (const face of ["regular", "bold", "italic", "boldItalic"] as const)
    document.registerFont(face, fonts[face] as Uint8Array<ArrayBuffer>);
  return document;
}

export async function closePdf(document: PDFKit.PDFDocument): Promise<Uint8Array> {
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

export function faceOf(run: { readonly bold?: boolean; readonly italic?: boolean }): FormFace {
  if (run.bold === true) return run.italic === true ? "boldItalic" : "bold";
  return run.italic === true ? "italic" : "regular";
}

/** Height of the fonts' own line at one point of size; what a longer line height has over it is the gap. */
const ownLine = 1.149;

export function lineGap(size: number, lineHeight: number): number {
  return lineHeight - size * ownLine;
}
