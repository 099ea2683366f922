import { z } from "zod";
import { type Grammar, grammars } from "../election-words.ts";
import { type AppliedRule, type ElectionRules, ruleFor } from "../rules/applied-rule.ts";
import { buildCandidateList, type CandidateList } from "../rules/candidate-list.ts";
import type { Nomination } from "../rules/nomination.ts";
import type { StoredContest } from "../storage/contest-rows.ts";
import type { StoredNomination } from "../storage/list-rows.ts";

export type NominationOfContest = Nomination & { readonly stored: StoredNomination };

function nominationOf(stored: StoredNomination): NominationOfContest {
  return {
    stored,
    id: stored.id,
    name: stored.name,
    born: stored.born_on ?? stored.born_year,
    memberSince: stored.member_since,
    source: stored.source,
    hasConsented: stored.has_consented,
    isNomineeBound: stored.is_nominee_bound,
    isNominatorBound: stored.is_nominator_bound,
    poll:
      stored.poll_agreed === null || stored.poll_attending === null
        ? null
        : { agreed: stored.poll_agreed, attending: stored.poll_attending },
    withdrawal: stored.withdrawal,
  };
}

/** The list as it would stand today, with surplus, and who is left out by which article. */
export function listOfContest(
  contest: StoredContest,
  nominations: readonly StoredNomination[],
  rules: ElectionRules,
): CandidateList<NominationOfContest> {
  return buildCandidateList(nominations.map(nominationOf), contest.seats, rules);
}

const grammarRule = z.object({ withSurplus: z.enum(grammars), withoutSurplus: z.enum(grammars) });

/** The way of marking that the pack prescribes for a list with, or without, a surplus. */
export function expectedGrammar(
  rules: ElectionRules,
  surplus: number,
): { readonly grammar: Grammar; readonly rule: AppliedRule } | null {
  const rule = ruleFor(rules, "elections.grammar", grammarRule);
  if (rule === null) return null;
  return { grammar: surplus > 0 ? rule.value.withSurplus : rule.value.withoutSurplus, rule };
}
