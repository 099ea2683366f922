import { createHash } from "node:crypto";
import type { ActionContext } from "@nhiemky/access-control";
import { canonicalJson } from "@nhiemky/audit-log";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import type { z } from "zod";
import type { Election } from "../election-format.ts";
import { contestErrors, resultErrors } from "../errors.ts";
import type { ContestId } from "../ids.ts";
import type { heldLocksSchema, lockOverrideInputSchema } from "../result-schemas.ts";
import { reportOf, type TallyReport } from "../rules/tally-report.ts";
import { findContest, updateContest } from "../storage/contest-rows.ts";
import { insertResult, markAnnounced, upsertLockOverride } from "../storage/result-rows.ts";
import { actOnContest, refuseVerb } from "./act-on-contest.ts";
import { countContest, reconciliationOf } from "./count-contest.ts";
import { requireCounter } from "./require-counter.ts";

/** SHA-256 of election and report, as the archive and the minutes print it. */
export function resultHash(election: Election, report: TallyReport): string {
  const plain: unknown = JSON.parse(JSON.stringify({ election, report }));
  return createHash("sha256").update(canonicalJson(plain)).digest("hex");
}

/** Đối chiếu for the committee. */
export async function readReconciliation(context: ActionContext, contestId: ContestId) {
  const counter = await requireCounter(context, contestId, "table");
  if (!counter.ok) return counter;
  const contest = await findContest(context.connection, contestId);
  if (contest === null) return err(appError(contestErrors.ELECTIONS_CONTEST_NOT_FOUND));
  const refusal = refuseVerb(contest, "count ballots");
  if (refusal !== null) return err(refusal);
  const { outcome } = await countContest(context.connection, contest);
  return reconciliationOf(outcome);
}

/**
 * Các khóa đang chặn, or passed by decision, for who records the presidium's decisions and sits at no counting table.
 */
export async function readHeldLocks(
  { connection }: ActionContext,
  contestId: ContestId,
): Promise<Result<z.output<typeof heldLocksSchema>>> {
  const contest = await findContest(connection, contestId);
  if (contest === null) return err(appError(contestErrors.ELECTIONS_CONTEST_NOT_FOUND));
  if (contest.state !== "vote-closed") return ok({ isCounted: false, locks: [] });
  const { outcome } = await countContest(connection, contest);
  const reconciliation = reconciliationOf(outcome);
  if (!reconciliation.ok) return ok({ isCounted: false, locks: [] });
  const held = reconciliation.value.locks.filter(
    ({ standing }) => standing === "locked" || standing === "overridden",
  );
  return ok({ isCounted: true, locks: held });
}

/** Quyết định của đoàn chủ tịch to go on although a lock holds; printed in the minutes. */
export function overrideLock(
  context: ActionContext,
  contestId: ContestId,
  { lock, decision }: z.output<typeof lockOverrideInputSchema>,
): Promise<Result<void>> {
  return actOnContest(context, contestId, { verb: "count ballots" }, async ({ connection }, contest) => {
    const { outcome } = await countContest(connection, contest);
    const reconciliation = reconciliationOf(outcome);
    if (!reconciliation.ok) return reconciliation;
    const isLocked = reconciliation.value.locks.some((one) => one.lock === lock && one.standing === "locked");
    if (!isLocked) return err(appError(resultErrors.ELECTIONS_LOCK_NOT_CLOSED, { lock }));
    await upsertLockOverride(connection, { contest_id: contestId, lock, decision });
    return ok({ value: undefined, event: "lock.overridden", data: { lock, decision } });
  });
}

/** Trưởng ban xác nhận kết quả: every ballot settled, every lock open or overridden. Answers the result's hash. */
export async function certifyResult(context: ActionContext, contestId: ContestId): Promise<Result<string>> {
  const head = await requireCounter(context, contestId, "head");
  if (!head.ok) return head;
  return actOnContest(context, contestId, { verb: "certify" }, async ({ connection, clock }, contest) => {
    const { election, standing, outcome } = await countContest(connection, contest);
    if (!outcome.ok) return err(outcome.error.error);
    const discarded = standing
      .filter((one) => one.standing === "discarded")
      .map(({ ballot, rulings }) => ({
        file: ballot.id,
        because: rulings.at(-1)?.discarded ?? "not-a-ballot",
      }));
    const report = reportOf(election, outcome.value, discarded);
    const hash = resultHash(election, report);
    await insertResult(connection, {
      contest_id: contestId,
      election: JSON.stringify(election),
      report: JSON.stringify(report),
      result_hash: hash,
      certified_by: head.value.name,
      certified_at: clock.now(),
    });
    await updateContest(connection, contestId, { state: "certified" });
    return ok({ value: hash, event: "result.certified", data: { resultHash: hash } });
  });
}

/** Trưởng ban công bố kết quả to the assembly (QC190 Điều 8.2); only now does anybody else see a vote. */
export function announceResult(context: ActionContext, contestId: ContestId): Promise<Result<void>> {
  const act = { verb: "announce", seat: "head" } as const;
  return actOnContest(context, contestId, act, async ({ connection, clock }) => {
    await markAnnounced(connection, contestId, clock.now());
    await updateContest(connection, contestId, { state: "announced" });
    return ok({ value: undefined, event: "result.announced" });
  });
}
