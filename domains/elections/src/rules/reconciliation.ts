import type { BilingualText } from "@nhiemky/kernel";
import { z } from "zod";
import { type AppliedRule, type ElectionRules, requiredRule } from "./applied-rule.ts";
import type { BallotKind } from "./ballot.ts";
import type { VoteCount } from "./count-votes.ts";
import { type LockNumber, lockNumbers, lockTexts } from "./reconciliation-locks.ts";

/** The figures that must fit together before a verdict. Null: not counted or not known yet. */
export interface ReconciliationInput {
  readonly kind: BallotKind;
  readonly seats: number;
  readonly printed: number | null;
  readonly unused: number | null;
  readonly presentAtVote: number | null;
  readonly issued: number;
  readonly collected: number;
  readonly valid: number;
  readonly invalid: number;
  readonly votes: readonly VoteCount[];
  /** Ballots on which independent counts differ; null: there was one count only. */
  readonly differing: number | null;
  readonly overrides: readonly { readonly lock: string; readonly decision: string }[];
}

/** Một khóa đối chiếu. `unknown`: the figures are not there; `overridden`: by decision of the presidium. */
export interface ReconciliationLock {
  readonly lock: LockNumber;
  readonly standing: "passed" | "noted" | "locked" | "overridden" | "unknown";
  readonly text: BilingualText;
  readonly arithmetic: string;
  readonly decision: string | null;
  readonly rule: AppliedRule<string>;
}

/** Whether the condition of the row holds (null: not known), and the figures it was found from. */
type Finding = readonly [holds: boolean | null, arithmetic: string];

function findingsOf(input: ReconciliationInput): Readonly<Record<LockNumber, Finding>> {
  const { printed, unused, presentAtVote: present, issued, collected, valid, invalid, votes, kind } = input;
  const cast = votes.reduce((sum, one) => sum + one.votes, 0);
  const most = votes.reduce((high, one) => Math.max(high, one.votes), 0);
  const uneven = votes.filter((one) => one.votes + one.against + one.both + one.neither !== valid);
  return {
    R1:
      printed === null || unused === null
        ? [null, ""]
        : [
            printed - issued - unused !== 0,
            `${printed} − ${issued} − ${unused} = ${printed - issued - unused}`,
          ],
    R2: present === null ? [null, ""] : [issued > present, `${issued}; ${present}`],
    R3: [collected === issued, `${collected}; ${issued}`],
    R4: [collected < issued, `${issued} − ${collected} = ${issued - collected}`],
    R5: [collected > issued, `${collected} − ${issued} = ${collected - issued}`],
    R6: [valid + invalid !== collected, `${valid} + ${invalid} = ${valid + invalid}; ${collected}`],
    R7: [
      kind === "A" && cast > valid * input.seats,
      `${cast}; ${valid} × ${input.seats} = ${valid * input.seats}`,
    ],
    R8: [most > valid, `${most}; ${valid}`],
    R9: [kind !== "A" && uneven.length > 0, uneven.map((one) => one.candidate).join(", ")],
    R10: input.differing === null ? [null, ""] : [input.differing > 0, String(input.differing)],
    R11: present === null ? [null, ""] : [issued !== present, `${issued}; ${present}`],
  };
}

/**
 * Đối chiếu trước khi kết luận: rows R1 to R11. A row whose condition holds does what the pack says: pass, note or
 * lock. A lock yields to a recorded decision of the presidium, which is printed in the minutes.
 */
export function reconcile(input: ReconciliationInput, rules: ElectionRules): readonly ReconciliationLock[] {
  const findings = findingsOf(input);
  return lockNumbers.map((lock) => {
    const rule = requiredRule(rules, "elections.reconciliation", z.enum(["lock", "note", "pass"]), { lock });
    const [holds, arithmetic] = findings[lock];
    const decision = input.overrides.find((override) => override.lock === lock)?.decision ?? null;
    const standing =
      holds === null
        ? "unknown"
        : !holds || rule.value === "pass"
          ? "passed"
          : rule.value === "note"
            ? "noted"
            : decision === null
              ? "locked"
              : "overridden";
    return {
      lock,
      standing,
      text: lockTexts[lock],
      arithmetic,
      decision: standing === "overridden" ? decision : null,
      rule,
    };
  });
}
