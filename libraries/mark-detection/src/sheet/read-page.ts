import { type BallotLayout, hashPrefix, type PageCode } from "@nhiemky/ballot-paper";
import { type CodeReading, differingCells, readPageCode } from "../page-code/read-page-code.ts";
import { type GreyRaster, isReadableSize, rasterLimits } from "../raster/grey-raster.ts";
import { makeOverview } from "../raster/overview.ts";
import { measurePaperNoise, measurePaperWhite, type PaperWhite } from "../raster/paper-white.ts";
import { findStreaks } from "../reading/find-streaks.ts";
import { belongsToRow, classifyStray, type OwnedArea } from "../reading/judge-stray.ts";
import type { SheetReason } from "../reading/reasons.ts";
import { findStrayPatches } from "../reading/stray-ink.ts";
import { registerPage, registrationMarks } from "../registration/register-page.ts";
import type { PageTemplate } from "../template/page-template.ts";
import type { PageReading, RowResult } from "./page-reading.ts";
import { boxArea, nameArea, type PlacedScan, readRow } from "./read-rows.ts";

/** What a reader must know of a ballot: its layout and the template of each of its pages, in order. */
export interface BallotTemplates {
  readonly layout: BallotLayout;
  readonly pages: readonly PageTemplate[];
}

/** Coarser scans do not show a pencil line between two letters. Pixels a millimetre; 130 dpi. */
const leastPixelsPerMm = 5.1;

/** Reads one image. Pure: the same pixels always give the same reading; never throws, whatever the pixels. */
export function readPage(raster: GreyRaster, templates: BallotTemplates): PageReading {
  if (!isReadableSize(raster)) return refused([sizeReason(raster)]);
  const overview = makeOverview(raster);
  const white = measurePaperWhite(overview);
  const registration = registerPage(raster, overview, white, registrationMarks(templates.layout));
  if (registration === null) {
    const isBlank = isBlankPage(overview, white);
    return { ...refused([isBlank ? "blank-page" : "unregistered"]), isBlank };
  }
  const { placement, doubts } = registration;
  if (placement.pixelsPerMm < leastPixelsPerMm) return refused(["low-resolution"]);
  const reading = readPageCode(raster, white, placement, templates.layout.pages[0]!.code);
  const identity = identify(reading, templates);
  const reasons: SheetReason[] = [...doubts, ...identity.reasons];
  const template = templates.pages.find(({ page }) => page.page === identity.page);
  if (template === undefined) return { ...refused(reasons), placement };
  const scan = { raster, white, noise: measurePaperNoise(raster, white), placement };
  const rows = template.names.map((name) => readRow(scan, template, name));
  for (const row of rows) if (row.reason !== null && !reasons.includes(row.reason)) reasons.push(row.reason);
  reasons.push(...strayReasons(overview, scan, template, rows, templates.pages.length > 1));
  return { page: identity.page, rows, reasons, placement, isBlank: false };
}

/**
 * Reads a colour scan that holds red ink, once as it is and once without the red. Red ink that only touches print or
 * bare paper changes nothing; a row that reads otherwise without it is not certain.
 */
export function readPageInColour(
  raster: GreyRaster,
  redFree: GreyRaster,
  templates: BallotTemplates,
): PageReading {
  const [whole, free] = [readPage(raster, templates), readPage(redFree, templates)];
  if (free.rows.length === 0 || free.rows.length !== whole.rows.length) return whole;
  const rows = free.rows.map((row, at) => settleRed(whole.rows[at]!, row));
  const reasons: SheetReason[] = [...free.reasons];
  for (const { reason } of rows) if (reason !== null && !reasons.includes(reason)) reasons.push(reason);
  if (whole.reasons.includes("stray-mark") && !reasons.includes("stray-mark")) reasons.push("stray-mark");
  return { ...free, rows, reasons };
}

/** Red over a row that is certain without it is a stamp where it made the row unsure, a red pen where it made a mark. */
function settleRed(whole: RowResult, free: RowResult): RowResult {
  const isSame =
    whole.struck === free.struck && whole.agree === free.agree && whole.disagree === free.disagree;
  if (isSame) return free;
  return { ...free, struck: null, agree: null, disagree: null, reason: "coloured-ink" };
}

