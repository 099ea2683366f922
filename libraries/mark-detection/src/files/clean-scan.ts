import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { rasterLimits } from "../raster/grey-raster.ts";
import { kindOfScan } from "./kind-of-scan.ts";
import type { ScanSource } from "./list-scans.ts";
import { stripJpeg } from "./strip-jpeg.ts";
import { stripPng } from "./strip-png.ts";

/** The image of one page as it is kept: its pixels and nothing that its scanner wrote beside them. */
export interface CleanScan {
  readonly content: Uint8Array;
  readonly mediaType: "image/jpeg" | "image/png";
}

/**
 * One page without time, serial number, file name, preview or neighbours, in a kind that every browser shows. JPEG and
 * PNG keep their coded pixels; a page of a TIFF becomes a PNG of the same pixels. Null: there is no whole image.
 */
export async function cleanScan({ source, page, name }: ScanSource): Promise<CleanScan | null> {
  try {
    const bytes = typeof source === "string" ? await readFile(source) : source;
    const kind = kindOfScan(bytes, name);
    if (kind === "jpeg") return named(stripJpeg(bytes), "image/jpeg");
    if (kind === "png") return named(stripPng(bytes), "image/png");
    if (kind !== "tiff") return null;
    const image = sharp(bytes, { page, limitInputPixels: rasterLimits.mostPixels, failOn: "truncated" });
    return named(await image.png({ compressionLevel: 6 }).toBuffer(), "image/png");
  } catch {
    return null;
  }
}

function named(content: Uint8Array | null, mediaType: CleanScan["mediaType"]): CleanScan | null {
  return content === null ? null : { content, mediaType };
}
