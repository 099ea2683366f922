import sharp from "sharp";

/** How far the colours of a pixel may lie apart on a page that counts as grey. */
const greyTolerance = 12;
/** Share of pixels beyond that; a red stamp is more. */
const colouredShare = 1 / 20_000;

/**
 * A PNG of drawn pixels, four bytes each: in colour where there is some, for a stamp's red must stay red; in grey
 * otherwise. Holds the pixels and nothing else.
 */
export async function pngOfPixels(drawn: {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}): Promise<Uint8Array> {
  const { width, height, data } = drawn;
  const image = sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha();
  const png = isColoured(data) ? image.toColourspace("srgb") : image.extractChannel(0).toColourspace("b-w");
  return png.png({ compressionLevel: 3 }).toBuffer();
}

function isColoured(data: Uint8Array): boolean {
  let coloured = 0;
  for (let at = 0; at < data.length; at += 4) {
    const least = Math.min(data[at]!, data[at + 1]!, data[at + 2]!);
    const most = Math.max(data[at]!, data[at + 1]!, data[at + 2]!);
    if (most - least > greyTolerance) coloured++;
  }
  return coloured > (data.length / 4) * colouredShare;
}
