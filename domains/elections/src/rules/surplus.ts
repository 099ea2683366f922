import type { BilingualText } from "@nhiemky/kernel";
import { z } from "zod";
import { type AppliedRule, type ElectionRules, ruleFor } from "./applied-rule.ts";
import { percentOf, printPercent } from "./percentages.ts";

const percent = z.number().nullable();
const range = z.object({ from: z.number(), to: z.number() });
const smallBody = z.object({ fromSeats: z.number(), toSeats: z.number(), cap: z.number() });

/**
 * Số dư: candidates on the list beyond the seats to fill, held against the pack.
 * `missing`: a surplus is required and there is none. `over-cap`: more than the pack allows. `unregulated`: no rule
 * of the pack sets a cap for this office. The first two forbid freezing the list.
 */
export interface SurplusCheck {
  readonly seats: number;
  readonly listed: number;
  readonly surplus: number;
  readonly percent: number;
  readonly standing: "within" | "missing" | "over-cap" | "unregulated";
  readonly cap: number | null;
  /** What the convening committee prepares, as whole persons; advice, never a bar. */
  readonly prepared: { readonly from: number; readonly to: number; readonly isWithin: boolean } | null;
  readonly arithmetic: BilingualText;
  readonly rules: readonly AppliedRule[];
}

/** Whole persons that a share of the seats makes; the shares are whole percents, so no rounding error creeps in. */
function personsDown(seats: number, share: number): number {
  return Math.floor((seats * share) / 100);
}
function personsUp(seats: number, share: number): number {
  return Math.ceil((seats * share) / 100);
}

/** QC190 Điều 14.1: required for committees, at most 30 % of the seats; bodies of 3 to 5 seats at most one person. */
export function checkSurplus(seats: number, listed: number, rules: ElectionRules): SurplusCheck {
  const required = ruleFor(rules, "elections.surplus.required", z.boolean().nullable());
  const most = ruleFor(rules, "elections.surplus.max-percent", percent);
  const small = ruleFor(rules, "elections.surplus.small-body", smallBody);
  const preparedShare = ruleFor(rules, "elections.surplus.prepared-percent", range);
  const surplus = listed - seats;
  const isSmall = small !== null && seats >= small.value.fromSeats && seats <= small.value.toSeats;
  const byShare = most?.value == null ? null : personsDown(seats, most.value);
  const cap = isSmall ? small.value.cap : byShare;
  const from = preparedShare === null ? 0 : Math.max(1, personsUp(seats, preparedShare.value.from));
  const to = preparedShare === null ? 0 : Math.max(from, personsDown(seats, preparedShare.value.to));
  const share = `${listed} − ${seats} = ${surplus}; ${surplus} ÷ ${seats} = ${printPercent(percentOf(surplus, seats))}%`;
  const limit = isSmall
    ? {
        vi: `từ ${small.value.fromSeats} đến ${small.value.toSeats} người: tối đa ${cap}`,
        en: `${small.value.fromSeats} to ${small.value.toSeats} seats: at most ${cap}`,
      }
    : cap === null
      ? { vi: "chưa có quy định về số dư tối đa", en: "no rule on the largest surplus" }
      : {
          vi: `tối đa ⌊${most?.value}% × ${seats}⌋ = ${cap}`,
          en: `at most ⌊${most?.value}% × ${seats}⌋ = ${cap}`,
        };
  const applied: readonly (AppliedRule | null)[] = [required, isSmall ? small : most, preparedShare];
  return {
    seats,
    listed,
    surplus,
    percent: percentOf(surplus, seats),
    standing:
      required?.value === true && surplus < 1
        ? "missing"
        : cap === null
          ? "unregulated"
          : surplus > Math.max(cap, 0)
            ? "over-cap"
            : "within",
    cap,
    prepared: preparedShare === null ? null : { from, to, isWithin: surplus >= from && surplus <= to },
    arithmetic: { vi: `${share}; ${limit.vi}`, en: `${share}; ${limit.en}` },
    rules: applied.filter((rule) => rule !== null),
  };
}
