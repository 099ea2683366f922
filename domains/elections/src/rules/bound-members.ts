import { z } from "zod";
import { type AppliedRule, type ElectionRules, ruleFor } from "./applied-rule.ts";
import type { NominationSource } from "./nomination.ts";

/** What a nomination breaks, if anything. */
export type BoundBreach = "nominates-outside-list" | "stands-outside-list";

/** The rule that binds sitting members at this kind of meeting (QC190 Điều 11); null: the pack has none. */
export function bindingRule(rules: ElectionRules): AppliedRule<string> | null {
  return ruleFor(rules, "elections.bound-members", z.string());
}

/**
 * Ràng buộc với cấp ủy viên: a bound member may neither nominate anyone outside the committee's list nor stand, or
 * accept a nomination, outside it.
 */
export function boundBreaches(
  nomination: {
    readonly source: NominationSource;
    readonly isNomineeBound: boolean;
    readonly isNominatorBound: boolean;
  },
  rules: ElectionRules,
): readonly BoundBreach[] {
  if (bindingRule(rules) === null || nomination.source === "outgoing-committee") return [];
  const breaches: BoundBreach[] = [];
  if (nomination.isNominatorBound && nomination.source === "delegate")
    breaches.push("nominates-outside-list");
  if (nomination.isNomineeBound) breaches.push("stands-outside-list");
  return breaches;
}
