import type { CivilDate } from "@nhiemky/kernel";
import { z } from "zod";
import { type AppliedRule, type ElectionRules, requiredRule } from "./applied-rule.ts";

const retentionSchema = z.object({
  months: z.number().int().min(0),
  needsDecision: z.boolean(),
  needsNoComplaint: z.boolean(),
});

/** Thời hạn lưu phiếu: the last day on which sealed ballots are kept, and the rule (QC190 Điều 35: six months). */
export function retentionOf(rules: ElectionRules): {
  readonly until: CivilDate;
  readonly rule: AppliedRule<z.output<typeof retentionSchema>>;
} {
  const rule = requiredRule(rules, "elections.retention", retentionSchema);
  return { until: addMonths(rules.of.heldOn, rule.value.months), rule };
}

/** The same day some months later; the last day of that month where it has no such day. */
function addMonths(day: CivilDate, months: number): CivilDate {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const moved = new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDay)));
  return moved.toISOString().slice(0, 10) as CivilDate;
}
