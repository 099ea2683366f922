import type { ActionContext } from "@nhiemky/access-control";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import type { Election } from "../election-format.ts";
import { contestErrors } from "../errors.ts";
import type { ContestId } from "../ids.ts";
import { hasReached } from "../rules/contest-state.ts";
import { findContest } from "../storage/contest-rows.ts";
import { refuseVerb } from "./act-on-contest.ts";
import { electionOfContest } from "./election-of-contest.ts";
import { rulesOfContest } from "./rules-of-contest.ts";

/** Tệp cuộc bầu (E.json) of a frozen list: for `ballots print`, `ballots read` and whoever counts elsewhere. */
export async function readElectionFile(
  { connection }: ActionContext,
  contestId: ContestId,
): Promise<Result<Election>> {
  const contest = await findContest(connection, contestId);
  if (contest === null) return err(appError(contestErrors.ELECTIONS_CONTEST_NOT_FOUND));
  const refusal = hasReached(contest.state, "list-frozen") ? null : refuseVerb(contest, "open the vote");
  if (refusal !== null) return err(refusal);
  return ok(await electionOfContest(connection, contest, await rulesOfContest(connection, contest)));
}
