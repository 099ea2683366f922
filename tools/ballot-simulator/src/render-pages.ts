import { PDFiumLibrary } from "@hyzyla/pdfium";
import { type BallotFonts, type BallotLayout, printBallot } from "@nhiemky/ballot-paper";
import type { Raster } from "./raster.ts";

/** A printed ballot before anybody wrote on it: each page rendered once, at one resolution. */
export interface BlankBallot {
  readonly layout: BallotLayout;
  readonly dpi: number;
  readonly pages: readonly Raster[];
}

export async function renderBlank(
  layout: BallotLayout,
  fonts: BallotFonts,
  dpi: number,
): Promise<BlankBallot> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(await printBallot(layout, fonts));
    const pages: Raster[] = [];
    for (const page of document.pages()) {
      const { data, width, height } = await page.render({
        scale: dpi / 72,
        render: "bitmap",
        colorSpace: "Gray",
      });
      pages.push({ width, height, data: toGrey(data, width * height), tint: null });
    }
    document.destroy();
    return { layout, dpi, pages };
  } finally {
    library.destroy();
  }
}

/** The renderer answers one byte or four for a pixel. */
function toGrey(data: Uint8Array, pixels: number): Uint8Array {
  const step = data.length / pixels;
  if (step === 1) return data.slice();
  const grey = new Uint8Array(pixels);
  for (let index = 0; index < pixels; index++) grey[index] = data[index * step] ?? 255;
  return grey;
}
