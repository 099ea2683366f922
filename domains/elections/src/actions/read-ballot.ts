import type { ActionContext, FileReply } from "@nhiemky/access-control";
import { type FileHash, readFile } from "@nhiemky/file-store";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import type { z } from "zod";
import type { ballotReplySchema, keyingReplySchema } from "../counting-schemas.ts";
import { contestErrors, countingErrors, resultErrors } from "../errors.ts";
import type { BallotId, ContestId, KeyingId, SheetId } from "../ids.ts";
import type { ElectionRules } from "../rules/applied-rule.ts";
import type { BallotQuestion } from "../rules/ballot-standing.ts";
import { decideValidity } from "../rules/ballot-validity.ts";
import { validityRowTexts } from "../rules/validity-rows.ts";
import { findSheet, selectSheets } from "../storage/ballot-rows.ts";
import { findContest } from "../storage/contest-rows.ts";
import { selectKeyedSheets } from "../storage/keying-rows.ts";
import { ownKeying } from "./key-batch.ts";
import { presentBallot } from "./read-counting-desk.ts";
import { requireCounter } from "./require-counter.ts";
import { rulesOfContest } from "./rules-of-contest.ts";
import { questionOf, type StandingBallot, standOneBallot } from "./stand-ballots.ts";

type Reply = z.output<typeof ballotReplySchema>;

/**
 * Một lá phiếu for a member of the committee: images, reading, what the table says. Others' rulings are shown only to
 * whoever has ruled, or when the ballot is settled.
 */
export async function readBallot(
  context: ActionContext,
  contestId: ContestId,
  ballotId: BallotId,
): Promise<Result<Reply>> {
  const { connection } = context;
  const counter = await requireCounter(context, contestId, "table");
  if (!counter.ok) return counter;
  const contest = await findContest(connection, contestId);
  if (contest === null) return err(appError(contestErrors.ELECTIONS_CONTEST_NOT_FOUND));
  if (contest.state === "ballots-destroyed") return err(appError(resultErrors.ELECTIONS_BALLOTS_DESTROYED));
  const rules = await rulesOfContest(connection, contest);
  const found = await standOneBallot(connection, contest, rules, ballotId);
  if (found === null) return err(appError(countingErrors.ELECTIONS_BALLOT_NOT_FOUND));
  const { ballot, rulings } = found;
  const { accountId } = counter.value;
  const isOpen = rulings.some((one) => one.account_id === accountId) || found.standing === "ruled";
  const sheets = await selectSheets(connection, [ballotId]);
  return ok({
    ballot: presentBallot(found),
    sheets: sheets.map(({ id, page, status, reasons, rows, placement }) => ({
      id,
      page,
      status,
      reasons,
      placement,
      rows: rows.map((row) => ({ ...row })),
    })),
    marks: ballot.marks,
    found: ballot.found,
    validity: proposal(found, await questionOf(connection, contest), rules),
    rulings: isOpen
      ? rulings.map(({ marks, found: row, valid, discarded, reason, ruler, article, account_id }) => ({
          marks,
          found: row,
          valid,
          discarded,
          reason,
          ruler,
          article,
          isMine: account_id === accountId,
        }))
      : [],
    otherRulings: rulings.filter((one) => one.account_id !== accountId).length,
  });
}

/** What the table says of the marks as read; null while a name is not certain. */
function proposal(
  { ballot, counts }: StandingBallot,
  { kind, seats, candidates }: BallotQuestion,
  rules: ElectionRules,
): Reply["validity"] {
  const marks = new Map(Object.entries(ballot.marks));
  if (counts === null && !candidates.every((candidate) => marks.has(candidate))) return null;
  const paper = counts ?? { id: ballot.id, marks, found: ballot.found, ruledValid: null };
  const { case: name, row, outcome, rule } = decideValidity(kind, seats, paper, rules);
  return { case: name, text: validityRowTexts[row], outcome, rule };
}

/** Ảnh của một trang phiếu, for the committee. */
export async function readSheetImage(
  context: ActionContext,
  contestId: ContestId,
  sheetId: SheetId,
): Promise<Result<FileReply>> {
  const counter = await requireCounter(context, contestId, "table");
  if (!counter.ok) return counter;
  const sheet = await findSheet(context.connection, contestId, sheetId);
  const content = sheet === null ? null : await readFile(context.connection, sheet.sha256 as FileHash);
  if (sheet === null || content === null) return err(appError(countingErrors.ELECTIONS_BALLOT_NOT_FOUND));
  return ok({
    fileName: `${sheet.id}.${sheet.media_type.split("/")[1]}`,
    mediaType: sheet.media_type,
    content,
  });
}

/** Lần nhập của tôi, as far as it goes. */
export async function readKeying(
  context: ActionContext,
  contestId: ContestId,
  keyingId: KeyingId,
): Promise<Result<z.output<typeof keyingReplySchema>>> {
  const keying = await ownKeying(context, context.connection, contestId, keyingId);
  if (!keying.ok) return keying;
  const sheets = await selectKeyedSheets(context.connection, [keyingId]);
  return ok({
    id: keyingId,
    batchId: keying.value.batch_id,
    isClosed: keying.value.is_closed,
    sheets: sheets.map(({ position, marks, found }) => ({ position, marks, found })),
  });
}
