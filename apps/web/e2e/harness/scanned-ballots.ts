import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { type BallotLayout, tinosFiles } from "@nhiemky/ballot-paper";
import { cleanScan } from "@nhiemky/mark-detection/scans";
import { zipSync } from "fflate";
import {
  encodeScan,
  type Marking,
  type RowTruth,
  renderBlank,
  simulateBatch,
  usualDefects,
} from "../../../../tools/ballot-simulator/src/index.ts";

/** A pile of simulated ballots, and what their voters meant. */
export interface ScannedPile {
  /** As an office scanner hands it over: one JPEG a page, in a ZIP for each hundred ballots. */
  readonly parts: readonly { readonly ballots: number; readonly zip: Buffer }[];
  readonly pages: number;
  /** SHA-256 of a page's image as it is kept -> the names of that page. */
  readonly rowsOfImage: ReadonlyMap<string, readonly RowTruth[]>;
  /** The names of each ballot, both pages together. */
  readonly rowsOfBallot: readonly (readonly RowTruth[])[];
}

const ballotsInPart = 100;

export function imageHash(image: Uint8Array): string {
  return createHash("sha256").update(image).digest("hex");
}

/**
 * How a hall marks: nine in ten plainly, with any pen; of the rest some in odd ways; one strikes a block of names at
 * once, which only people can read.
 */
function habitsOf(count: number): readonly { readonly marking: Marking; readonly count: number }[] {
  const odd = Math.ceil(count / 10);
  return [
    { marking: "clean", count: count - odd },
    { marking: "mixed", count: odd - 1 },
    { marking: "block", count: 1 },
  ];
}

export async function scannedBallots(
  layout: BallotLayout,
  count: number,
  seed: number,
): Promise<ScannedPile> {
  const fonts = {
    regular: readFileSync(tinosFiles.regular),
    bold: readFileSync(tinosFiles.bold),
    italic: readFileSync(tinosFiles.italic),
  };
  // Most voters strike a few more than they must; a few ballots in a hundred leave too many.
  const names = layout.pages.reduce((sum, { rows }) => sum + rows.length, 0);
  const blank = await renderBlank(layout, fonts, 200);
  const files: Record<string, Uint8Array>[] = Array.from(
    { length: Math.ceil(count / ballotsInPart) },
    () => ({}),
  );
  const rowsOfImage = new Map<string, readonly RowTruth[]>();
  const rowsOfBallot: RowTruth[][] = Array.from({ length: count }, () => []);
  let before = 0;
  for (const { marking, count: alike } of habitsOf(count)) {
    const options = {
      seed: seed + before,
      count: alike,
      marking,
      scanner: "office",
      isColour: false,
    } as const;
    const shareStruck = 1 - (0.88 * layout.seats) / names;
    for (const { ballot, scan } of simulateBatch(blank, { ...options, shareStruck, defects: usualDefects })) {
      const index = before + ballot - 1;
      const name = `scan-${String(rowsOfImage.size + 1).padStart(4, "0")}.jpg`;
      const image = await encodeScan(scan.raster, scan.dpi, { kind: "jpeg", quality: 75 });
      files[Math.floor(index / ballotsInPart)]![name] = image;
      const kept = await cleanScan({ name, source: image, page: 0 });
      rowsOfImage.set(imageHash(kept?.content ?? image), scan.truth.rows);
      rowsOfBallot[index]!.push(...scan.truth.rows);
    }
    before += alike;
  }
  return {
    parts: files.map((part, index) => ({
      ballots: Math.min(ballotsInPart, count - index * ballotsInPart),
      zip: Buffer.from(zipSync(part, { level: 0 })),
    })),
    pages: rowsOfImage.size,
    rowsOfImage,
    rowsOfBallot,
  };
}

/**
 * What a count of strike-out ballots must come to, reckoned from the voters alone (QC190 Điều 15.2): a ballot that
 * leaves between one and `seats` names counts for each of them; any other is invalid.
 */
export function votesMeant(
  pile: ScannedPile,
  seats: number,
): { readonly valid: number; readonly votes: ReadonlyMap<string, number> } {
  const votes = new Map<string, number>();
  let valid = 0;
  for (const rows of pile.rowsOfBallot) {
    const left = rows.filter(({ struck }) => struck === false);
    if (left.length < 1 || left.length > seats) continue;
    valid++;
    for (const { candidate } of left) votes.set(candidate, (votes.get(candidate) ?? 0) + 1);
  }
  return { valid, votes };
}
