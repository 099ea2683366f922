import { deflateSync } from "node:zlib";
import { PDFDocument, PDFName } from "pdf-lib";
import sharp from "sharp";

/** What must not outlive the entry of a scan. */
export const tellTales = ["Máy quét phòng 12", "2025:06-20 09:15:07", "SN-4711", "nguoi-thu-37"];

/** Pixels that differ from page to page: a grey sheet with a black bar at its own height. */
export function samplePixels(page: number, width = 420, height = 594) {
  const data = Buffer.alloc(width * height, 240);
  data.fill(20, width * (40 + 30 * page), width * (52 + 30 * page));
  return sharp(data, { raw: { width, height, channels: 1 } }).toColourspace("b-w");
}

const exif = {
  IFD0: { Model: tellTales[0]!, DateTime: tellTales[1]!, ImageDescription: tellTales[3]! },
  IFD2: { DateTimeOriginal: tellTales[1]!, BodySerialNumber: tellTales[2]! },
};

export function jpegWithExif(page: number): Promise<Buffer> {
  return samplePixels(page).withExif(exif).jpeg().toBuffer();
}

export function pngWithExif(page: number): Promise<Buffer> {
  return samplePixels(page).withExif(exif).png().toBuffer();
}

/** As fax scanners write: one bit a pixel, group 4. */
export function faxTiff(page: number): Promise<Buffer> {
  const bits = samplePixels(page).threshold(128).withExif(exif);
  return bits.tiff({ compression: "ccittfax4", bitdepth: 1 }).toBuffer();
}

/** Several pages in one TIFF, as a scanner with a feeder writes them. */
export async function pagedTiff(pages: number, compression: "lzw" | "ccittfax4"): Promise<Buffer> {
  const [width, height] = [420, 594];
  const whole = await Promise.all(
    Array.from({ length: pages }, (_, page) => samplePixels(page, width, height).raw().toBuffer()),
  );
  const stacked = sharp(Buffer.concat(whole), {
    raw: { width, height: height * pages, channels: 1, pageHeight: height },
  });
  const image = compression === "lzw" ? stacked : stacked.threshold(128);
  return image
    .toColourspace("b-w")
    .tiff(compression === "lzw" ? { compression } : { compression, bitdepth: 1 })
    .toBuffer();
}

interface PdfImage {
  readonly bytes: Uint8Array;
  readonly entries: Readonly<Record<string, unknown>>;
}

/** A PDF of scans, one image a page over the whole page, with times and names in its metadata. */
export async function pdfOf(images: readonly PdfImage[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.setAuthor(tellTales[3]!);
  document.setProducer(tellTales[0]!);
  document.setCreationDate(new Date("2025-06-20T09:15:07Z"));
  for (const { bytes, entries } of images) {
    const page = document.addPage([595, 842]);
    const stream = document.context.stream(bytes, {
      Type: "XObject",
      Subtype: "Image",
      Width: 420,
      Height: 594,
      ...entries,
    });
    page.node.setXObject(PDFName.of("Im0"), document.context.register(stream));
    const draw = document.context.stream("q 595 0 0 842 0 0 cm /Im0 Do Q");
    page.node.set(PDFName.of("Contents"), document.context.register(draw));
  }
  return document.save({ useObjectStreams: false });
}

export async function jpegPage(page: number): Promise<PdfImage> {
  const entries = { ColorSpace: "DeviceGray", BitsPerComponent: 8, Filter: "DCTDecode" };
  return { bytes: await jpegWithExif(page), entries };
}

/** Deflated pixels in colour, with a red patch where a stamp would be. */
export async function flatePage(page: number): Promise<PdfImage> {
  const grey = await samplePixels(page).raw().toBuffer();
  const colour = Buffer.alloc(grey.length * 3);
  for (const [at, level] of grey.entries()) colour.fill(level, at * 3, at * 3 + 3);
  for (let at = 420 * 500; at < 420 * 520; at++) colour.set([200, 30, 40], at * 3);
  const entries = { ColorSpace: "DeviceRGB", BitsPerComponent: 8, Filter: "FlateDecode" };
  return { bytes: deflateSync(colour), entries };
}

/** The coded pixels of a fax TIFF, as a PDF holds them: in one tile, for strips are coded one by one. */
export async function faxPage(page: number): Promise<PdfImage> {
  const bits = samplePixels(page).threshold(128);
  const [tileWidth, tileHeight] = [432, 608];
  const tiff = await bits
    .tiff({ compression: "ccittfax4", bitdepth: 1, tile: true, tileWidth, tileHeight })
    .toBuffer();
  const tags = tagsOf(tiff);
  const parameters = {
    K: -1,
    Columns: tileWidth,
    Rows: tileHeight,
    BlackIs1: tags.get(tag.photometric) === 1,
  };
  const start = tags.get(tag.tileOffset)!;
  return {
    bytes: tiff.subarray(start, start + tags.get(tag.tileBytes)!),
    entries: {
      Width: tileWidth,
      Height: tileHeight,
      ColorSpace: "DeviceGray",
      BitsPerComponent: 1,
      Filter: "CCITTFaxDecode",
      DecodeParms: parameters,
    },
  };
}

const tag = { photometric: 262, tileOffset: 324, tileBytes: 325 } as const;

/** First values of the tags in a TIFF's first directory. */
function tagsOf(tiff: Buffer): ReadonlyMap<number, number> {
  const start = tiff.readUInt32LE(4);
  return new Map(
    Array.from({ length: tiff.readUInt16LE(start) }, (_, index) => {
      const at = start + 2 + index * 12;
      const isShort = tiff.readUInt16LE(at + 2) === 3;
      return [tiff.readUInt16LE(at), isShort ? tiff.readUInt16LE(at + 8) : tiff.readUInt32LE(at + 8)];
    }),
  );
}
