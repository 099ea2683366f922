import type { BilingualText } from "@nhiemky/kernel";
import { z } from "zod";
import type { BallotRoundKind } from "../election-words.ts";
import { type AppliedRule, type ElectionRules, requiredRule } from "./applied-rule.ts";
import type { MajorityBase } from "./majority-base.ts";
import { percentOf } from "./percentages.ts";

export interface Counted {
  readonly candidate: string;
  readonly votes: number;
}

/** Người trúng cử, with the share of the base. */
export interface Elected extends Counted {
  readonly percent: number;
}

const roundRule = z.object({
  afterFirst: z.enum(["again", "assembly-decides"]),
  maxRounds: z.number().int().nullable(),
  atLast: z.enum(["assembly-decides", "appointed-by-superior", "stop"]),
});

/**
 * Việc tiếp theo. `none`: every seat is filled. `vote-again`: a further round is due. `assembly-decides`: the congress
 * or conference says whether to go on. `revote-among-tied`: among the persons with equal votes.
 */
export const nextSteps = [
  "none",
  "vote-again",
  "assembly-decides",
  "revote-among-tied",
  "appointed-by-superior",
  "stop",
] as const;
export type NextStep = (typeof nextSteps)[number];

/** Kết luận của một lượt bầu. */
export interface Verdict {
  /** From most votes to fewest; of equal votes in ballot order. */
  readonly elected: readonly Elected[];
  readonly seatsLeft: number;
  /** Persons with equal votes for the last seats; null: no tie. */
  readonly tied: {
    readonly candidates: readonly string[];
    readonly votes: number;
    readonly seats: number;
  } | null;
  readonly next: { readonly step: NextStep; readonly rule: AppliedRule | null };
  readonly arithmetic: BilingualText;
}

/**
 * Xác định người trúng cử: strictly more than half of the base; of more than the seats, those with most votes; equal
 * votes at the last seat elect nobody of the equal ones. A vote among the tied needs no half.
 * @param counted in ballot order
 */
export function reachVerdict(
  counted: readonly Counted[],
  contest: {
    readonly seats: number;
    readonly round: { readonly number: number; readonly kind: BallotRoundKind };
  },
  base: MajorityBase,
  rules: ElectionRules,
): Verdict {
  const { seats, round } = contest;
  const isRevote = round.kind === "revote-among-tied";
  const passed = counted.filter(({ votes }) => (isRevote ? votes > 0 : votes >= base.need));
  const over = [...passed].sort((left, right) => right.votes - left.votes);
  const last = over[seats - 1]?.votes;
  const isTie = over.length > seats && last !== undefined && over[seats]?.votes === last;
  const winners = isTie ? over.filter(({ votes }) => votes > last) : over.slice(0, seats);
  const tied = isTie
    ? {
        candidates: over.filter(({ votes }) => votes === last).map(({ candidate }) => candidate),
        votes: last,
        seats: seats - winners.length,
      }
    : null;
  const seatsLeft = seats - winners.length;
  return {
    elected: winners.map((one) => ({ ...one, percent: percentOf(one.votes, base.value) })),
    seatsLeft,
    tied,
    next: nextAfter(tied !== null, seatsLeft, round, rules),
    arithmetic: explain(over.length, winners.length, seats, isRevote ? null : base.need, tied),
  };
}

function nextAfter(
  isTie: boolean,
  seatsLeft: number,
  round: { readonly number: number; readonly kind: BallotRoundKind },
  rules: ElectionRules,
): Verdict["next"] {
  if (seatsLeft === 0) return { step: "none", rule: null };
  if (isTie) {
    const rule = requiredRule(rules, "elections.tie", z.enum(["revote-among-tied", "assembly-decides"]));
    // Equal again after a vote among the equal: no text says more than that the assembly decides.
    return { step: round.kind === "revote-among-tied" ? "assembly-decides" : rule.value, rule };
  }
  const rule = requiredRule(rules, "elections.rounds", roundRule);
  const { afterFirst, maxRounds, atLast } = rule.value;
  if (maxRounds !== null && round.number >= maxRounds) return { step: atLast, rule };
  if (round.number > 1) return { step: "assembly-decides", rule };
  return { step: afterFirst === "again" ? "vote-again" : "assembly-decides", rule };
}

function explain(
  passed: number,
  elected: number,
  seats: number,
  need: number | null,
  tied: Verdict["tied"],
): BilingualText {
  const threshold =
    need === null
      ? { vi: `${passed} người có phiếu`, en: `${passed} persons have votes` }
      : { vi: `${passed} người đạt từ ${need} phiếu`, en: `${passed} persons reach ${need} votes` };
  const tie =
    tied === null
      ? { vi: "", en: "" }
      : {
          vi: `; ${tied.candidates.length} người cùng ${tied.votes} phiếu tranh ${tied.seats} chỗ cuối`,
          en: `; ${tied.candidates.length} persons with ${tied.votes} votes each for the last ${tied.seats} seats`,
        };
  return {
    vi: `${threshold.vi}; số lượng bầu ${seats}; trúng cử ${elected}${tie.vi}`,
    en: `${threshold.en}; ${seats} seats; ${elected} elected${tie.en}`,
  };
}
