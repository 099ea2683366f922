import type { ActionContext } from "@nhiemky/access-control";
import type { Grammar } from "../election-words.ts";
import type { Reading, SheetReading } from "../reading-format.ts";
import { rowOfMark } from "../rules/marks-of-rows.ts";
import { settleRulings } from "../rules/settle-rulings.ts";
import type { Rulings, SheetRuling } from "../rulings-format.ts";
import { type StoredSheet, selectSheets } from "../storage/ballot-rows.ts";
import { selectKeyings } from "../storage/keying-rows.ts";
import type { CertifiedResult } from "./read-result.ts";
import { rulesOfContest } from "./rules-of-contest.ts";
import { type StandingBallot, standBallots } from "./stand-ballots.ts";

/** The ballots of a certified contest as files: what was read, and what people ruled on it. */
export interface RecordOfCount {
  readonly standing: readonly StandingBallot[];
  readonly sheets: readonly StoredSheet[];
  readonly reading: Reading;
  readonly rulings: Rulings;
}

const extensions: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/tiff": "tif",
};

/** Name of a page's image in the record. */
export function imageName(sheet: Pick<StoredSheet, "id" | "media_type">): string {
  return `images/${sheet.id}.${extensions[sheet.media_type] ?? "bin"}`;
}

/** Name under which a keyed ballot, which has no image, stands in the record. */
function keyedName({ ballot }: StandingBallot): string {
  return `keyed/${ballot.id}`;
}

/** Gathers the record of a count in the formats of `ballots tally`: reading and rulings repeat the result. */
export async function recordOfCount(
  { connection }: ActionContext,
  { contest, stored }: CertifiedResult,
): Promise<RecordOfCount> {
  const standing = await standBallots(connection, contest, await rulesOfContest(connection, contest));
  const sheets = await selectSheets(
    connection,
    standing.map(({ ballot }) => ballot.id),
  );
  const pages = Map.groupBy(sheets, ({ ballot_id }) => ballot_id);
  const keyers = Map.groupBy(await selectKeyings(connection, contest.id), ({ batch_id }) => batch_id);
  const grammar = stored.election.grammar;
  const read: SheetReading[] = [];
  const ruled: SheetRuling[] = [];
  for (const one of standing) {
    const ofBallot = pages.get(one.ballot.id) ?? [];
    const files = ofBallot.length === 0 ? [keyedName(one)] : ofBallot.map(imageName);
    if (ofBallot.length === 0) read.push(keyedReading(one, grammar));
    else read.push(...ofBallot.map((sheet) => scannedReading(one, sheet)));
    const names = (keyers.get(one.ballot.batch_id) ?? []).map(({ keyer }) => keyer);
    ruled.push(...rulingsOf(one, files, grammar, names));
  }
  return {
    standing,
    sheets,
    reading: { format: "nhiemky-reading/1", election: contest.id, sheets: read },
    rulings: { format: "nhiemky-rulings/1", election: contest.id, rulings: ruled },
  };
}

function scannedReading({ ballot }: StandingBallot, sheet: StoredSheet): SheetReading {
  return {
    file: imageName(sheet),
    page: sheet.page,
    ballot: ballot.id,
    status: sheet.status,
    reasons: [...sheet.reasons],
    rows: sheet.rows.map((row) => ({ ...row })),
    placement: sheet.placement,
  };
}

function keyedReading(one: StandingBallot, grammar: Grammar): SheetReading {
  const { ballot } = one;
  return {
    file: keyedName(one),
    page: 1,
    ballot: ballot.id,
    status: ballot.status,
    reasons: [...ballot.reasons],
    rows: Object.entries(ballot.marks).map(([candidate, mark]) => rowOfMark(candidate, mark, grammar)),
    placement: null,
  };
}

/** A settled ruling on every page of its ballot; what all keyers found on a paper stands as their ruling. */
function rulingsOf(
  { ballot, rulings }: StandingBallot,
  files: readonly string[],
  grammar: Grammar,
  keyers: readonly string[],
): readonly SheetRuling[] {
  const settlement = settleRulings(rulings);
  if (settlement.kind === "settled") {
    const { agreeing } = settlement;
    const [first] = agreeing;
    const rows = Object.entries(first!.marks).map(([candidate, mark]) => rowOfMark(candidate, mark, grammar));
    const shared = {
      discarded: first!.discarded,
      by: distinctNames(agreeing.map(({ ruler }) => ruler)),
      reason: agreeing.map(({ reason }) => reason).join("; "),
      article: first!.article,
    };
    return files.map((file, index) =>
      index === 0
        ? { file, rows, found: first!.found, valid: first!.valid, ...shared }
        : { file, rows: [], found: null, valid: null, ...shared },
    );
  }
  if (ballot.found === null) return [];
  const by = distinctNames(keyers);
  return [{ file: files[0]!, rows: [], found: ballot.found, by, reason: "Các lần nhập cùng ghi nhận" }];
}

/** Two persons of one name stay two. */
function distinctNames(names: readonly string[]): string[] {
  return names.map((name, index) => (names.indexOf(name) === index ? name : `${name} (${index + 1})`));
}
