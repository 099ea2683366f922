import { type AppError, err, ok, type Result } from "@nhiemky/kernel";
import type { Election } from "../election-format.ts";
import type { Reading } from "../reading-format.ts";
import type { Rulings } from "../rulings-format.ts";
import type { AppliedRule, ElectionRules } from "./applied-rule.ts";
import { ballotsOfReading, type ReadBallots } from "./ballots-of-reading.ts";
import { needsRuling, type Tally, tally } from "./tally.ts";
import type { Verdict } from "./verdict.ts";

/** What a verdict rests on, as it is printed beside it. */
export interface Citation {
  readonly parameter: string;
  readonly value: unknown;
  readonly citation: string | null;
  readonly evidence: AppliedRule["evidence"];
  readonly overridden: AppliedRule["overridden"];
}

/** Kết quả kiểm phiếu as one document (`nhiemky-tally/1`): the same for the command, the archive and the minutes. */
export interface TallyReport {
  readonly format: "nhiemky-tally/1";
  readonly election: string;
  readonly rulePack: string;
  /** Null: a verdict was reached. */
  readonly error: AppError | null;
  readonly discarded: ReadBallots["discarded"];
  readonly reconciliation: Tally["reconciliation"] | null;
  readonly list: Tally["list"] | null;
  /** No votes without a verdict: a count that stops must not show how it stands. */
  readonly votes: Tally["votes"] | null;
  readonly verdict:
    | (Verdict & {
        readonly base: number;
        readonly need: number;
        readonly baseKind: Tally["base"]["kind"];
        readonly baseArithmetic: Tally["base"]["arithmetic"];
        readonly citations: readonly Citation[];
      })
    | null;
}

/** The report of a tally that reached its verdict. */
export function reportOf(
  election: Election,
  counted: Tally,
  discarded: ReadBallots["discarded"],
): TallyReport {
  const { base, verdict, reconciliation, list, votes } = counted;
  const rules: readonly (AppliedRule<unknown> | null)[] = [
    base.rule,
    base.majority,
    ...base.exclusions.map(({ rule }) => rule),
    verdict.next.rule,
  ];
  return {
    ...headOf(election),
    error: null,
    discarded,
    reconciliation,
    list,
    votes,
    verdict: {
      ...verdict,
      base: base.value,
      need: base.need,
      baseKind: base.kind,
      baseArithmetic: base.arithmetic,
      citations: rules.flatMap((rule) => (rule === null ? [] : [citationOf(rule)])),
    },
  };
}

function headOf(election: Election): Pick<TallyReport, "format" | "election" | "rulePack"> {
  return { format: "nhiemky-tally/1", election: election.id, rulePack: election.rulePack };
}

export function citationOf({
  parameter,
  value,
  citation,
  evidence,
  overridden,
}: AppliedRule<unknown>): Citation {
  return { parameter, value, citation, evidence, overridden };
}

/** Counts a reading with the committee's rulings. An error with a report: the input is sound but allows no verdict. */
export function tallyReading(
  election: Election,
  reading: Reading,
  rulings: Rulings | null,
  rules: ElectionRules,
): Result<TallyReport> {
  const read = ballotsOfReading(election, reading, rulings);
  if (!read.ok) return err(read.error);
  const { ballots, waiting, discarded } = read.value;
  const stopped = (error: AppError, reconciliation: TallyReport["reconciliation"]): TallyReport => ({
    ...headOf(election),
    error,
    discarded,
    reconciliation,
    list: null,
    votes: null,
    verdict: null,
  });
  if (waiting.length > 0) return ok(stopped(needsRuling(waiting), null));
  const counted = tally(election, ballots, rules);
  if (!counted.ok) return ok(stopped(counted.error.error, counted.error.reconciliation));
  return ok(reportOf(election, counted.value, discarded));
}
