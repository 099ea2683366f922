import { z } from "zod";
import { type AppliedRule, type ElectionRules, ruleFor } from "./applied-rule.ts";
import { bindingRule, boundBreaches } from "./bound-members.ts";
import { orderCandidates } from "./candidate-order.ts";
import type { Nomination, OpinionPoll } from "./nomination.ts";
import { checkSurplus, type SurplusCheck } from "./surplus.ts";

export const leftOutReasons = [
  "withdrawn",
  "withdrawal-undecided",
  "no-consent",
  "bound-member",
  "poll-missing",
  "poll-too-low",
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

export interface LeftOut<T> {
  readonly nomination: T;
  readonly reason: LeftOutReason;
  readonly rule: AppliedRule | null;
}

export interface CandidateList<T> {
  /** In ballot order. */
  readonly listed: readonly T[];
  readonly leftOut: readonly LeftOut<T>[];
  readonly surplus: SurplusCheck;
}

/** Lấy phiếu xin ý kiến về người ngoài danh sách: compulsory, or for the presidium to decide; null: no rule. */
export function opinionPollRule(rules: ElectionRules): AppliedRule<"required" | "presidium-decides"> | null {
  return ruleFor(rules, "elections.opinion-poll", z.enum(["required", "presidium-decides"]));
}

/** More than the pack's share of those attending, never exactly it: 90 of 300 is not enough, 91 is. */
export function isAdmittedByPoll(poll: OpinionPoll, percent: number): boolean {
  return poll.agreed * 100 > percent * poll.attending;
}

/** Lập danh sách bầu cử: who stands on it, in ballot order, who does not and by which article. */
export function buildCandidateList<T extends Nomination>(
  nominations: readonly T[],
  seats: number,
  rules: ElectionRules,
): CandidateList<T> {
  const listed: T[] = [];
  const leftOut: LeftOut<T>[] = [];
  for (const nomination of nominations) {
    const refusal = refusalOf(nomination, rules);
    if (refusal === null) listed.push(nomination);
    else leftOut.push({ nomination, ...refusal });
  }
  return {
    listed: orderCandidates(listed, rules),
    leftOut,
    surplus: checkSurplus(seats, listed.length, rules),
  };
}

function refusalOf(
  nomination: Nomination,
  rules: ElectionRules,
): { readonly reason: LeftOutReason; readonly rule: AppliedRule | null } | null {
  const withdrawalRule = ruleFor(rules, "elections.withdrawal.decided-by", z.string());
  if (nomination.withdrawal === "allowed") return { reason: "withdrawn", rule: withdrawalRule };
  if (nomination.withdrawal !== "none" && nomination.withdrawal !== "denied")
    return { reason: "withdrawal-undecided", rule: withdrawalRule };
  if (!nomination.hasConsented) return { reason: "no-consent", rule: null };
  if (boundBreaches(nomination, rules).length > 0)
    return { reason: "bound-member", rule: bindingRule(rules) };
  if (nomination.source === "outgoing-committee" || nomination.source === "superior") return null;
  const admission = ruleFor(rules, "elections.outsider.admission-percent", z.number().nullable());
  if (admission?.value == null) {
    const poll = opinionPollRule(rules);
    return poll?.value === "required" && nomination.poll === null
      ? { reason: "poll-missing", rule: poll }
      : null;
  }
  if (nomination.poll === null) return { reason: "poll-missing", rule: admission };
  return isAdmittedByPoll(nomination.poll, admission.value)
    ? null
    : { reason: "poll-too-low", rule: admission };
}
