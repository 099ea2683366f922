import { PDFiumLibrary } from "@hyzyla/pdfium";
import { type AppError, appError, err, ok, type Result } from "@nhiemky/kernel";
import { PDFDict, PDFDocument, PDFName, type PDFPage, PDFRawStream } from "pdf-lib";
import sharp from "sharp";
import { markDetectionErrors } from "../errors.ts";

/** Resolution at which pages without a plain JPEG are rendered, in pixels a point: 200 dpi. */
const renderScale = 200 / 72;

/**
 * The scans in a PDF, one a page. A scanner puts each page into the file as one JPEG: that is taken out as it is, at no
 * cost and no loss. Anything else (fax coding, several pieces) is rendered.
 */
export async function imagesOfPdf(
  bytes: Uint8Array,
  file: string,
): Promise<Result<readonly Uint8Array[], AppError>> {
  try {
    const jpegs = await jpegsOfPdf(bytes);
    if (jpegs.every((jpeg) => jpeg !== null)) return ok(jpegs);
    return ok(await renderMissing(bytes, jpegs));
  } catch {
    return err(appError(markDetectionErrors.SCANS_PDF_UNREADABLE, { file }));
  }
}

async function jpegsOfPdf(bytes: Uint8Array): Promise<(Uint8Array | null)[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document.getPages().map(onlyJpeg);
}

/** The page's JPEG where the page is nothing but that. */
function onlyJpeg(page: PDFPage): Uint8Array | null {
  const objects = page.node.Resources()?.lookupMaybe(PDFName.of("XObject"), PDFDict);
  const fonts = page.node.Resources()?.lookupMaybe(PDFName.of("Font"), PDFDict);
  const keys = objects?.keys() ?? [];
  if (objects === undefined || keys.length !== 1 || (fonts !== undefined && fonts.keys().length > 0))
    return null;
  const stream = objects.lookup(keys[0]!);
  if (!(stream instanceof PDFRawStream)) return null;
  const { dict } = stream;
  const isPlain =
    dict.get(PDFName.of("Subtype")) === PDFName.of("Image") &&
    dict.get(PDFName.of("Filter")) === PDFName.of("DCTDecode") &&
    dict.get(PDFName.of("Decode")) === undefined &&
    [PDFName.of("DeviceGray"), PDFName.of("DeviceRGB")].includes(
      dict.get(PDFName.of("ColorSpace")) as PDFName,
    );
  return isPlain ? stream.getContents() : null;
}

async function renderMissing(
  bytes: Uint8Array,
  jpegs: readonly (Uint8Array | null)[],
): Promise<readonly Uint8Array[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  try {
    const images: Uint8Array[] = [];
    for (const [index, jpeg] of jpegs.entries()) {
      if (jpeg !== null) images.push(jpeg);
      else {
        const { width, height, data } = await document
          .getPage(index)
          .render({ scale: renderScale, colorSpace: "Gray", render: "bitmap" });
        images.push(
          await sharp(data, { raw: { width, height, channels: 1 } })
            .png({ compressionLevel: 1 })
            .toBuffer(),
        );
      }
    }
    return images;
  } finally {
    document.destroy();
    library.destroy();
  }
}
