import { type AppError, appError, err, ok, type Result } from "@nhiemky/kernel";
import { type Arrangement, arrangements, planRows, type RowPlan } from "./arrangements.ts";
import { type BallotElection, type BallotSize, mostCandidates } from "./ballot-election.ts";
import type { BallotLayout, PrintedText } from "./ballot-layout.ts";
import { placeText } from "./compose-text.ts";
import { contentHash } from "./content-hash.ts";
import { ballotPaperErrors } from "./errors.ts";
import { firstHeading, furtherHeading, type Heading, mostHeadingLines } from "./place-heading.ts";
import { placeColumn, printedWidth, type RowShape, rowShape, tableHeadHeight } from "./place-rows.ts";
import { alikeOnPaper, type PrintedName, printedNames, tidy } from "./printed-names.ts";
import { type OpenLayout, sealLayout } from "./seal-layout.ts";
import { type SheetFrame, sheetFrame } from "./sheet-frame.ts";
import { type BallotFonts, openTypeface, type Typeface } from "./typeface.ts";
import { pageLine, words } from "./words.ts";

type OpenPage = OpenLayout["pages"][number];

/** A list of names on one arrangement that holds it. */
interface Fit {
  readonly arrangement: Arrangement;
  readonly frame: SheetFrame;
  readonly headings: readonly Heading[];
  readonly plan: RowPlan;
  readonly shape: RowShape;
}

/** Space between two columns. */
const gutter = 6;
/** Points of type for each millimetre from row to row: leaves clean paper above and below the letters. */
const typePerPitch = 1.6;
/** A single column of struck names is set in from both sides: a list that spans the page is hard to follow. */
const singleColumnInset = 24;

/**
 * The geometry of a ballot: pages, rows, marks for registration, codes. One sheet of paper, whatever the list.
 * Every name is set in one size. The same election, size and fonts always give the same layout.
 */
export function layoutBallot(
  given: BallotElection,
  fonts: BallotFonts,
  size: BallotSize = "standard",
): Result<BallotLayout, AppError> {
  const election = { ...given, title: tidy(given.title), unit: tidy(given.unit) };
  const typeface = openTypeface(fonts);
  const names = printedNames(election.candidates);
  const refusal = refuse(election, names, typeface);
  if (refusal !== null) return err(refusal);

  for (const arrangement of arrangements[size]) {
    const fit = tryArrangement(election, size, names, typeface, arrangement);
    if (fit === "heading") {
      return err(appError(ballotPaperErrors.BALLOT_HEADING_TOO_LONG, { most: mostHeadingLines }));
    }
    if (fit !== null) return ok(sealLayout(draw(election, size, names, typeface, fit)));
  }
  const longest = names.reduce((a, b) =>
    a.name.length + a.addition.length < b.name.length + b.addition.length ? b : a,
  );
  return err(appError(ballotPaperErrors.BALLOT_NAME_TOO_LONG, { name: longest.name }));
}

function refuse(
  election: BallotElection,
  names: readonly PrintedName[],
  typeface: Typeface,
): AppError | null {
  const count = names.length;
  if (count < 1 || count > mostCandidates)
    return appError(ballotPaperErrors.BALLOT_CANDIDATE_COUNT, { count, most: mostCandidates });
  if (!Number.isInteger(election.seats) || election.seats < 1)
    return appError(ballotPaperErrors.BALLOT_SEATS_COUNT, { seats: election.seats });
  const printed = [election.title, election.unit, ...names.flatMap((name) => [name.name, name.addition])];
  for (const text of printed) {
    const letter = typeface.missingLetter(text);
    if (letter !== null) return appError(ballotPaperErrors.BALLOT_LETTER_MISSING, { letter, text });
  }
  return null;
}

function tryArrangement(
  election: BallotElection,
  size: BallotSize,
  names: readonly PrintedName[],
  typeface: Typeface,
  arrangement: Arrangement,
): Fit | "heading" | null {
  const frame = sheetFrame(arrangement.sheet);
  const first = firstHeading(election, size, typeface, frame.content);
  if (first === null) return "heading";
  const headings =
    arrangement.pages === 1 ? [first] : [first, furtherHeading(election, size, typeface, frame.content)];
  const tableHead = election.grammar === "agree-disagree" ? tableHeadHeight : 0;
  const bottom = frame.content.y + frame.content.h;
  const plan = planRows(
    names.length,
    arrangement,
    headings.map((heading) => bottom - heading.bottom - tableHead),
  );
  if (plan === null) return null;
  const width = columnWidth(election, arrangement, frame);
  const shape = widestShape(election, names, typeface, arrangement, { width, pitch: plan.pitch });
  return shape === null ? null : { arrangement, frame, headings, plan, shape };
}

