import { PDFiumLibrary } from "@hyzyla/pdfium";
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFPage, PDFRawStream } from "pdf-lib";
import { rasterLimits } from "../raster/grey-raster.ts";
import { pngOfPixels } from "./png-of-pixels.ts";

const pointsPerInch = 72;
/** Resolutions in which pages are drawn that are not one plain JPEG: the scan's own between these. */
const drawnDpi = { least: 200, most: 300 } as const;
/** Where the mark of a whole PDF's end is looked for; a file that was cut off has none. */
const tailBytes = 2048;

/**
 * The scans in a PDF, one a page. A scanner puts each page into the file as one JPEG: that is taken out as it is, at no
 * cost and no loss. Anything else (fax coding, deflated pixels, several pieces) is drawn, in colour where it has some.
 * Throws where the file is damaged, locked or cut off.
 */
export async function openPdf(bytes: Uint8Array): Promise<readonly Uint8Array[]> {
  if (!Buffer.from(bytes.subarray(-tailBytes)).includes("%%EOF")) throw new Error("the file is cut off");
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  const pages = document.getPages();
  const stated = document.catalog.Pages().lookupMaybe(PDFName.of("Count"), PDFNumber)?.asNumber();
  if (pages.length === 0 || stated !== pages.length) throw new Error("pages are missing");
  const jpegs = pages.map(onlyJpeg);
  return jpegs.every((jpeg) => jpeg !== null) ? jpegs : drawMissing(bytes, pages, jpegs);
}

function imagesOn(page: PDFPage): readonly PDFRawStream[] {
  const objects = page.node.Resources()?.lookupMaybe(PDFName.of("XObject"), PDFDict);
  return (objects?.keys() ?? []).flatMap((key) => {
    const stream = objects?.lookup(key);
    return stream instanceof PDFRawStream && stream.dict.get(PDFName.of("Subtype")) === PDFName.of("Image")
      ? [stream]
      : [];
  });
}

/** The page's JPEG where the page is nothing but that. */
function onlyJpeg(page: PDFPage): Uint8Array | null {
  const resources = page.node.Resources();
  const objects = resources?.lookupMaybe(PDFName.of("XObject"), PDFDict)?.keys() ?? [];
  const fonts = resources?.lookupMaybe(PDFName.of("Font"), PDFDict)?.keys() ?? [];
  const [image] = imagesOn(page);
  if (image === undefined || objects.length !== 1 || fonts.length > 0) return null;
  const { dict } = image;
  const filter = dict.lookup(PDFName.of("Filter"));
  const isJpeg =
    filter === PDFName.of("DCTDecode") ||
    (filter instanceof PDFArray && filter.size() === 1 && filter.lookup(0) === PDFName.of("DCTDecode"));
  const isPlain = dict.get(PDFName.of("Decode")) === undefined && isGreyOrRgb(dict);
  return isJpeg && isPlain ? image.getContents() : null;
}

/** Grey and RGB, also where a profile names them: any other colours would come out of the JPEG turned over. */
function isGreyOrRgb(dict: PDFDict): boolean {
  const space = dict.lookup(PDFName.of("ColorSpace"));
  const plain = ["DeviceGray", "DeviceRGB", "CalGray", "CalRGB", "ICCBased"].map((name) => PDFName.of(name));
  if (!(space instanceof PDFArray)) return plain.slice(0, 2).some((name) => name === space);
  const profile = space.size() > 1 ? space.lookup(1) : undefined;
  const inks =
    profile instanceof PDFRawStream ? profile.dict.lookupMaybe(PDFName.of("N"), PDFNumber) : undefined;
  return plain.slice(2).some((name) => name === space.lookup(0)) && inks?.asNumber() !== 4;
}

async function drawMissing(
  bytes: Uint8Array,
  pages: readonly PDFPage[],
  jpegs: readonly (Uint8Array | null)[],
): Promise<readonly Uint8Array[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  try {
    if (document.getPageCount() !== pages.length) throw new Error("pages are missing");
    const images: Uint8Array[] = [];
    for (const [index, jpeg] of jpegs.entries()) {
      const size = drawnSize(pages[index]!);
      const draw = () => document.getPage(index).render({ ...size, colorSpace: "BGRA", render: "bitmap" });
      images.push(jpeg ?? (await pngOfPixels(await draw())));
    }
    return images;
  } finally {
    document.destroy();
    library.destroy();
  }
}

/** Pixels of a drawn page: as many as its largest image has, so that a scan is not sampled anew. */
function drawnSize(page: PDFPage): { readonly width: number; readonly height: number } {
  const { width, height } = page.getSize();
  const longest = imagesOn(page).map(({ dict }) => {
    const side = (name: string) => dict.lookupMaybe(PDFName.of(name), PDFNumber)?.asNumber() ?? 0;
    return Math.max(side("Width"), side("Height"));
  });
  const own = (Math.max(0, ...longest) * pointsPerInch) / Math.max(width, height);
  const dpi = Math.min(drawnDpi.most, Math.max(drawnDpi.least, own));
  const scale = Math.min(dpi / pointsPerInch, Math.sqrt(rasterLimits.mostPixels / (width * height)));
  const [across, down] = page.getRotation().angle % 180 === 0 ? [width, height] : [height, width];
  return { width: Math.round(across * scale), height: Math.round(down * scale) };
}
