import type { ActionContext } from "@nhiemky/access-control";
import { type AppError, appError, err, ok, type Result } from "@nhiemky/kernel";
import type { z } from "zod";
import type { withdrawalStepSchema } from "../contest-schemas.ts";
import { contestErrors } from "../errors.ts";
import type { ContestId, NominationId } from "../ids.ts";
import type { OpinionPoll } from "../rules/nomination.ts";
import { stepWithdrawal as nextWithdrawal } from "../rules/withdrawal.ts";
import { findNomination, type StoredNomination, updateNomination } from "../storage/list-rows.ts";
import { actOnContest, type Done } from "./act-on-contest.ts";

type NominationChange = Parameters<typeof updateNomination>[2];

function changeNomination(
  context: ActionContext,
  contestId: ContestId,
  nominationId: NominationId,
  event: Done<void>["event"],
  decide: (nomination: StoredNomination) => Result<NominationChange, AppError>,
): Promise<Result<void>> {
  return actOnContest(context, contestId, { verb: "change the list" }, async ({ connection }) => {
    const nomination = await findNomination(connection, contestId, nominationId);
    if (nomination === null) return err(appError(contestErrors.ELECTIONS_NOMINATION_NOT_FOUND));
    const change = decide(nomination);
    if (!change.ok) return change;
    await updateNomination(connection, nominationId, change.value);
    const { withdrawal } = change.value;
    return ok({
      value: undefined,
      event,
      data: { nominationId, ...(withdrawal !== undefined && { withdrawal }) },
    });
  });
}

/** Ý kiến đồng ý ứng cử của người được giới thiệu. */
export function recordConsent(
  context: ActionContext,
  contestId: ContestId,
  nominationId: NominationId,
  hasConsented: boolean,
): Promise<Result<void>> {
  return changeNomination(context, contestId, nominationId, "candidate.consent-recorded", () =>
    ok({ has_consented: hasConsented }),
  );
}

/** Kết quả lấy phiếu xin ý kiến về người ngoài danh sách của cấp ủy. */
export function recordOpinionPoll(
  context: ActionContext,
  contestId: ContestId,
  nominationId: NominationId,
  { agreed, attending }: OpinionPoll,
): Promise<Result<void>> {
  return changeNomination(context, contestId, nominationId, "candidate.poll-recorded", () =>
    agreed > attending
      ? err(appError(contestErrors.ELECTIONS_POLL_IMPOSSIBLE, { agreed, attending }, { field: "agreed" }))
      : ok({ poll_agreed: agreed, poll_attending: attending }),
  );
}

/** Xin rút: one step at a time, the assembly's last (Hướng dẫn 03-HD/TW, 20/3/2020). */
export function stepWithdrawal(
  context: ActionContext,
  contestId: ContestId,
  nominationId: NominationId,
  { step, text }: z.output<typeof withdrawalStepSchema>,
): Promise<Result<void>> {
  return changeNomination(context, contestId, nominationId, "candidate.withdrawal-stepped", (nomination) => {
    const withdrawal = nextWithdrawal(nomination.withdrawal, step);
    return withdrawal === null
      ? err(appError(contestErrors.ELECTIONS_WITHDRAWAL_STEP))
      : ok({ withdrawal, withdrawal_text: text });
  });
}
