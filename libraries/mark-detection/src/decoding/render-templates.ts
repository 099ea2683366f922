import { readFile } from "node:fs/promises";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { type BallotFonts, type BallotLayout, printBallot, tinosFiles } from "@nhiemky/ballot-paper";
import type { GreyRaster } from "../raster/grey-raster.ts";
import type { BallotTemplates } from "../sheet/read-page.ts";
import { makePageTemplate } from "../template/page-template.ts";
import { templatePerMm } from "../template/template-cells.ts";

/** Prints the layout anew and renders it: what an unmarked sheet looks like. Done once for a batch. */
export async function renderTemplates(layout: BallotLayout): Promise<BallotTemplates> {
  const pages = await renderPages(layout, templatePerMm);
  const { widthMm, heightMm } = layout.page;
  return {
    layout,
    pages: layout.pages.map((page, index) =>
      makePageTemplate(page, layout.grammar, pages[index]!, { widthMm, heightMm }),
    ),
  };
}

/** The blank pages of a layout in grey, at a resolution in pixels a millimetre. */
export async function renderPages(layout: BallotLayout, pixelsPerMm: number): Promise<GreyRaster[]> {
  const fonts = await readFonts();
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(await printBallot(layout, fonts));
  try {
    const pages: GreyRaster[] = [];
    for (const page of document.pages()) {
      const { width, height, data } = await page.render({
        // Said outright: from a scale the library cuts whole points off the page, which moves its foot by 0.4 mm.
        width: Math.round(layout.page.widthMm * pixelsPerMm),
        height: Math.round(layout.page.heightMm * pixelsPerMm),
        colorSpace: "Gray",
        render: "bitmap",
      });
      pages.push({ width, height, data: new Uint8Array(data) });
    }
    return pages;
  } finally {
    document.destroy();
    library.destroy();
  }
}

async function readFonts(): Promise<BallotFonts> {
  const [regular, bold, italic] = await Promise.all([
    readFile(tinosFiles.regular),
    readFile(tinosFiles.bold),
    readFile(tinosFiles.italic),
  ]);
  return { regular, bold, italic };
}
