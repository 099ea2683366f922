import { type BallotRow, type Box, boxLine } from "@nhiemky/ballot-paper";
import type { GreyRaster } from "../raster/grey-raster.ts";
import type { PaperWhite } from "../raster/paper-white.ts";
import { alignRow } from "../reading/align-row.ts";
import { frameEdges, measureBoxInk } from "../reading/box-ink.ts";
import { measureBoxStrokes } from "../reading/box-strokes.ts";
import { measureFaintLine } from "../reading/faint-line.ts";
import { findGapCrossings } from "../reading/gap-crossings.ts";
import { findInkPatches, type InkPatch, isSpeck } from "../reading/ink-patches.ts";
import type { InkPlace } from "../reading/ink-place.ts";
import { type BoxMeasures, type BoxReading, judgeBox } from "../reading/judge-box.ts";
import { judgeName, measureName } from "../reading/judge-name.ts";
import { findStripInk, inkCellMm, type StripInk } from "../reading/strip-ink.ts";
import { mapAround, type Placement } from "../registration/placement.ts";
import type { NameTemplate } from "../template/name-template.ts";
import type { PageTemplate } from "../template/page-template.ts";
import type { RowResult } from "./page-reading.ts";

/** How far beside a name its ink is looked for. */
const besideNameMm = 6;
const aboveNameMm = 1.6;

/** The part of the page in which a name's strike is looked for. */
export function nameArea({ row, left, right }: NameTemplate): Box {
  const top = Math.max(row.strip.y, row.name.y - aboveNameMm);
  const bottom = Math.min(row.strip.y + row.strip.h, row.name.y + row.name.h + aboveNameMm);
  return { x: left - besideNameMm, y: top, w: right - left + 2 * besideNameMm, h: bottom - top };
}

/** The part of the page in which the mark of one box is looked for. */
export function boxArea(box: Box): Box {
  const margin = 2.5;
  return { x: box.x - margin, y: box.y - margin, w: box.w + 2 * margin, h: box.h + 2 * margin };
}

/** A scan laid over the page, with what was measured of it as a whole. */
export interface PlacedScan {
  readonly raster: GreyRaster;
  readonly white: PaperWhite;
  /** Spread of the noise of bare paper, as a share of its brightness. */
  readonly noise: number;
  readonly placement: Placement;
}

export function readRow(scan: PlacedScan, template: PageTemplate, name: NameTemplate): RowResult {
  return template.grammar === "strike-out"
    ? readName(scan, template, name)
    : readBoxes(scan, template, name.row);
}

function readName(scan: PlacedScan, template: PageTemplate, name: NameTemplate): RowResult {
  const { raster, white, noise, placement } = scan;
  const { row } = name;
  const around = mapAround(placement, (name.left + name.right) / 2, row.baseline - row.xHeight / 2);
  const map = alignRow(raster, around, name.edges);
  const ink = findStripInk(raster, white, map, template, nameArea(name), placement.haloMm);
  const base = { candidate: row.candidate, agree: null, disagree: null };
  if (ink === null)
    return { ...base, struck: null, score: 0, reason: "marginal-mark", measures: { ink: [] } };
  const patches = findInkPatches(ink);
  const crossings = findGapCrossings(raster, map, template, name, noise);
  const faint = measureFaintLine(raster, white, map, name, template, placement.haloMm);
  const measures = { ...measureName(name, template, ink, patches, crossings), faint };
  const { verdict, reason } = judgeName(measures);
  return {
    ...base,
    struck: verdict === "unsure" ? null : verdict === "struck",
    score: measures.coverage,
    reason,
    measures: {
      name: measures,
      ink: [
        placeOfInk(
          name,
          ink,
          patches.filter((patch) => !isSpeck(patch)),
        ),
      ],
    },
  };
}

/** Pieces into which a name is cut to describe the shape of its stroke. */
const shapePieces = 8;

function placeOfInk(name: NameTemplate, ink: StripInk, patches: readonly InkPatch[]): InkPlace | null {
  const area = patches.reduce((sum, patch) => sum + patch.area, 0);
  if (area === 0) return null;
  const sums = Array.from({ length: shapePieces }, () => ({ pixels: 0, y: 0 }));
  for (const cell of patches.flatMap((patch) => patch.cells)) {
    const x = ink.x + ((cell % ink.columns) + 0.5) * inkCellMm;
    const piece = sums[Math.floor(((x - name.left) / (name.right - name.left)) * shapePieces)];
    if (piece === undefined) continue;
    const count = ink.counts[cell]!;
    piece.pixels += count;
    piece.y += count * (ink.y + (Math.floor(cell / ink.columns) + 0.5) * inkCellMm);
  }
  return {
    area,
    x: patches.reduce((sum, patch) => sum + patch.x * patch.area, 0) / area,
    y: patches.reduce((sum, patch) => sum + patch.y * patch.area, 0) / area,
    left: Math.min(...patches.map((patch) => patch.left)),
    right: Math.max(...patches.map((patch) => patch.right)),
    shape: sums.map(({ pixels, y }) => (pixels === 0 ? null : y / pixels)),
  };
}

function readBoxes(scan: PlacedScan, template: PageTemplate, row: BallotRow): RowResult {
  const base = { candidate: row.candidate, struck: null };
  if (row.agree === undefined || row.disagree === undefined)
    return { ...base, agree: null, disagree: null, score: 0, reason: "marginal-mark", measures: { ink: [] } };
  const agree = measureBox(scan, template, row.agree);
  const disagree = measureBox(scan, template, row.disagree);
  const [agreed, disagreed] = [judgeBox(agree), judgeBox(disagree)];
  return {
    ...base,
    agree: asBoolean(agreed),
    disagree: asBoolean(disagreed),
    score: Math.max(agree.ratio, disagree.ratio),
    reason: agreed.reason ?? disagreed.reason,
    measures: { agree, disagree, ink: [agree.place, disagree.place] },
  };
}

function asBoolean({ verdict }: BoxReading): boolean | null {
  return verdict === "unsure" ? null : verdict === "marked";
}

function measureBox(scan: PlacedScan, template: PageTemplate, box: Box): BoxMeasures {
  const { raster, white, noise, placement } = scan;
  const around = mapAround(placement, box.x + box.w / 2, box.y + box.h / 2);
  const map = alignRow(raster, around, frameEdges(box, boxLine));
  return {
    ...measureBoxInk(raster, white, map, template, box),
    met: measureBoxStrokes(raster, map, box, noise),
  };
}
