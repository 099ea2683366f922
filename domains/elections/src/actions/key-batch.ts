import type { ActionContext } from "@nhiemky/access-control";
import { type Connection, inTransaction } from "@nhiemky/database";
import { type AppError, appError, err, makeId, ok, type Result } from "@nhiemky/kernel";
import type { KeyedSheet } from "../counting-schemas.ts";
import { contestErrors, countingErrors } from "../errors.ts";
import type { BatchId, ContestId, KeyingId } from "../ids.ts";
import { marksOfKeyedSheet } from "../rules/marks-of-keyed-sheet.ts";
import { lockBatch, selectBallots, selectBatches } from "../storage/ballot-rows.ts";
import { holdContest } from "../storage/contest-rows.ts";
import {
  closeStoredKeying,
  insertKeying,
  keyingsOfBatch,
  lockKeying,
  type StoredKeying,
  selectKeyedSheets,
  upsertKeyedSheet,
} from "../storage/keying-rows.ts";
import { actOnContest, refuseVerb } from "./act-on-contest.ts";
import { frozenList } from "./election-of-contest.ts";
import { requireCounter } from "./require-counter.ts";
import { settleKeyings } from "./settle-keyings.ts";

const act = { verb: "count ballots", seat: "table", isBeside: true } as const;
const mostKeyings = 3;

/** Bắt đầu một lần nhập of a batch: two or three persons key it, each once, none seeing another's. */
export async function openKeying(
  context: ActionContext,
  contestId: ContestId,
  batchId: BatchId,
): Promise<Result<KeyingId>> {
  const counter = await requireCounter(context, contestId, "table");
  if (!counter.ok) return counter;
  const { accountId, name } = counter.value;
  return actOnContest(context, contestId, act, async ({ connection, clock, random }) => {
    const batch = await lockBatch(connection, contestId, batchId);
    if (batch === null) return err(appError(countingErrors.ELECTIONS_BATCH_NOT_FOUND));
    const keyings = await keyingsOfBatch(connection, batchId);
    const ballots = (await selectBallots(connection, contestId)).filter((one) => one.batch_id === batchId);
    const isSettled = ballots.some(({ source }) => source === "keyed");
    if (isSettled || keyings.length >= mostKeyings || keyings.some((one) => one.account_id === accountId))
      return err(appError(countingErrors.ELECTIONS_KEYING_TWICE));
    const id = makeId<"keying">(clock, random);
    await insertKeying(connection, {
      id,
      batch_id: batchId,
      account_id: accountId,
      keyer: name,
      is_closed: false,
    });
    return ok({ value: id, event: "keying.opened", data: { batch: batch.label } });
  });
}

/** A keying, when it is the actor's own. */
export async function ownKeying(
  context: ActionContext,
  connection: Connection,
  contestId: ContestId,
  keyingId: KeyingId,
): Promise<Result<StoredKeying>> {
  const counter = await requireCounter({ ...context, connection }, contestId, "table");
  if (!counter.ok) return counter;
  const keying = await lockKeying(connection, contestId, keyingId);
  if (keying === null) return err(appError(countingErrors.ELECTIONS_KEYING_NOT_FOUND));
  if (keying.account_id !== counter.value.accountId)
    return err(appError(countingErrors.ELECTIONS_KEYING_NOT_YOURS));
  return ok(keying);
}

/**
 * Nhập một tờ phiếu, or key it again. The journal tells of keyings, not of sheets: stations key side by side, and a
 * line a sheet would put the keying of each paper on the clock.
 */
export async function keySheet(
  context: ActionContext,
  contestId: ContestId,
  keyingId: KeyingId,
  sheet: KeyedSheet,
): Promise<Result<void>> {
  return inTransaction(context.connection, async (connection) => {
    const keying = await ownKeying(context, connection, contestId, keyingId);
    if (!keying.ok) return keying;
    const contest = await holdContest(connection, contestId);
    if (contest === null) return err(appError(contestErrors.ELECTIONS_CONTEST_NOT_FOUND));
    const refusal = refuseVerb(contest, act.verb);
    if (refusal !== null) return err(refusal);
    if (keying.value.is_closed) return err(appError(countingErrors.ELECTIONS_KEYING_CLOSED));
    const tooMany = await refusePosition(connection, contestId, keying.value.batch_id, sheet.position);
    if (tooMany !== null) return err(tooMany);
    const listed = (await frozenList(connection, contest)).length;
    const keyed = marksOfKeyedSheet(sheet, listed);
    if ("stray" in keyed) {
      const numbers = keyed.stray.join(", ");
      return err(appError(countingErrors.ELECTIONS_KEYED_NUMBERS, { numbers }, { field: "marking" }));
    }
    await upsertKeyedSheet(connection, {
      keying_id: keyingId,
      position: sheet.position,
      marks: JSON.stringify(keyed.marks),
      found: sheet.found ?? null,
    });
    return ok();
  });
}

async function refusePosition(
  connection: Connection,
  contestId: ContestId,
  batchId: BatchId,
  position: number,
): Promise<AppError | null> {
  const batch = (await selectBatches(connection, contestId)).find(({ id }) => id === batchId);
  if (batch === undefined) return appError(countingErrors.ELECTIONS_BATCH_NOT_FOUND);
  if (position <= batch.expected_count) return null;
  const parameters = { label: batch.label, expected: batch.expected_count, found: position };
  return appError(countingErrors.ELECTIONS_BATCH_SIZE, parameters);
}

/**
 * Khóa lần nhập. When every keying of the batch is closed and there are two at least, they are compared, and the
 * ballots of the batch are made: what agrees is certain, what differs waits for a ruling.
 * @returns how many sheets differ; null while another keying is missing
 */
export async function closeKeying(
  context: ActionContext,
  contestId: ContestId,
  keyingId: KeyingId,
): Promise<Result<number | null>> {
  return actOnContest(context, contestId, act, async (inside) => {
    const { connection } = inside;
    const keying = await ownKeying(context, connection, contestId, keyingId);
    if (!keying.ok) return keying;
    if (keying.value.is_closed) return err(appError(countingErrors.ELECTIONS_KEYING_CLOSED));
    const batch = await lockBatch(connection, contestId, keying.value.batch_id);
    if (batch === null) return err(appError(countingErrors.ELECTIONS_BATCH_NOT_FOUND));
    const keyed = (await selectKeyedSheets(connection, [keyingId])).length;
    if (keyed !== batch.expected_count) {
      const parameters = { label: batch.label, expected: batch.expected_count, found: keyed };
      return err(appError(countingErrors.ELECTIONS_BATCH_SIZE, parameters));
    }
    await closeStoredKeying(connection, keyingId);
    const value = await settleKeyings(inside, contestId, batch);
    return ok({
      value,
      event: "keying.closed",
      data: { batch: batch.label, sheets: keyed, differences: value },
    });
  });
}
