import { appError, err, ok, type Result } from "@nhiemky/kernel";
import type { Election } from "../election-format.ts";
import { electionFileErrors } from "../file-errors.ts";
import type { Reading, SheetReading } from "../reading-format.ts";
import type { Rulings, SheetRuling } from "../rulings-format.ts";
import type { Ballot, NameMark } from "./ballot.ts";
import { markOfRow } from "./marks-of-rows.ts";

/** The ballots of a reading once the committee's rulings stand in it, and the images that still wait for one. */
export interface ReadBallots {
  readonly ballots: readonly Ballot[];
  readonly waiting: readonly string[];
  /** Images that the committee found to be no ballot of this count. */
  readonly discarded: readonly { readonly file: string; readonly because: string }[];
}

interface RuledSheet {
  readonly sheet: SheetReading;
  readonly ruling: SheetRuling | null;
}

/** Joins pages to ballots, puts rulings in place of what the machine read, and says which sheets are left over. */
export function ballotsOfReading(
  election: Election,
  reading: Reading,
  rulings: Rulings | null,
): Result<ReadBallots> {
  const paired = pairRulings(reading.sheets, rulings?.rulings ?? []);
  if (!paired.ok) return paired;
  const stray = strayCandidate(election, reading.sheets);
  if (stray !== null) return err(appError(electionFileErrors.ELECTIONS_CANDIDATE_UNKNOWN, stray));
  const discarded = paired.value.flatMap(({ sheet, ruling }) =>
    ruling?.discarded == null ? [] : [{ file: sheet.file, because: ruling.discarded }],
  );
  const kept = paired.value.filter(({ ruling }) => ruling?.discarded == null);
  const ballots: Ballot[] = [];
  const waiting: string[] = [];
  for (const sheets of joinPages(kept)) {
    const id = sheets[0]!.sheet.ballot ?? sheets[0]!.sheet.file;
    const ballot = ballotOf(id, election, sheets);
    if (ballot === null) waiting.push(id);
    else ballots.push(ballot);
  }
  return ok({ ballots, waiting, discarded });
}

/**
 * Pages of one ballot share its name. Where the reader gave none, a ballot is a run of images, in the order of the
 * reading, until all its pages are there or a page comes a second time: so a lost page leaves an unfinished ballot.
 */
function joinPages(sheets: readonly RuledSheet[]): readonly (readonly RuledSheet[])[] {
  const pageCount = new Set(sheets.map(({ sheet }) => sheet.page ?? 1)).size;
  const named = Map.groupBy(
    sheets.filter(({ sheet }) => sheet.ballot != null),
    ({ sheet }) => sheet.ballot,
  );
  const runs: RuledSheet[][] = [];
  for (const one of sheets.filter(({ sheet }) => sheet.ballot == null)) {
    const run = runs.at(-1);
    const isOpen = run !== undefined && run.length < pageCount && !hasPage(run, one.sheet.page);
    if (isOpen) run.push(one);
    else runs.push([one]);
  }
  return [...named.values(), ...runs];
}

function hasPage(run: readonly RuledSheet[], page: SheetReading["page"]): boolean {
  return run.some(({ sheet }) => (sheet.page ?? 1) === (page ?? 1));
}

function pairRulings(
  sheets: readonly SheetReading[],
  rulings: readonly SheetRuling[],
): Result<readonly RuledSheet[]> {
  const paired = sheets.map((sheet) => ({
    sheet,
    rulings: rulings.filter(
      ({ file, page }) => file === sheet.file && (page == null || sheet.page == null || page === sheet.page),
    ),
  }));
  const twice = paired.find((one) => one.rulings.length > 1);
  if (twice !== undefined)
    return err(appError(electionFileErrors.ELECTIONS_RULING_TWICE, { file: twice.sheet.file }));
  const used = new Set(paired.flatMap((one) => one.rulings));
  const unused = rulings.find((ruling) => !used.has(ruling));
  if (unused !== undefined)
    return err(appError(electionFileErrors.ELECTIONS_RULING_WITHOUT_SHEET, { file: unused.file }));
  return ok(paired.map((one) => ({ sheet: one.sheet, ruling: one.rulings[0] ?? null })));
}

function strayCandidate(
  election: Election,
  sheets: readonly SheetReading[],
): { readonly file: string; readonly candidate: string } | null {
  const known = new Set(election.candidates.map(({ id }) => id));
  for (const { file, rows } of sheets) {
    const stray = rows.find(({ candidate }) => !known.has(candidate));
    if (stray !== undefined) return { file, candidate: stray.candidate };
  }
  return null;
}

/** Null: some page or row is not certain and nobody has ruled on it. */
function ballotOf(id: string, election: Election, sheets: readonly RuledSheet[]): Ballot | null {
  // The committee's rows come last: they stand over the machine's, also over those of another page.
  const rows = [
    ...sheets.flatMap(({ sheet }) => sheet.rows),
    ...sheets.flatMap(({ ruling }) => ruling?.rows ?? []),
  ];
  const marks = new Map<string, NameMark>();
  for (const row of rows) {
    const mark = markOfRow(row, election.grammar);
    if (mark !== null) marks.set(row.candidate, mark);
  }
  let found: Ballot["found"] = null;
  let ruledValid: boolean | null = null;
  for (const [index, { sheet, ruling }] of sheets.entries()) {
    // One page twice under one name: two ballots were taken for one, which only people can sort out.
    if (hasPage(sheets.slice(0, index), sheet.page)) return null;
    if (sheet.status !== "read" && ruling === null) return null;
    found = ruling?.found ?? found;
    if (ruling?.valid != null) ruledValid = ruledValid === false ? false : ruling.valid;
  }
  const isInvalidWhatever = ruledValid === false;
  const isWhole = election.candidates.every((candidate) => marks.has(candidate.id));
  if (!isWhole && !isInvalidWhatever && !(found !== null && ruledValid === null)) return null;
  return { id, marks, found, ruledValid };
}
