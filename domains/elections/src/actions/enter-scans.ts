import type { ActionContext } from "@nhiemky/access-control";
import { storeFile } from "@nhiemky/file-store";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import type { Grammar } from "../election-words.ts";
import { countingErrors } from "../errors.ts";
import { electionFileErrors } from "../file-errors.ts";
import type { BatchId, ContestId } from "../ids.ts";
import type { SheetReading } from "../reading-format.ts";
import type { NameMark } from "../rules/ballot.ts";
import { candidateId } from "../rules/candidate-id.ts";
import { markOfRow } from "../rules/marks-of-rows.ts";
import { randomId, shuffled } from "../rules/random-order.ts";
import { insertBallots, lockBatch, selectBallots } from "../storage/ballot-rows.ts";
import { actOnContest } from "./act-on-contest.ts";
import { frozenList } from "./election-of-contest.ts";

/** One page of a ballot: its image and what was read from it. */
export interface ScannedPage {
  readonly content: Buffer;
  readonly mediaType: string;
  readonly reading: SheetReading;
}

/** Pages of one paper. */
export type ScannedBallot = readonly ScannedPage[];

export interface EnteredScans {
  readonly ballots: number;
  readonly waiting: number;
}

/**
 * Nhập ảnh quét: papers get random names and are written in random order, and images lose their file names, so that
 * nothing kept here tells the order of the pile. The day of the vote stands for the time of every image.
 */
export function enterScans(
  context: ActionContext,
  contestId: ContestId,
  batchId: BatchId,
  scanned: readonly ScannedBallot[],
): Promise<Result<EnteredScans>> {
  const act = { verb: "count ballots", seat: "table", isBeside: true } as const;
  return actOnContest(context, contestId, act, async ({ connection, random }, contest) => {
    const batch = await lockBatch(connection, contestId, batchId);
    if (batch === null) return err(appError(countingErrors.ELECTIONS_BATCH_NOT_FOUND));
    const before = (await selectBallots(connection, contestId)).filter(
      (ballot) => ballot.batch_id === batchId,
    );
    // A sheet that the feeder took twice is no further paper: it comes in to be ruled on.
    const doubled = [...before.map(({ reasons }) => reasons), ...scanned.map(reasonsOf)].filter((reasons) =>
      reasons.includes("duplicate-image"),
    ).length;
    const found = before.length + scanned.length - doubled;
    if (found > batch.expected_count) {
      const parameters = { label: batch.label, expected: batch.expected_count, found };
      return err(appError(countingErrors.ELECTIONS_BATCH_SIZE, parameters));
    }
    const listed = (await frozenList(connection, contest)).length;
    const known = new Set(Array.from({ length: listed }, (_, index) => candidateId(index + 1)));
    const stray = scanned
      .flat()
      .flatMap(({ reading }) => reading.rows)
      .find(({ candidate }) => !known.has(candidate));
    if (stray !== undefined) {
      const parameters = { file: batch.label, candidate: stray.candidate };
      return err(appError(electionFileErrors.ELECTIONS_CANDIDATE_UNKNOWN, parameters));
    }
    const day = new Date(`${contest.held_on}T00:00:00Z`);
    const ballots = [];
    const sheets = [];
    for (const pages of shuffled(scanned, random)) {
      const id = randomId<"ballot">(random);
      const read = summarise(pages, contest.grammar ?? "strike-out", listed);
      ballots.push({
        id,
        batch_id: batchId,
        source: "scan" as const,
        status: read.status,
        reasons: JSON.stringify(read.reasons),
        marks: JSON.stringify(read.marks),
      });
      for (const [index, page] of pages.entries()) {
        sheets.push({
          id: randomId<"ballot-sheet">(random),
          ballot_id: id,
          page: page.reading.page ?? index + 1,
          status: page.reading.status,
          reasons: JSON.stringify(page.reading.reasons),
          rows: JSON.stringify(page.reading.rows),
          placement: page.reading.placement == null ? null : JSON.stringify(page.reading.placement),
          media_type: page.mediaType,
          sha256: await storeFile(connection, page.content, day),
        });
      }
    }
    await insertBallots(connection, ballots, sheets);
    const waiting = ballots.filter(({ status }) => status !== "read").length;
    return ok({
      value: { ballots: ballots.length, waiting },
      event: "ballot-scans.entered",
      data: { batch: batch.label, ballots: ballots.length, waiting },
    });
  });
}

function reasonsOf(pages: ScannedBallot): readonly string[] {
  return [...new Set(pages.flatMap(({ reading }) => reading.reasons))];
}

/** The ballot's own reading from its pages: certain only when every page is and every name was told. */
function summarise(pages: ScannedBallot, grammar: Grammar, listed: number) {
  const marks: Record<string, NameMark> = {};
  for (const row of pages.flatMap(({ reading }) => reading.rows)) {
    const mark = markOfRow(row, grammar);
    if (mark !== null) marks[row.candidate] = mark;
  }
  const statuses = pages.map(({ reading }) => reading.status);
  const reasons = reasonsOf(pages);
  const isWhole = Object.keys(marks).length === listed;
  if (statuses.includes("unreadable")) return { status: "unreadable" as const, reasons, marks };
  if (statuses.every((status) => status === "read") && isWhole)
    return { status: "read" as const, reasons, marks };
  const isMissing = !isWhole && reasons.length === 0;
  return { status: "needs-ruling" as const, reasons: isMissing ? ["page-missing"] : reasons, marks };
}
