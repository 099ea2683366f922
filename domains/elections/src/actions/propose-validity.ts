import { ok, type Result } from "@nhiemky/kernel";
import { openRuleBook } from "@nhiemky/rule-book";
import { rulePacks } from "@nhiemky/rule-settings";
import type { Election } from "../election-format.ts";
import { openElectionRules } from "../rules/choose-pack.ts";
import { proposeValidity, type ReadPage, type WithValidity } from "../rules/propose-validity.ts";

/** The pages of a reading with what the shipped packs, and the overrides that E.json carries, say of each ballot. */
export function addProposedValidity<T extends ReadPage>(
  election: Election,
  pages: readonly T[],
): Result<readonly WithValidity<T>[]> {
  const rules = openElectionRules(openRuleBook(rulePacks(), election.ruleOverrides), election);
  return rules.ok ? ok(proposeValidity(election, rules.value, pages)) : rules;
}
