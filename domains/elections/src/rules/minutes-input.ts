import type { BilingualText } from "@nhiemky/kernel";
import type { PackFamily } from "../contest-schemas.ts";
import type { Election } from "../election-format.ts";
import type { Minutes } from "../minutes-format.ts";
import type { AppliedRule } from "./applied-rule.ts";
import { cite } from "./minutes-words.ts";
import type { TallyReport } from "./tally-report.ts";

/** A report that reached its verdict. */
export type Result = TallyReport & {
  readonly reconciliation: NonNullable<TallyReport["reconciliation"]>;
  readonly list: NonNullable<TallyReport["list"]>;
  readonly votes: NonNullable<TallyReport["votes"]>;
  readonly verdict: NonNullable<TallyReport["verdict"]>;
};

export function isConcluded(report: TallyReport): report is Result {
  return (
    report.verdict !== null && report.votes !== null && report.reconciliation !== null && report.list !== null
  );
}

/** What the minutes are made from: the certified result, and what is recorded round it. */
export interface MinutesInput {
  readonly contest: {
    readonly meetingName: string;
    readonly term: string | null;
    readonly place: string | null;
  };
  readonly election: Election;
  readonly result: Result;
  readonly pack: {
    readonly family: PackFamily;
    readonly code: string;
    readonly vi: string;
    readonly citation: string;
  };
  /** In ballot order. */
  readonly list: readonly { readonly id: string; readonly name: string; readonly note: string | null }[];
  readonly committee: Minutes["committee"];
  readonly committeeDecision: string | null;
  readonly exclusions: readonly {
    readonly rule: AppliedRule<BilingualText>;
    readonly personName: string;
    readonly reason: string;
    readonly decision: string;
  }[];
  readonly certification: {
    readonly at: string;
    readonly by: string;
    readonly announcedAt: string | null;
    readonly resultHash: string;
  };
  readonly rulings: Minutes["rulings"];
  readonly seal: Minutes["seal"];
}

export function describeExclusion(
  exclusion: MinutesInput["exclusions"][number],
): Minutes["exclusions"][number] {
  const { rule, personName, reason, decision } = exclusion;
  return { text: rule.value.vi, personName, reason, decision, citation: cite(rule) };
}
