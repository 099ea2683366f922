import type { Connection } from "@nhiemky/database";
import { unitNames } from "@nhiemky/org-structure";
import { type Election, type ElectionInput, electionSchema } from "../election-format.ts";
import type { ElectionRules } from "../rules/applied-rule.ts";
import { candidateId } from "../rules/candidate-id.ts";
import { countPrinted, selectExclusions } from "../storage/attendance-rows.ts";
import type { StoredContest } from "../storage/contest-rows.ts";
import { type StoredNomination, selectNominations } from "../storage/list-rows.ts";
import { selectLockOverrides } from "../storage/result-rows.ts";

/** The frozen list, in ballot order. */
export async function frozenList(
  connection: Connection,
  contest: StoredContest,
): Promise<readonly (StoredNomination & { readonly list_number: number })[]> {
  const nominations = await selectNominations(connection, contest.id);
  return nominations
    .flatMap((one) => (one.list_number === null ? [] : [{ ...one, list_number: one.list_number }]))
    .sort((left, right) => left.list_number - right.list_number);
}

/** E.json of a contest whose list is frozen. Figures that are not known yet stand as nought. */
export async function electionOfContest(
  connection: Connection,
  contest: StoredContest,
  rules: ElectionRules,
): Promise<Election> {
  const list = await frozenList(connection, contest);
  const exclusions = await selectExclusions(connection, contest.id);
  const names = await unitNames(connection, [contest.unit_id], contest.held_on);
  const printed = await countPrinted(connection, contest.id);
  const election: ElectionInput = {
    format: "nhiemky-election/1",
    id: contest.id,
    title: contest.title,
    unit: names.get(contest.unit_id)?.fullName ?? contest.unit_id,
    heldOn: contest.held_on,
    rulePack: contest.rule_pack,
    office: contest.office,
    meeting: contest.meeting,
    grammar: contest.grammar ?? "strike-out",
    seats: contest.seats,
    candidates: list.map((one) => ({
      id: candidateId(one.list_number),
      name: one.name,
      born: one.born_on ?? one.born_year,
      memberSince: one.member_since,
    })),
    convened: contest.convened ?? 0,
    exclusions: [...Map.groupBy(exclusions, ({ kind }) => kind)].map(([kind, alike]) => ({
      kind,
      count: alike.length,
      decision: [...new Set(alike.map(({ decision }) => decision))].join("; "),
    })),
    presentAtVote: contest.present,
    printed: printed === 0 ? null : printed,
    unused: contest.unused,
    issued: contest.issued ?? 0,
    collected: contest.collected ?? 0,
    round: { number: contest.round_number, kind: contest.round_kind },
    ruleOverrides: overridesIn(rules),
    lockOverrides: [...(await selectLockOverrides(connection, contest.id))],
  };
  return electionSchema.parse(election);
}

/** The administrator's values that touch this contest's pack, carried along so that a stranger counts alike. */
function overridesIn({ book, of }: ElectionRules): NonNullable<ElectionInput["ruleOverrides"]> {
  return book
    .parameters()
    .filter((parameter) => parameter.startsWith("elections."))
    .flatMap((parameter) => book.valuesOn(parameter, of.heldOn))
    .filter(({ scope }) => scope["rulePack"] === undefined || scope["rulePack"] === of.rulePack)
    .flatMap(({ parameter, scope, value, from, overridden }) =>
      overridden === null ? [] : [{ parameter, scope: { ...scope }, value, from, reason: overridden.reason }],
    );
}
