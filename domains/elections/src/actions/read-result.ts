import type { ActionContext } from "@nhiemky/access-control";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { contestErrors, resultErrors } from "../errors.ts";
import type { ContestId } from "../ids.ts";
import { type Result as ConcludedReport, isConcluded } from "../rules/minutes-input.ts";
import { findContest, type StoredContest } from "../storage/contest-rows.ts";
import { findResult, findSeal, type StoredResult } from "../storage/result-rows.ts";
import { requireCounter } from "./require-counter.ts";

export interface CertifiedResult {
  readonly contest: StoredContest;
  readonly stored: StoredResult;
  readonly report: ConcludedReport;
  /** Null: not sealed yet. */
  readonly seal: Awaited<ReturnType<typeof findSeal>>;
}

/** Whom a result may be shown to: everybody who reads the contest, or the committee that signs it. */
export type Audience = "readers" | "committee";

/**
 * Kết quả: for readers once it is announced, for the committee once it is certified, for nobody before. Every reading
 * of votes goes through here.
 */
export async function certifiedResult(
  context: ActionContext,
  contestId: ContestId,
  audience: Audience,
): Promise<Result<CertifiedResult>> {
  if (audience === "committee") {
    const counter = await requireCounter(context, contestId, "table");
    if (!counter.ok) return counter;
  }
  const contest = await findContest(context.connection, contestId);
  if (contest === null) return err(appError(contestErrors.ELECTIONS_CONTEST_NOT_FOUND));
  const stored = await findResult(context.connection, contestId);
  const isAnnounced = stored !== null && stored.announced_at !== null;
  if (audience === "readers" && !isAnnounced) return err(appError(resultErrors.ELECTIONS_NOT_ANNOUNCED));
  if (stored === null) return err(appError(resultErrors.ELECTIONS_NOT_CERTIFIED));
  const { report } = stored;
  if (!isConcluded(report)) throw new Error(`result of ${contestId} has no verdict`);
  return ok({ contest, stored, report, seal: await findSeal(context.connection, contestId) });
}
