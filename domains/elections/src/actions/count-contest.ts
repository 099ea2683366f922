import type { Connection } from "@nhiemky/database";
import { type AppError, appError, err, ok, type Result } from "@nhiemky/kernel";
import type { Election } from "../election-format.ts";
import { countingErrors } from "../errors.ts";
import type { ElectionRules } from "../rules/applied-rule.ts";
import { needsRuling, type StoppedTally, type Tally, tally } from "../rules/tally.ts";
import type { StoredContest } from "../storage/contest-rows.ts";
import { compareBatches } from "./compare-batches.ts";
import { electionOfContest } from "./election-of-contest.ts";
import { rulesOfContest } from "./rules-of-contest.ts";
import { type StandingBallot, standBallots } from "./stand-ballots.ts";

/** A contest's count as it stands. What stopped it still holds the reconciliation, never a vote. */
export interface ContestCount {
  readonly election: Election;
  readonly rules: ElectionRules;
  readonly standing: readonly StandingBallot[];
  readonly outcome: Result<Tally, StoppedTally>;
}

/** Kiểm phiếu trong cơ sở dữ liệu: the same tally as from files, over the ballots as people settled them. */
export async function countContest(connection: Connection, contest: StoredContest): Promise<ContestCount> {
  const rules = await rulesOfContest(connection, contest);
  const election = await electionOfContest(connection, contest, rules);
  const standing = await standBallots(connection, contest, rules);
  const { compared, single } = await compareBatches(connection, contest.id, standing);
  const stop = (error: AppError): ContestCount["outcome"] => err({ error, reconciliation: null });
  const waiting = standing.filter((one) => one.standing === "waiting" || one.standing === "disputed");
  const differing = compared.flatMap(({ differences }) => differences).filter(({ isSettled }) => !isSettled);
  const counts = standing.flatMap((one) => one.counts ?? []);
  const outcome =
    standing.length === 0
      ? stop(appError(countingErrors.ELECTIONS_NO_BALLOTS))
      : single.length > 0
        ? stop(appError(countingErrors.ELECTIONS_KEYING_SINGLE, { batches: single.join(", ") }))
        : waiting.length > 0
          ? stop(needsRuling(waiting.map(({ ballot }) => ballot.id)))
          : tally(election, counts, rules, compared.length === 0 ? null : differing.length);
  return { election, rules, standing, outcome };
}

/** What the committee may see before it certifies: how many, and what does not fit; no votes. */
export function reconciliationOf(outcome: ContestCount["outcome"]): Result<Tally["reconciliation"]> {
  if (outcome.ok) return ok(withoutVotes(outcome.value.reconciliation));
  const { error, reconciliation } = outcome.error;
  return reconciliation === null ? err(error) : ok(withoutVotes(reconciliation));
}

/** R7 and R8 are reckoned from votes, and the most votes of a list of one are that person's (QC190 Điều 8.2). */
const reckonedFromVotes: readonly string[] = ["R7", "R8"];

function withoutVotes(reconciliation: Tally["reconciliation"]): Tally["reconciliation"] {
  const locks = reconciliation.locks.map((lock) =>
    reckonedFromVotes.includes(lock.lock) ? { ...lock, arithmetic: "" } : lock,
  );
  return { ...reconciliation, locks };
}
