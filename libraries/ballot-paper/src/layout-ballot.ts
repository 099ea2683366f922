import { type AppError, appError, err, ok, type Result } from "@nhiemky/kernel";
import { arrangements } from "./arrangements.ts";
import { type BallotElection, type BallotSize, mostCandidates } from "./ballot-election.ts";
import type { BallotLayout } from "./ballot-layout.ts";
import { composePage } from "./compose-page.ts";
import { tidy } from "./compose-text.ts";
import { electionHashOf } from "./election-hash.ts";
import { ballotPaperErrors } from "./errors.ts";
import { type Fit, fitList } from "./fit-list.ts";
import { mostHeadingLines } from "./place-heading.ts";
import { alikeOnPaper, type PrintedName, printedNames } from "./printed-names.ts";
import { type OpenLayout, sealLayout } from "./seal-layout.ts";
import { type BallotFonts, openTypeface, type Typeface } from "./typeface.ts";

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
    const fit = fitList(election, size, names, typeface, arrangement);
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
    const page = composePage(heading, index + 1, here, number, typeface, fit);
    number += here.length;
    return page;
  });
  const { id, title, heldOn, grammar, seats } = election;
  return {
    format: "nhiemky-ballot-layout/1",
    election: id,
    title,
    heldOn,
    grammar,
    seats,
    size,
    electionHash: electionHashOf(election),
    page: fit.arrangement.sheet,
    pages,
    alike: alikeOnPaper(names),
  };
}
