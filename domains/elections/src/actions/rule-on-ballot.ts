import type { ActionContext } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import type { NewRuling } from "../counting-schemas.ts";
import { countingErrors } from "../errors.ts";
import type { BallotId, ContestId } from "../ids.ts";
import { isRulingComplete, standBallot } from "../rules/ballot-standing.ts";
import { decideValidity } from "../rules/ballot-validity.ts";
import type { RulingDecision } from "../rules/settle-rulings.ts";
import { insertRuling, lockBallot, selectRulingsOf } from "../storage/ballot-rows.ts";
import { actOnContest } from "./act-on-contest.ts";
import { requireCounter } from "./require-counter.ts";
import { rulesOfContest } from "./rules-of-contest.ts";
import { questionOf } from "./stand-ballots.ts";

export type RulingOutcome = "waiting" | "disputed" | "ruled" | "discarded";

/**
 * Kết luận về một lá phiếu by one member, in one transaction: what is answered is kept, whatever happens next. Also
 * how the committee overrules what the machine read for certain: one ruling opens the ballot again, two settle it.
 */
export async function ruleOnBallot(
  context: ActionContext,
  contestId: ContestId,
  ballotId: BallotId,
  input: NewRuling,
): Promise<Result<RulingOutcome>> {
  return inTransaction(context.connection, async (connection) => {
    const counter = await requireCounter({ ...context, connection }, contestId, "ruler");
    if (!counter.ok) return counter;
    const act = { verb: "count ballots", isBeside: true } as const;
    return actOnContest({ ...context, connection }, contestId, act, async (inside, contest) => {
      const ballot = await lockBallot(connection, contestId, ballotId);
      if (ballot === null) return err(appError(countingErrors.ELECTIONS_BALLOT_NOT_FOUND));
      const rules = await rulesOfContest(connection, contest);
      const question = await questionOf(connection, contest);
      const given = await selectRulingsOf(connection, ballotId);
      if (given.some((one) => one.account_id === counter.value.accountId))
        return err(appError(countingErrors.ELECTIONS_ALREADY_RULED));
      const before = standBallot(ballot, given, question, rules).standing;
      if (before === "ruled" || before === "discarded")
        return err(appError(countingErrors.ELECTIONS_RULING_SETTLED));
      const decision: RulingDecision = {
        marks: input.marks,
        found: input.found ?? null,
        valid: input.valid ?? null,
        discarded: input.discarded ?? null,
      };
      const strays = Object.keys(decision.marks).filter((name) => !question.candidates.includes(name));
      if (strays.length > 0 || !isRulingComplete(decision, question, rules))
        return err(appError(countingErrors.ELECTIONS_RULING_INCOMPLETE, {}, { field: "marks" }));
      const marks = new Map(Object.entries({ ...ballot.marks, ...decision.marks }));
      const paper = { id: ballotId, marks, found: decision.found, ruledValid: decision.valid };
      const article =
        decision.discarded === null
          ? decideValidity(question.kind, question.seats, paper, rules).rule.citation
          : null;
      await insertRuling(connection, {
        ballot_id: ballotId,
        account_id: counter.value.accountId,
        ruler: counter.value.name,
        marks: JSON.stringify(decision.marks),
        found: decision.found,
        valid: decision.valid,
        discarded: decision.discarded,
        reason: input.reason,
        article,
        ruled_at: inside.clock.now(),
      });
      const { standing } = standBallot(ballot, [...given, decision], question, rules);
      const value = standing === "certain" ? "waiting" : standing;
      return ok({ value, event: "ballot.ruled", data: { ballotId, batch: ballot.batch_label, standing } });
    });
  });
}
