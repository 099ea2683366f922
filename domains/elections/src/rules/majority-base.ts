import { appError, type BilingualText, err, ok, type Result } from "@nhiemky/kernel";
import { z } from "zod";
import { type BaseKind, baseKinds } from "../election-words.ts";
import { electionFileErrors } from "../file-errors.ts";
import { type AppliedRule, type ElectionRules, requiredRule } from "./applied-rule.ts";

const exclusionText = z.object({ vi: z.string(), en: z.string() });

/** What the base is reckoned from. `valid` is known only after the count. */
export interface BaseInput {
  readonly convened: number;
  readonly exclusions: readonly { readonly kind: string; readonly count: number }[];
  readonly issued: number;
  readonly collected: number;
  readonly valid: number;
}

/** Cơ sở tính quá nửa, with its arithmetic. */
export interface MajorityBase {
  readonly kind: BaseKind;
  readonly value: number;
  /** Votes needed: strictly more than half, so ⌊value ÷ 2⌋ + 1. */
  readonly need: number;
  readonly arithmetic: BilingualText;
  readonly rule: AppliedRule<BaseKind>;
  readonly majority: AppliedRule<string>;
  /** The rule under which each kind of exclusion leaves the base. */
  readonly exclusions: readonly {
    readonly kind: string;
    readonly count: number;
    readonly rule: AppliedRule<BilingualText>;
  }[];
}

/** Các trường hợp được trừ of this kind of meeting, each with its article. */
export function exclusionRules(rules: ElectionRules): readonly AppliedRule<BilingualText>[] {
  return rules.book
    .valuesOn("elections.base.exclusion", rules.of.heldOn)
    .filter(({ scope }) => scope["rulePack"] === rules.of.rulePack && scope["meeting"] === rules.of.meeting)
    .map((found) => ({ ...found, value: exclusionText.parse(found.value) }));
}

const baseWords: Readonly<Record<BaseKind, BilingualText>> = {
  people: { vi: "người", en: "people" },
  "ballots-issued": { vi: "phiếu phát ra", en: "ballots issued" },
  "ballots-collected": { vi: "phiếu thu vào", en: "ballots collected" },
  "ballots-valid": { vi: "phiếu hợp lệ", en: "valid ballots" },
};

/** QC190 Điều 30, QC244 Điều 32: people convened less the listed exclusions; other packs reckon on ballots. */
export function reckonBase(input: BaseInput, rules: ElectionRules): Result<MajorityBase> {
  const rule = requiredRule(rules, "elections.base", z.enum(baseKinds));
  const majority = requiredRule(rules, "elections.majority", z.literal("more-than-half"));
  const allowed = exclusionRules(rules);
  const exclusions = [];
  for (const { kind, count } of input.exclusions) {
    const found = allowed.find(({ scope }) => scope["kind"] === kind);
    if (found === undefined) {
      const kinds = allowed.map(({ scope }) => scope["kind"]).join(", ") || "–";
      return err(
        appError(
          electionFileErrors.ELECTIONS_EXCLUSION_NOT_ALLOWED,
          { kind, allowed: kinds },
          {
            field: "exclusions",
            details: {
              allowed: allowed.map(({ scope, value, citation }) => ({
                kind: scope["kind"],
                value,
                citation,
              })),
            },
          },
        ),
      );
    }
    exclusions.push({ kind, count, rule: found });
  }
  const value = baseValue(rule.value, input);
  const need = Math.floor(value / 2) + 1;
  const minus = exclusions
    .filter(({ count }) => count > 0)
    .map(({ count }) => ` − ${count}`)
    .join("");
  const sum =
    rule.value === "people" && minus !== "" ? `${input.convened}${minus} = ${value}` : String(value);
  const word = baseWords[rule.value];
  const half = `⌊${value} ÷ 2⌋ + 1 = ${need}`;
  return ok({
    kind: rule.value,
    value,
    need,
    arithmetic: { vi: `${sum} ${word.vi}; ${half}`, en: `${sum} ${word.en}; ${half}` },
    rule,
    majority,
    exclusions,
  });
}

function baseValue(kind: BaseKind, input: BaseInput): number {
  switch (kind) {
    case "people":
      return input.convened - input.exclusions.reduce((sum, { count }) => sum + count, 0);
    case "ballots-issued":
      return input.issued;
    case "ballots-collected":
      return input.collected;
    case "ballots-valid":
      return input.valid;
  }
}
