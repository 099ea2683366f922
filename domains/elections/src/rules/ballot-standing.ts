import type { FoundRow } from "../election-words.ts";
import type { SheetStatus } from "../reading-format.ts";
import type { ElectionRules } from "./applied-rule.ts";
import type { Ballot, BallotKind, NameMark } from "./ballot.ts";
import { decideValidity } from "./ballot-validity.ts";
import { type RulingDecision, settleRulings } from "./settle-rulings.ts";

/** `certain`: two readings agreed and the table decides; `disputed`: two members differ, a third decides. */
export const ballotStandings = ["certain", "waiting", "disputed", "ruled", "discarded"] as const;
export type BallotStanding = (typeof ballotStandings)[number];

/** A ballot as it was read or keyed. */
export interface ReadBallot {
  readonly id: string;
  readonly status: SheetStatus;
  readonly marks: Readonly<Record<string, NameMark>>;
  readonly found: FoundRow | null;
}

/** What is asked of each ballot of a contest. */
export interface BallotQuestion {
  readonly kind: BallotKind;
  readonly seats: number;
  readonly candidates: readonly string[];
}

/** Tình trạng của một lá phiếu, and the ballot as it counts; null: it does not count, or not yet. */
export function standBallot(
  read: ReadBallot,
  rulings: readonly RulingDecision[],
  question: BallotQuestion,
  rules: ElectionRules,
): { readonly standing: BallotStanding; readonly counts: Ballot | null } {
  const settlement = settleRulings(rulings);
  if (settlement.kind === "settled") {
    const [decision] = settlement.agreeing;
    if (decision!.discarded !== null) return { standing: "discarded", counts: null };
    return { standing: "ruled", counts: ruledBallot(read, decision!) };
  }
  // One member's doubt about a ballot that was read for certain opens it again until two agree.
  if (rulings.length > 0) return { standing: settlement.kind, counts: null };
  const ballot = {
    id: read.id,
    marks: new Map(Object.entries(read.marks)),
    found: read.found,
    ruledValid: null,
  };
  const isWhole = question.candidates.every((candidate) => ballot.marks.has(candidate));
  if (read.status !== "read" || !isWhole) return { standing: "waiting", counts: null };
  const { outcome } = decideValidity(question.kind, question.seats, ballot, rules);
  return outcome === "ask" ? { standing: "waiting", counts: null } : { standing: "certain", counts: ballot };
}

function ruledBallot(read: ReadBallot, decision: RulingDecision): Ballot {
  return {
    id: read.id,
    marks: new Map(Object.entries({ ...read.marks, ...decision.marks })),
    found: decision.found,
    ruledValid: decision.valid,
  };
}

/** Whether a ruling says enough: every name, or invalid, or no ballot; and validity where the table asks for it. */
export function isRulingComplete(
  decision: RulingDecision,
  question: BallotQuestion,
  rules: ElectionRules,
): boolean {
  if (decision.discarded !== null || decision.valid === false) return true;
  const marks = new Map(Object.entries(decision.marks));
  if (!question.candidates.every((candidate) => marks.has(candidate))) return false;
  const ballot = { id: "", marks, found: decision.found, ruledValid: decision.valid };
  return decideValidity(question.kind, question.seats, ballot, rules).outcome !== "ask";
}