function refused(reasons: readonly SheetReason[]): PageReading {
  return { page: null, rows: [], reasons, placement: null, isBlank: false };
}

function sizeReason(raster: GreyRaster): SheetReason {
  return raster.width * raster.height > rasterLimits.mostPixels ? "image-too-large" : "image-too-small";
}

/** Share of the page that may be dark (dust, the shadow of an edge) and the page still count as blank. */
const blankShare = 0.0015;

function isBlankPage(overview: GreyRaster, white: PaperWhite): boolean {
  const { width, height, data } = overview;
  const [marginX, marginY] = [Math.floor(width * 0.05), Math.floor(height * 0.05)];
  const cut = white.page * 0.8;
  let dark = 0;
  for (let y = marginY; y < height - marginY; y++)
    for (let x = marginX; x < width - marginX; x++) if (data[y * width + x]! < cut) dark++;
  return white.page > 100 && dark < blankShare * width * height;
}

interface Identity {
  readonly page: number | null;
  readonly reasons: readonly SheetReason[];
}

/** A code that fails its check is still matched with the pages that exist, for a person to look at. */
const mostDamagedCells = 12;

function identify({ bits, code }: CodeReading, { layout, pages }: BallotTemplates): Identity {
  if (code !== null) return identifyCode(code, layout);
  const near = pages
    .map(({ page }) => ({ page: page.page, away: differingCells(bits, page.code.bits) }))
    .toSorted((a, b) => a.away - b.away)[0];
  return near !== undefined && near.away <= mostDamagedCells
    ? { page: near.page, reasons: ["page-code-damaged"] }
    : { page: null, reasons: ["page-code-unreadable"] };
}

function identifyCode(code: PageCode, layout: BallotLayout): Identity {
  if (code.election !== hashPrefix(layout.electionHash, "election"))
    return { page: null, reasons: ["wrong-election"] };
  if (code.layout !== hashPrefix(layout.layoutHash, "layout"))
    return { page: null, reasons: ["wrong-layout"] };
  if (code.pages !== layout.pages.length || code.page < 1 || code.page > code.pages)
    return { page: null, reasons: ["wrong-page"] };
  return { page: code.page, reasons: code.purpose === "test" ? ["test-sheet"] : [] };
}

function strayReasons(
  overview: GreyRaster,
  { white, placement }: PlacedScan,
  template: PageTemplate,
  rows: readonly RowResult[],
  hasPrintedBack: boolean,
): readonly SheetReason[] {
  const owned = ownedAreas(template, rows);
  const patches = findStrayPatches(overview, white, placement, template, hasPrintedBack);
  const streaks = findStreaks(patches, placement, template);
  const isStray = patches.some(
    (patch) =>
      !streaks.has(patch) &&
      classifyStray(patch, template, template.page.stamp) === "mark" &&
      !belongsToRow(patch, owned),
  );
  return [...(streaks.size > 0 ? (["streak"] as const) : []), ...(isStray ? (["stray-mark"] as const) : [])];
}

/** Millimetres beside a name within which ink is its row's own; farther off it must be a line that runs on. */
const besideName = 2;

/** A row that is certainly empty answers for no ink: whatever lies beside it is a mark that somebody made. */
function ownedAreas(template: PageTemplate, rows: readonly RowResult[]): OwnedArea[] {
  return template.names.flatMap((name, index) => {
    const result = rows[index]!;
    if (template.grammar === "strike-out") {
      const { y, h } = nameArea(name);
      const area = { x: name.left - besideName, y, w: name.right - name.left + 2 * besideName, h };
      return result.struck === false
        ? []
        : [{ area, isMarked: result.struck === true, runOn: { along: 20, across: 1 } }];
    }
    const boxes = [
      result.agree === false ? undefined : name.row.agree,
      result.disagree === false ? undefined : name.row.disagree,
    ].filter((box) => box !== undefined);
    return boxes.map((box) => ({ area: boxArea(box), isMarked: false, runOn: { along: 4, across: 4 } }));
  });
}
