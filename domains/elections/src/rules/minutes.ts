import type { Minutes } from "../minutes-format.ts";
import { describeNextStep } from "./describe-tally.ts";
import { describeExclusion, type MinutesInput } from "./minutes-input.ts";
import { cite } from "./minutes-words.ts";
import type { Citation } from "./tally-report.ts";

function listPerson({ list }: MinutesInput, candidate: string) {
  const index = list.findIndex(({ id }) => id === candidate);
  const { name, note } = list[index]!;
  return { number: index + 1, name, note };
}

/** Every rule that the count used, once each by parameter and article. */
function rulesUsed({ result }: MinutesInput): readonly Citation[] {
  const { reconciliation, verdict } = result;
  const all = [
    ...verdict.citations,
    ...reconciliation.cases.map(({ rule }) => rule),
    ...reconciliation.locks.filter(({ standing }) => standing !== "unknown").map(({ rule }) => rule),
  ];
  return [...new Map(all.map((rule) => [`${rule.parameter} ${rule.citation}`, rule])).values()];
}

/** Biên bản kiểm phiếu: all fields that the official form prints, from a certified result. */
export function minutesOf(input: MinutesInput): Minutes {
  const { contest, election, result, pack, certification, seal } = input;
  const { reconciliation, verdict } = result;
  const rules = rulesUsed(input);
  const voted = ({ candidate, votes, percent }: { candidate: string; votes: number; percent: number }) => {
    const count = result.votes.find((one) => one.candidate === candidate);
    // Where names are struck, every name not voted for is struck: there is nothing else to tell.
    const isBoxes = election.grammar === "agree-disagree";
    const against = isBoxes ? (count?.against ?? 0) : 0;
    const unclear = isBoxes ? (count?.both ?? 0) + (count?.neither ?? 0) : 0;
    return { ...listPerson(input, candidate), votes, against, unclear, percent };
  };
  const present = election.presentAtVote ?? election.issued;
  const baseRule = verdict.citations[0];
  return {
    format: "nhiemky-count-minutes/1",
    family: pack.family,
    title: election.title,
    unit: election.unit,
    meetingName: contest.meetingName,
    term: contest.term,
    place: contest.place,
    heldOn: election.heldOn,
    round: election.round,
    rulePack: { code: pack.code, title: pack.vi, citation: pack.citation },
    legalBasis: [...new Set([pack.citation, ...verdict.citations.flatMap(({ citation }) => citation ?? [])])],
    seats: election.seats,
    grammar: election.grammar,
    meeting: election.meeting,
    surplus: {
      arithmetic: result.list.arithmetic.vi,
      citations: [...new Set(result.list.rules.map(cite))],
    },
    list: input.list.map(({ name, note }, index) => ({ number: index + 1, name, note })),
    committee: input.committee,
    committeeDecision: input.committeeDecision,
    convened: election.convened,
    present,
    absent: election.convened - present,
    exclusions: input.exclusions.map(describeExclusion),
    printed: election.printed ?? null,
    unused: election.unused ?? null,
    issued: election.issued,
    collected: election.collected,
    notReturned: Math.max(0, election.issued - election.collected),
    valid: reconciliation.valid,
    invalid: reconciliation.invalid,
    validPercent: reconciliation.validPercent,
    invalidPercent: reconciliation.invalidPercent,
    invalidReasons: reconciliation.cases
      .filter(({ valid }) => !valid)
      .map((one) => ({
        case: one.case,
        text: one.text.vi,
        count: one.count,
        citation: cite(one.rule),
      })),
    base: {
      kind: verdict.baseKind,
      value: verdict.base,
      need: verdict.need,
      arithmetic: verdict.baseArithmetic.vi,
      citation: baseRule === undefined ? "" : cite(baseRule),
    },
    votes: result.votes.map(voted),
    elected: verdict.elected.map(voted),
    seatsLeft: verdict.seatsLeft,
    tied:
      verdict.tied === null
        ? null
        : {
            names: verdict.tied.candidates.map((candidate) => listPerson(input, candidate).name),
            votes: verdict.tied.votes,
            seats: verdict.tied.seats,
          },
    nextStep: verdict.next.step === "none" ? null : describeNextStep(verdict.next.step),
    verdictArithmetic: verdict.arithmetic.vi,
    notes: reconciliation.locks
      .filter(({ standing }) => standing === "noted")
      .map(({ lock, text, arithmetic }) => ({ lock, text: text.vi, arithmetic })),
    rulings: input.rulings,
    overrides: reconciliation.locks.flatMap(({ lock, text, decision }) =>
      decision === null ? [] : [{ lock, text: text.vi, decision }],
    ),
    changedRules: rules.flatMap(({ parameter, value, overridden }) =>
      overridden === null
        ? []
        : [
            {
              parameter,
              value: JSON.stringify(value),
              packValue: JSON.stringify(overridden.packValue),
              reason: overridden.reason,
            },
          ],
    ),
    unverifiedRules: rules.flatMap(({ parameter, citation, evidence }) =>
      evidence === "unverified" ? [{ parameter, citation: citation ?? "" }] : [],
    ),
    certifiedAt: certification.at,
    certifiedBy: certification.by,
    announcedAt: certification.announcedAt,
    resultHash: certification.resultHash,
    seal,
    signatures: {
      committee: input.committee.filter(({ role }) => role !== "technician"),
      presidium: [],
    },
  };
}
