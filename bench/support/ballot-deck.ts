import { readFile } from "node:fs/promises";
import {
  type BallotElection,
  type BallotGrammar,
  type BallotLayout,
  layoutBallot,
  tinosFiles,
} from "@nhiemky/ballot-paper";
import { expectOk } from "@nhiemky/kernel";
import { type BallotTemplates, type PageReading, type RowResult, readPage } from "@nhiemky/mark-detection";
import { readScan, renderTemplates } from "@nhiemky/mark-detection/scans";
import {
  type BlankBallot,
  encodeScan,
  fillBallot,
  type Marking,
  type RowTruth,
  renderBlank,
  type ScannerName,
  type SheetTruth,
  type SimulatedScan,
  scanBallot,
  usualDefects,
} from "../../tools/ballot-simulator/src/index.ts";

/** A part of the deck: sheets of one grammar, one way of marking, one scanner and one resolution. */
export interface DeckPart {
  readonly grammar: BallotGrammar;
  readonly marking: Marking;
  readonly scanner: ScannerName;
  readonly dpi: number;
  readonly seed: number;
  readonly sheets: number;
  /** Every so many sheets one goes through a JPEG file; the others are read from memory. */
  readonly jpegEvery: number;
}

/** What came of it. */
export interface DeckCount {
  sheets: number;
  rows: number;
  /** Sheets called read of which a row is wrong, or certain where only people can say. The worst fault there is. */
  silentErrors: number;
  /** Sheets on which everything is plainly marked, and how many of them went to a ruling all the same. */
  cleanSheets: number;
  cleanRulings: number;
  rulings: number;
  /** Plain rows on all sheets, and how many of them the reader was not certain of. */
  plainRows: number;
  plainRowsAsked: number;
  /** Rows that are certain and wrong, or certain where only people can say, on whatever sheet they stand. */
  wrongRows: number;
  /** Seeds of the silent errors, to look at them. */
  readonly silentSeeds: number[];
}

export const emptyCount = (): DeckCount => ({
  sheets: 0,
  rows: 0,
  silentErrors: 0,
  cleanSheets: 0,
  cleanRulings: 0,
  rulings: 0,
  plainRows: 0,
  plainRowsAsked: 0,
  wrongRows: 0,
  silentSeeds: [],
});

const given = [
  "An",
  "Bình",
  "Châu",
  "Dũng",
  "Giang",
  "Hạnh",
  "Hưng",
  "Khánh",
  "Lan",
  "Mỹ",
  "Nghĩa",
  "Phượng",
  "Quỳnh",
  "Ý",
];
const family = ["Nguyễn Văn", "Trần Thị", "Lê", "Phạm Đức", "Hoàng", "Vũ Ngọc Minh", "Đặng", "Bùi Thị Kim"];

/** A made-up contest: names short and long, as lists have them. */
export function deckElection(grammar: BallotGrammar): BallotElection {
  const count = grammar === "strike-out" ? 24 : 18;
  return {
    id: `deck-${grammar}`,
    title: "Bầu Ban Chấp hành nhiệm kỳ thử nghiệm",
    unit: "Đảng bộ thử nghiệm",
    heldOn: "2025-06-20",
    grammar,
    seats: grammar === "strike-out" ? 17 : count,
    candidates: Array.from({ length: count }, (_, index) => ({
      id: `c${index + 1}`,
      name: `${family[index % family.length]} ${given[(index * 5) % given.length]}`,
      born: 1960 + index,
    })),
  };
}

export async function deckLayout(grammar: BallotGrammar): Promise<BallotLayout> {
  return expectOk(layoutBallot(deckElection(grammar), await deckFonts()), "the deck's ballot fits its page");
}

export async function deckFonts() {
  const [regular, bold, italic] = await Promise.all([
    readFile(tinosFiles.regular),
    readFile(tinosFiles.bold),
    readFile(tinosFiles.italic),
  ]);
  return { regular, bold, italic };
}

/** Blank pages and templates, made once for each grammar and resolution. */
const blanks = new Map<string, Promise<readonly [BlankBallot, BallotTemplates]>>();

function blankOf({ grammar, dpi }: DeckPart): Promise<readonly [BlankBallot, BallotTemplates]> {
  const key = `${grammar} ${dpi}`;
  const made = blanks.get(key) ?? makeBlank(grammar, dpi);
  blanks.set(key, made);
  return made;
}

async function makeBlank(grammar: BallotGrammar, dpi: number) {
  const layout = await deckLayout(grammar);
  return [await renderBlank(layout, await deckFonts(), dpi), await renderTemplates(layout)] as const;
}

/** Draws and reads one part of the deck. */
export async function runDeckPart(part: DeckPart): Promise<DeckCount> {
  const [blank, templates] = await blankOf(part);
  const count = emptyCount();
  for (let sheet = 0; sheet < part.sheets; sheet++) {
    const seed = part.seed * 1_000_003 + sheet;
    // One bit a pixel shows no pale pencil: such decks are marked with pens.
    const pen = part.scanner === "bi-level" ? ({ pen: sheet % 2 === 0 ? "ball-black" : "gel" } as const) : {};
    const filled = fillBallot(blank, { seed, marking: part.marking, defects: usualDefects, ...pen });
    for (const scan of scanBallot(filled, { seed: seed + 1, scanner: part.scanner })) {
      const isFile = sheet % part.jpegEvery === 0;
      const reading = isFile ? await readThroughFile(scan, templates) : readPage(scan.raster, templates);
      countSheet(count, scan.truth, reading, seed);
    }
  }
  return count;
}

async function readThroughFile(scan: SimulatedScan, templates: BallotTemplates): Promise<PageReading> {
  const jpeg = await encodeScan(scan.raster, scan.dpi, { kind: "jpeg", quality: 75 });
  return readScan({ name: "scan.jpg", source: jpeg, page: 0 }, templates);
}

/** Adds one sheet to a count. A row counts as asked about where it has a reason, or its whole sheet has one of its own. */
export function countSheet(count: DeckCount, truth: SheetTruth, reading: PageReading, seed: number): void {
  const isAsked = reading.reasons.length > 0;
  const isClean = truth.handling === "read" && truth.rows.every(({ handling }) => handling === "read");
  const truths = new Map(truth.rows.map((row) => [row.candidate, row]));
  const isSilent =
    !isAsked &&
    (truth.handling === "must-ask" ||
      reading.rows.length !== truth.rows.length ||
      reading.rows.some((row) => isWrong(row, truths.get(row.candidate))));
  count.sheets++;
  count.rows += truth.rows.length;
  if (isClean) count.cleanSheets++;
  if (isClean && isAsked) count.cleanRulings++;
  if (isAsked) count.rulings++;
  if (isSilent) count.silentErrors++;
  if (isSilent) count.silentSeeds.push(seed);
  const hasSheetReason = reading.reasons.some((reason) => !reading.rows.some((row) => row.reason === reason));
  for (const row of reading.rows) {
    const meant = truths.get(row.candidate);
    if (meant?.handling === "read") count.plainRows++;
    if (meant?.handling === "read" && row.reason !== null) count.plainRowsAsked++;
    if (row.reason === null && !hasSheetReason && isWrong(row, meant)) count.wrongRows++;
  }
}

function isWrong(row: RowResult, truth: RowTruth | undefined): boolean {
  if (truth === undefined || truth.handling === "must-ask") return true;
  return row.struck !== truth.struck || row.agree !== truth.agree || row.disagree !== truth.disagree;
}
