import sharp from "sharp";
import { type Raster, toColour } from "./raster.ts";

/** The scan as a scanner would file it; resolution written into the file. */
export function encodeScan(
  raster: Raster,
  dpi: number,
  format: { readonly kind: "jpeg"; readonly quality: number } | { readonly kind: "png" | "tiff" },
): Promise<Buffer> {
  const { width, height } = raster;
  const pixels = raster.tint === null ? raster.data : toColour(raster);
  const image = sharp(pixels, {
    raw: { width, height, channels: raster.tint === null ? 1 : 3 },
  }).withMetadata({ density: dpi });
  const grey = raster.tint === null ? image.toColourspace("b-w") : image;
  if (format.kind === "jpeg") return grey.jpeg({ quality: format.quality }).toBuffer();
  return format.kind === "png" ? grey.png().toBuffer() : grey.tiff({ compression: "lzw" }).toBuffer();
}
