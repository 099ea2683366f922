import type { Connection } from "@nhiemky/database";
import { expectOk } from "@nhiemky/kernel";
import { loadRuleBook } from "@nhiemky/rule-settings";
import type { AppliedRule, ElectionRules } from "../rules/applied-rule.ts";
import { openElectionRules, type PackFacts, packsOn } from "../rules/choose-pack.ts";
import type { StoredContest } from "../storage/contest-rows.ts";

/** The rule values of a contest, the administrator's included. Its pack was in force when the contest was opened. */
export async function rulesOfContest(connection: Connection, contest: StoredContest): Promise<ElectionRules> {
  const book = await loadRuleBook(connection);
  const of = {
    rulePack: contest.rule_pack,
    heldOn: contest.held_on,
    office: contest.office,
    meeting: contest.meeting,
  };
  return expectOk(openElectionRules(book, of), "the pack of a contest holds on its day");
}

export function packOfContest({ book, of }: ElectionRules): AppliedRule<PackFacts> {
  const pack = packsOn(book, of.heldOn).find(({ value }) => value.code === of.rulePack);
  if (pack === undefined) throw new Error(`no pack ${of.rulePack} on ${of.heldOn}`);
  return pack;
}
