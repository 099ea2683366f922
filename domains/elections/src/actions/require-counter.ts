import type { AccountId, ActionContext } from "@nhiemky/access-control";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import type { CommitteeRole } from "../contest-schemas.ts";
import { countingErrors } from "../errors.ts";
import type { ContestId } from "../ids.ts";
import { findMembership } from "../storage/attendance-rows.ts";

/** Which seat an act takes: any on the committee, one that rules (no technician), or the head's. */
export type Seat = "table" | "ruler" | "head";

/** Who sits there. */
export interface Counter {
  readonly accountId: AccountId;
  readonly name: string;
  readonly role: CommitteeRole;
}

/**
 * Người trong ban kiểm phiếu: asked on every act at the table. No role of an account, the administrator's included,
 * stands in for a seat. A contest that does not exist is answered alike, so that nothing is learnt of it.
 */
export async function requireCounter(
  { connection, actor }: ActionContext,
  contestId: ContestId,
  seat: Seat,
): Promise<Result<Counter>> {
  if (actor.kind !== "account") return err(appError(countingErrors.ELECTIONS_NOT_A_COUNTER));
  const membership = await findMembership(connection, contestId, actor.accountId);
  if (membership === null || (seat !== "table" && membership.role === "technician"))
    return err(appError(countingErrors.ELECTIONS_NOT_A_COUNTER));
  if (seat === "head" && membership.role !== "head") return err(appError(countingErrors.ELECTIONS_HEAD_ONLY));
  return ok({ accountId: actor.accountId, ...membership });
}
