import type { BallotPage, Box } from "@nhiemky/ballot-paper";
import { blockTruth, strikeBlock } from "./mark-row.ts";
import { type PaperDefects, spoilPaper } from "./paper-defects.ts";
import { type PenKind, penKinds, takePen } from "./pens.ts";
import { type Chance, seeded } from "./random.ts";
import { copyRaster, type Raster } from "./raster.ts";
import type { BlankBallot } from "./render-pages.ts";
import { type Scanner, type ScannerName, scanners, scanPage } from "./scanner.ts";
import { drawLine, type Hand, handwriting } from "./strokes.ts";
import { type RowTruth, type SheetTruth, stricter } from "./truth.ts";
import { boxVoter, type Marking, strikingVoter, type Voter } from "./voter.ts";

export interface FillOptions {
  readonly seed: number;
  readonly marking: Marking;
  /** Share of names that a voter strikes; without it, as many as there are too many, so that half the ballots leave too many. */
  readonly shareStruck?: number;
  /** Drawn from all pens when absent. */
  readonly pen?: PenKind;
  readonly defects?: PaperDefects;
  /** Chance of a signature or words somewhere on the sheet. */
  readonly foreignWriting?: number;
  /** Keep colours, for scans in colour. */
  readonly isColour?: boolean;
}

/** One sheet of paper after the vote: its pages as they lie before the scanner, and what stands on them. */
export interface FilledBallot {
  readonly blank: BlankBallot;
  readonly pen: PenKind;
  readonly pages: readonly { readonly raster: Raster; readonly truth: SheetTruth }[];
}

export const noDefects: PaperDefects = {
  stamp: 0,
  coffee: 0,
  crease: 0,
  punch: 0,
  dust: 0,
  bleed: 0,
  torn: 0,
};
/** What a hall's paper looks like: stamped, now and then folded or spilt on. */
export const usualDefects: PaperDefects = {
  stamp: 1,
  coffee: 0.02,
  crease: 0.05,
  punch: 0.05,
  dust: 0.7,
  bleed: 0.3,
  torn: 0.01,
};

/** A voter fills one ballot, and life leaves its traces on the paper. The same seed fills it the same way. */
export function fillBallot(blank: BlankBallot, options: FillOptions): FilledBallot {
  const chance = seeded(options.seed);
  const { layout, dpi } = blank;
  const kind = options.pen ?? chance.pick(penKinds);
  const pen = takePen(kind, chance);
  const count = layout.pages.reduce((sum, page) => sum + page.rows.length, 0);
  const voter =
    layout.grammar === "strike-out"
      ? strikingVoter(options.marking, options.shareStruck ?? 1 - layout.seats / (count + 1), chance)
      : boxVoter(options.marking, chance);
  const marked = layout.pages.map((page, index) => {
    const raster = copyRaster(blank.pages[index]!, options.isColour ?? false);
    const hand: Hand = { raster, dpi, pen, chance, trace: [] };
    const rows = markPage(hand, page, voter);
    const isSigned = chance.happens(options.foreignWriting ?? 0);
    if (isSigned) writeSomething(hand, page.rows.at(-1)!.strip);
    return { page, raster, rows, faults: isSigned ? ["foreign-writing"] : [] };
  });
  const backs = marked.length === 2 ? marked.map(({ raster }) => copyRaster(raster, false)).reverse() : [];
  const pages = marked.map(({ page, raster, rows, faults }, index) => {
    const sheet = { raster, dpi, page, chance };
    const spoilt = spoilPaper(sheet, options.defects ?? noDefects, backs[index] ?? null);
    const truth: SheetTruth = {
      page: page.page,
      handling: faults.length > 0 ? "must-ask" : "read",
      faults: [...faults, ...spoilt.names],
      rows: rows.map((row, place) => doubt(row, page.rows[place]!.strip, spoilt.doubtful)),
    };
    return { raster, truth };
  });
  return { blank, pen: kind, pages };
}

/** Marks every row; a row that another row's mark runs into may be asked about. */
function markPage(hand: Hand, page: BallotPage, voter: Voter): readonly RowTruth[] {
  const disturbed = new Set<string>();
  const block = voter.pickBlock(page);
  if (block.length > 0) strikeBlock(hand, block);
  hand.trace.length = 0;
  const rows = page.rows.map((row) => {
    if (block.includes(row)) return blockTruth(row);
    const truth = voter.markRow(hand, row);
    for (const [x, y] of hand.trace.splice(0)) {
      const half = hand.pen.width / 2;
      const ink: Box = { x: x - half, y: y - half, w: hand.pen.width, h: hand.pen.width };
      for (const other of page.rows)
        if (other !== row && overlaps(ink, other.strip)) disturbed.add(other.candidate);
    }
    return truth;
  });
  return rows.map((truth) =>
    disturbed.has(truth.candidate) ? { ...truth, handling: stricter(truth.handling, "may-ask") } : truth,
  );
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/** A row that lies under a stain or a fold may be asked about; what it means stays the same. */
function doubt(row: RowTruth, strip: Box, doubtful: readonly Box[]): RowTruth {
  const isDoubtful = doubtful.some((box) => overlaps(box, strip));
  return isDoubtful ? { ...row, handling: stricter(row.handling, "may-ask") } : row;
}

/** A name or a few words below the list: nothing that belongs on a ballot. */
function writeSomething(hand: Hand, lastRow: Box): void {
  const { chance } = hand;
  const width = chance.between(18, 45);
  const x = lastRow.x + chance.between(4, Math.max(5, lastRow.w - width));
  const y = lastRow.y + lastRow.h + chance.between(2.5, 5);
  drawLine(hand, handwriting([x, y], width, 4, chance));
}

export interface SimulatedScan {
  readonly raster: Raster;
  readonly dpi: number;
  readonly truth: SheetTruth;
  readonly scanner: ScannerName;
  readonly pen: PenKind;
  readonly isUpsideDown: boolean;
}

/** Scans every page of a filled ballot; another seed scans the same paper again, a little differently. */
export function scanBallot(
  filled: FilledBallot,
  options: { readonly seed: number; readonly scanner: ScannerName },
): readonly SimulatedScan[] {
  const chance = seeded(options.seed ^ 0x51ed270b);
  const scanner: Scanner = scanners[options.scanner];
  return filled.pages.map(({ raster, truth }) =>
    scanSide(filled, raster, truth, scanner, chance, options.scanner),
  );
}

function scanSide(
  filled: FilledBallot,
  paper: Raster,
  truth: SheetTruth,
  scanner: Scanner,
  chance: Chance,
  name: ScannerName,
): SimulatedScan {
  const { dpi } = filled.blank;
  // Scanning blurs its source in place, and the same paper may be scanned again.
  const source = { ...paper, data: paper.data.slice() };
  const scan = scanPage(source, dpi, scanner, chance);
  const isPhotograph = scanner.perspective > 0;
  const handling = isPhotograph
    ? "must-ask"
    : scan.hasStreak
      ? stricter(truth.handling, "may-ask")
      : truth.handling;
  const faults = [
    ...truth.faults,
    ...(isPhotograph ? ["photograph"] : []),
    ...(scan.hasStreak ? ["streak"] : []),
  ];
  return {
    raster: scan.raster,
    dpi,
    truth: { ...truth, handling, faults },
    scanner: name,
    pen: filled.pen,
    isUpsideDown: scan.isUpsideDown,
  };
}
