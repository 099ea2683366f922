import { z } from "zod";
import { type AppliedRule, type ElectionRules, requiredRule } from "./applied-rule.ts";
import type { Ballot, BallotKind, NameMark } from "./ballot.ts";
import type { ValidityRow } from "./validity-rows.ts";

export const validityOutcomes = ["valid", "invalid", "ask", "not-a-ballot"] as const;
export type ValidityOutcome = (typeof validityOutcomes)[number];

/** Hiệu lực của một lá phiếu: the row of the decision table, what it says, and the article. */
export interface ValidityDecision {
  /** Kind and row: "A5". */
  readonly case: `${BallotKind}${ValidityRow}`;
  readonly row: ValidityRow;
  /** "ask": the table leaves it to the committee, which has not ruled yet. */
  readonly outcome: ValidityOutcome;
  /** Whether the committee's word stands here, and not the table's. */
  readonly isRuled: boolean;
  readonly rule: AppliedRule<ValidityOutcome>;
}

/** The row of the table that a ballot falls under (elections: validity, rows 1 to 23). */
export function validityRowOf(kind: BallotKind, seats: number, ballot: Ballot): ValidityRow {
  if (ballot.found !== null) return ballot.found;
  const marks = [...ballot.marks.values()];
  const count = (mark: NameMark) => marks.filter((one) => one === mark).length;
  const chosen = count("for");
  if (kind === "C") return marks[0] === "both" ? "16" : marks[0] === "neither" ? "17" : "15";
  if (chosen > seats) return kind === "A" && chosen === marks.length ? "6" : "5";
  if (kind === "A") return chosen === 0 ? "7" : chosen === seats ? "3" : "4";
  if (count("neither") === marks.length) return "12";
  if (count("both") === marks.length) return "13";
  if (count("against") === marks.length) return "14";
  if (count("both") > 0) return "10";
  return count("neither") > 0 ? "11" : "9";
}

/** A count asks the same few rows of every ballot: each is looked up once. */
const rowRules = new WeakMap<ElectionRules, Map<ValidityRow, AppliedRule<ValidityOutcome>>>();

function ruleOfRow(rules: ElectionRules, row: ValidityRow): AppliedRule<ValidityOutcome> {
  const known = rowRules.get(rules) ?? new Map<ValidityRow, AppliedRule<ValidityOutcome>>();
  rowRules.set(rules, known);
  const rule = known.get(row) ?? requiredRule(rules, "elections.validity", z.enum(validityOutcomes), { row });
  known.set(row, rule);
  return rule;
}

/** Only the committee rules on validity (QC190 Điều 8.2): its word, where there is one, stands before the table's. */
export function decideValidity(
  kind: BallotKind,
  seats: number,
  ballot: Ballot,
  rules: ElectionRules,
): ValidityDecision {
  const row = validityRowOf(kind, seats, ballot);
  const rule = ruleOfRow(rules, row);
  const ruled = ballot.ruledValid === null ? null : ballot.ruledValid ? "valid" : "invalid";
  return { case: `${kind}${row}`, row, outcome: ruled ?? rule.value, isRuled: ruled !== null, rule };
}
