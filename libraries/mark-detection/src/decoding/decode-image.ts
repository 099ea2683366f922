import sharp from "sharp";
import { type ColourRaster, type GreyRaster, rasterLimits } from "../raster/grey-raster.ts";
import { greyOfPaper } from "../raster/red-ink.ts";

/** What came out of an image file: pixels, or why there are none. */
export type DecodedImage =
  | { readonly ok: true; readonly raster: GreyRaster; readonly redFree: GreyRaster | null }
  | { readonly ok: false; readonly reason: "image-unreadable" | "image-too-large" };

// One image a thread at a time: the threads of the reader share the cores among themselves.
sharp.concurrency(1);
sharp.cache(false);

/** Decodes one page of a JPEG, PNG or TIFF. Damaged and oversized files are answers, not exceptions. */
export async function decodeImage(source: string | Uint8Array, page = 0): Promise<DecodedImage> {
  const limits = { limitInputPixels: rasterLimits.mostPixels, failOn: "truncated", page } as const;
  try {
    const image = sharp(source, limits);
    const { width, height, space, channels, hasAlpha } = await image.metadata();
    if (width * height > rasterLimits.mostPixels) return { ok: false, reason: "image-too-large" };
    const isGrey = channels <= 2 || space === "b-w" || space === "grey16";
    const opaque = hasAlpha ? image.flatten({ background: "white" }) : image;
    // Not .greyscale(): that goes through sRGB and takes half as long again.
    const pipeline = isGrey ? opaque.toColourspace("b-w") : opaque.toColourspace("srgb");
    const { data, info } = await pipeline.raw({ depth: "uchar" }).toBuffer({ resolveWithObject: true });
    const raster = {
      width: info.width,
      height: info.height,
      data: new Uint8Array(data.buffer, data.byteOffset, data.length),
    };
    if (info.channels === 1) return { ok: true, raster, redFree: null };
    if (info.channels !== 3) return { ok: false, reason: "image-unreadable" };
    const colour: ColourRaster = raster;
    return { ok: true, ...greyOfPaper(colour) };
  } catch {
    return { ok: false, reason: "image-unreadable" };
  }
}

/** Number of pages in an image file; 1 for anything that cannot be opened: decoding will say what is wrong. */
export async function countPages(source: string | Uint8Array): Promise<number> {
  try {
    return (await sharp(source).metadata()).pages ?? 1;
  } catch {
    return 1;
  }
}
