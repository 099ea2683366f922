import { PDFiumLibrary } from "@hyzyla/pdfium";
import type { DocumentParagraph, DocumentText, ReadingWarning } from "../document-text.ts";
import { UnreadableFile } from "../document-text.ts";
import { joinLines } from "./join-lines.ts";

const mostPages = 3_000;

/** Reads the text layer of a .pdf, page by page; a page without one is an image and is counted as such. */
export async function readPdf(content: Buffer): Promise<DocumentText> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(content).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    throw new UnreadableFile(/password/i.test(message) ? "encrypted" : "broken", message);
  });
  const pageCount = document.getPageCount();
  if (pageCount > mostPages) throw new UnreadableFile("too-large-inside", `${pageCount} pages`);
  const paragraphs: DocumentParagraph[] = [];
  let imagePages = 0;
  for (let index = 0; index < pageCount; index++) {
    const text = document.getPage(index).getText().normalize("NFC");
    const joined = joinLines(text.split(/\r\n|\r|\n/u));
    if (joined.length === 0) imagePages++;
    for (const paragraph of joined) paragraphs.push({ text: paragraph, page: index + 1 });
  }
  const warnings: ReadingWarning[] = [];
  if (paragraphs.length === 0) warnings.push("no-text");
  else if (imagePages > 0) warnings.push("image-pages");
  const text = paragraphs.map((paragraph) => paragraph.text).join("\n");
  return { format: "pdf", text, paragraphs, metadata: {}, pageCount, warnings };
}
