import type { BallotGrammar, BallotPage, BallotRow } from "@nhiemky/ballot-paper";
import type { GreyRaster } from "../raster/grey-raster.ts";
import { type NameTemplate, nameTemplate } from "./name-template.ts";
import { distanceCells, nearPerMm, type TemplateCells, templatePerMm } from "./template-cells.ts";
import { widen } from "./widen.ts";

/** A coarser reach for the search over the whole page, whose cells are half a millimetre wide. */
const nearMm = 0.9;

/** Một trang như đã in: where the print is, and so where there should be none. */
export interface PageTemplate extends TemplateCells {
  readonly page: BallotPage;
  readonly grammar: BallotGrammar;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly nearWidth: number;
  readonly nearHeight: number;
  /** 1 where print lies within reach, `nearPerMm`. */
  readonly near: Uint8Array;
  readonly names: readonly NameTemplate[];
}

/** Grey below which a pixel of the rendered page counts as print; thin rules are never wholly black. */
const printLevel = 190;

/** Makes the template from a rendering of the blank page at `templatePerMm` pixels a millimetre. */
export function makePageTemplate(
  page: BallotPage,
  grammar: BallotGrammar,
  rendered: GreyRaster,
  { widthMm, heightMm }: { readonly widthMm: number; readonly heightMm: number },
): PageTemplate {
  const { width, height, data } = rendered;
  const ink = new Uint8Array(width * height);
  for (let at = 0; at < ink.length; at++) ink[at] = data[at]! < printLevel ? 1 : 0;
  const cells = distanceCells(ink, width, height);
  const near = nearMap(ink, width, height);
  const base = { page, grammar, widthMm, heightMm, width, height, cells, ...near };
  return { ...base, names: page.rows.map((row: BallotRow) => nameTemplate(base, row)) };
}

function nearMap(ink: Uint8Array, width: number, height: number) {
  const step = templatePerMm / nearPerMm;
  const [nearWidth, nearHeight] = [Math.ceil(width / step), Math.ceil(height / step)];
  const coarse = new Uint8Array(nearWidth * nearHeight);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (ink[y * width + x] === 1) coarse[Math.floor(y / step) * nearWidth + Math.floor(x / step)] = 1;
  return { nearWidth, nearHeight, near: widen(coarse, nearWidth, nearHeight, nearMm * nearPerMm) };
}
