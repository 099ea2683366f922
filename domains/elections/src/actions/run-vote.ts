import type { ActionContext } from "@nhiemky/access-control";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import type { z } from "zod";
import type { ballotCountsSchema, printRunSchema } from "../contest-schemas.ts";
import { contestErrors } from "../errors.ts";
import type { ContestId } from "../ids.ts";
import { checkQuorum } from "../rules/quorum.ts";
import {
  countPrinted,
  insertPrintRun,
  selectCommittee,
  selectExclusions,
} from "../storage/attendance-rows.ts";
import { updateContest } from "../storage/contest-rows.ts";
import { actOnContest } from "./act-on-contest.ts";
import { attendanceOf } from "./attendance-of-contest.ts";
import { refuseAttendance } from "./record-attendance.ts";
import { rulesOfContest } from "./rules-of-contest.ts";

/** Đợt in phiếu, in counted bundles; all runs together are what R1 reckons with. Answers the sum. */
export function recordPrintRun(
  context: ActionContext,
  contestId: ContestId,
  { printed, bundleSize }: z.output<typeof printRunSchema>,
): Promise<Result<number>> {
  return actOnContest(context, contestId, { verb: "record a print run" }, async ({ connection }) => {
    await insertPrintRun(connection, { contest_id: contestId, printed, bundle_size: bundleSize });
    const value = await countPrinted(connection, contestId);
    return ok({ value, event: "print-run.recorded", data: { printed, bundleSize } });
  });
}

/** Bắt đầu bỏ phiếu: from here on attendance and exclusions are frozen, for the base rests on them. */
export function openVote(context: ActionContext, contestId: ContestId): Promise<Result<void>> {
  return actOnContest(context, contestId, { verb: "open the vote" }, async ({ connection }, contest) => {
    const attendance = attendanceOf(contest);
    const committee = await selectCommittee(connection, contestId);
    if (attendance === null || committee.length === 0)
      return err(appError(contestErrors.ELECTIONS_ATTENDANCE_MISSING));
    const { convened, present } = attendance;
    const exclusions = await selectExclusions(connection, contestId);
    // Who is present although excluded would be counted twice: every exclusion is an absence, or no right to vote.
    const refusal = refuseAttendance(convened, present, exclusions.length);
    if (refusal !== null) return err(refusal);
    await updateContest(connection, contestId, { state: "vote-opened" });
    const quorum = checkQuorum(attendance, await rulesOfContest(connection, contest));
    return ok({
      value: undefined,
      event: "vote.opened",
      data: {
        convened,
        present,
        exclusions: exclusions.length,
        ...(quorum !== null && { quorum: quorum.standing }),
      },
    });
  });
}

/** Kết thúc bỏ phiếu: ballots unused, issued and collected, reported to the assembly before anything is counted. */
export function closeVote(
  context: ActionContext,
  contestId: ContestId,
  { unused, issued, collected }: z.output<typeof ballotCountsSchema>,
): Promise<Result<void>> {
  return actOnContest(context, contestId, { verb: "close the vote" }, async ({ connection }) => {
    await updateContest(connection, contestId, { state: "vote-closed", unused, issued, collected });
    return ok({ value: undefined, event: "vote.closed", data: { unused, issued, collected } });
  });
}