function columnWidth(election: BallotElection, arrangement: Arrangement, frame: SheetFrame): number {
  const { w } = frame.content;
  if (arrangement.columns === 2) return (w - gutter) / 2;
  return election.grammar === "strike-out" ? w - 2 * singleColumnInset : w;
}

/** Rows at the largest type, in half points, at which every name fits its line; null when even the least does not. */
function widestShape(
  election: BallotElection,
  names: readonly PrintedName[],
  typeface: Typeface,
  arrangement: Arrangement,
  column: { readonly width: number; readonly pitch: number },
): RowShape | null {
  const { leastType, mostType, mostBox } = arrangement;
  const wanted = Math.min(mostType, Math.floor(column.pitch * typePerPitch * 2) / 2);
  for (let size = Math.max(wanted, leastType); size >= leastType; size -= 0.5) {
    const shape = rowShape(typeface, election.grammar, { ...column, size, mostBox });
    if (names.every((printed) => printedWidth(typeface, printed, size) <= shape.nameRoom)) return shape;
  }
  return null;
}

function draw(
  election: BallotElection,
  size: BallotSize,
  names: readonly PrintedName[],
  typeface: Typeface,
  fit: Fit,
): OpenLayout {
  let number = 0;
  const pages = fit.headings.map((heading, index) => {
    const here = names.slice(number, number + fit.plan.perPage[index]!);
    const page = drawPage(heading, index + 1, here, number, typeface, fit);
    number += here.length;
    return page;
  });
  const { id, title, unit, heldOn, grammar, seats, candidates } = election;
  return {
    format: "nhiemky-ballot-layout/1",
    election: id,
    title,
    heldOn,
    grammar,
    seats,
    size,
    electionHash: contentHash({ id, title, unit, heldOn, grammar, seats, candidates }),
    page: fit.arrangement.sheet,
    pages,
    alike: alikeOnPaper(names),
  };
}

function drawPage(
  heading: Heading,
  page: number,
  names: readonly PrintedName[],
  before: number,
  typeface: Typeface,
  fit: Fit,
): OpenPage {
  const { arrangement, frame, plan, shape } = fit;
  const { columns } = arrangement;
  const numbered = names.map((printed, index) => ({ printed, number: before + index + 1 }));
  const perColumn = Math.ceil(numbered.length / columns);
  const top = heading.bottom + (shape.grammar === "agree-disagree" ? tableHeadHeight : 0);
  const left = columns === 1 ? frame.content.x + (frame.content.w - shape.columnWidth) / 2 : frame.content.x;
  const placed = Array.from({ length: columns }, (_, column) =>
    placeColumn(typeface, shape, numbered.slice(column * perColumn, (column + 1) * perColumn), {
      x: left + column * (shape.columnWidth + gutter),
      top,
      pitch: plan.pitch,
    }),
  ).filter((column) => column.rows.length > 0);
  return {
    page,
    rows: placed.flatMap((column) => column.rows),
    discs: [...frame.discs],
    orientation: frame.orientation,
    code: frame.code,
    stamp: heading.stamp,
    texts: [
      ...heading.texts,
      ...placed.flatMap((column) => column.texts),
      ...footTexts(page, arrangement.pages, typeface, frame),
    ],
    rules: [...heading.rules, ...placed.flatMap((column) => column.rules)],
  };
}

function footTexts(page: number, pages: number, typeface: Typeface, frame: SheetFrame): PrintedText[] {
  if (pages === 1) return [];
  const { content, code } = frame;
  const right = content.x + content.w;
  const foot = placeText(
    typeface,
    pageLine(page, pages),
    { face: "regular", size: 10 },
    {
      x: right - 4,
      baseline: code.y + 5,
      align: "right",
    },
  );
  if (page === pages) return [foot];
  const overleaf = placeText(
    typeface,
    words.overleaf,
    { face: "italic", size: 10 },
    {
      x: right,
      baseline: content.y + content.h + 4.5,
      align: "right",
    },
  );
  return [overleaf, foot];
}
