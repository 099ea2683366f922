import { type AppError, appError, err, ok, type Result } from "@nhiemky/kernel";
import type { Election } from "../election-format.ts";
import { electionFileErrors } from "../file-errors.ts";
import type { AppliedRule, ElectionRules } from "./applied-rule.ts";
import { type Ballot, ballotKind } from "./ballot.ts";
import { decideValidity, type ValidityDecision } from "./ballot-validity.ts";
import { countVotes, type VoteCount } from "./count-votes.ts";
import { type MajorityBase, reckonBase } from "./majority-base.ts";
import { percentOf, percentsMakingHundred } from "./percentages.ts";
import { type ReconciliationLock, reconcile } from "./reconciliation.ts";
import { checkSurplus, type SurplusCheck } from "./surplus.ts";
import { validityRowTexts } from "./validity-rows.ts";
import { reachVerdict, type Verdict } from "./verdict.ts";

/** Số phiếu của một trường hợp: how many ballots fell under one row of the table, and by which article. */
export interface ValidityTally {
  readonly case: ValidityDecision["case"];
  readonly text: (typeof validityRowTexts)[keyof typeof validityRowTexts];
  readonly valid: boolean;
  readonly count: number;
  readonly rule: AppliedRule;
}

export interface Tally {
  readonly reconciliation: {
    readonly issued: number;
    readonly collected: number;
    readonly counted: number;
    readonly valid: number;
    readonly invalid: number;
    readonly validPercent: number;
    readonly invalidPercent: number;
    readonly cases: readonly ValidityTally[];
    readonly locks: readonly ReconciliationLock[];
  };
  readonly list: SurplusCheck;
  readonly base: MajorityBase;
  /** In ballot order. */
  readonly votes: readonly (VoteCount & { readonly name: string; readonly percent: number })[];
  readonly verdict: Verdict;
}

/** A tally that stops: what is known so far, without any votes, and why there is no verdict. */
export interface StoppedTally {
  readonly error: AppError;
  readonly reconciliation: Tally["reconciliation"] | null;
}

/** Ballots that wait for the committee: not readable, or left to it by the table. */
export function undecidedBallots(
  election: Election,
  ballots: readonly Ballot[],
  rules: ElectionRules,
): readonly Ballot[] {
  const kind = ballotKind(election.grammar, election.candidates.length);
  return ballots.filter((ballot) => decideValidity(kind, election.seats, ballot, rules).outcome === "ask");
}

/**
 * Kiểm phiếu: validity of each ballot, reconciliation, votes, verdict, each with its arithmetic and article.
 * @param differing ballots on which independent counts differ; null where there was one count
 */
export function tally(
  election: Election,
  ballots: readonly Ballot[],
  rules: ElectionRules,
  differing: number | null = null,
): Result<Tally, StoppedTally> {
  const kind = ballotKind(election.grammar, election.candidates.length);
  const decided = ballots.map((ballot) => ({
    ballot,
    decision: decideValidity(kind, election.seats, ballot, rules),
  }));
  const undecided = decided.filter(({ decision }) => decision.outcome === "ask");
  if (undecided.length > 0)
    return err({ error: needsRuling(undecided.map(({ ballot }) => ballot.id)), reconciliation: null });
  const valid = decided.filter(({ decision }) => decision.outcome === "valid");
  const invalid = decided.filter(({ decision }) => decision.outcome === "invalid");
  const votes = countVotes(
    election.candidates.map(({ id }) => id),
    valid.map(({ ballot }) => ballot),
  );
  const base = reckonBase({ ...election, valid: valid.length }, rules);
  if (!base.ok) return err({ error: base.error, reconciliation: null });
  const locks = reconcile(
    {
      kind,
      seats: election.seats,
      printed: election.printed ?? null,
      unused: election.unused ?? null,
      presentAtVote: election.presentAtVote ?? null,
      issued: election.issued,
      collected: election.collected,
      valid: valid.length,
      invalid: invalid.length,
      votes,
      differing,
      overrides: election.lockOverrides,
    },
    rules,
  );
  const [validPercent, invalidPercent] = percentsMakingHundred([valid.length, invalid.length]);
  const reconciliation = {
    issued: election.issued,
    collected: election.collected,
    counted: valid.length + invalid.length,
    valid: valid.length,
    invalid: invalid.length,
    validPercent: validPercent!,
    invalidPercent: invalidPercent!,
    cases: casesOf([...valid, ...invalid].map(({ decision }) => decision)),
    locks,
  };
  const locked = locks.filter(({ standing }) => standing === "locked");
  if (locked.length > 0) {
    const numbers = locked.map(({ lock }) => lock).join(", ");
    const error = appError(electionFileErrors.ELECTIONS_RECONCILIATION_LOCKED, { locks: numbers });
    return err({ error, reconciliation });
  }
  return ok({
    reconciliation,
    list: checkSurplus(election.seats, election.candidates.length, rules),
    base: base.value,
    votes: votes.map((one, index) => ({
      ...one,
      name: election.candidates[index]!.name,
      percent: percentOf(one.votes, base.value.value),
    })),
    verdict: reachVerdict(votes, election, base.value, rules),
  });
}

const shownFiles = 5;

export function needsRuling(ids: readonly string[]): AppError {
  const shown = ids.slice(0, shownFiles).join(", ");
  return appError(
    electionFileErrors.ELECTIONS_SHEETS_NEED_RULING,
    { count: ids.length, files: ids.length > shownFiles ? `${shown}…` : shown },
    { details: { files: ids } },
  );
}

function casesOf(decisions: readonly ValidityDecision[]): readonly ValidityTally[] {
  const groups = Map.groupBy(decisions, (decision) => `${decision.case} ${decision.outcome}`);
  return [...groups.values()]
    .map((alike) => ({
      case: alike[0]!.case,
      text: validityRowTexts[alike[0]!.row],
      valid: alike[0]!.outcome === "valid",
      count: alike.length,
      rule: alike[0]!.rule,
    }))
    .sort((left, right) => Number(left.case.slice(1)) - Number(right.case.slice(1)));
}
