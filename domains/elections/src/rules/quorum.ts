import type { BilingualText } from "@nhiemky/kernel";
import { z } from "zod";
import { type AppliedRule, type ElectionRules, ruleFor } from "./applied-rule.ts";
import { percentOf, printPercent } from "./percentages.ts";

const fraction = z.string().regex(/^[1-9]\d*\/[1-9]\d*$/);
const quorumRule = z.object({ people: fraction, organisations: fraction });

/** Who is there, of those convened; organisations are null where nobody counted them. */
export interface QuorumInput {
  readonly convened: number;
  readonly present: number;
  readonly organisationsConvened: number | null;
  readonly organisationsPresent: number | null;
}

/** Số người, số tổ chức dự đại hội held against the pack. It is said and recorded; the presidium decides. */
export interface QuorumCheck {
  /** `unknown`: the people suffice, the organisations were not counted. */
  readonly standing: "met" | "not-met" | "unknown";
  readonly arithmetic: BilingualText;
  readonly rule: AppliedRule;
}

function reaches(present: number, convened: number, share: string): boolean {
  const [part, whole] = share.split("/").map(Number) as [number, number];
  return present * whole >= convened * part;
}

/** The rule speaks of congresses; null for a conference, and where the pack says nothing. */
export function checkQuorum(input: QuorumInput, rules: ElectionRules): QuorumCheck | null {
  const rule = rules.of.meeting === "conference" ? null : ruleFor(rules, "elections.quorum", quorumRule);
  if (rule === null) return null;
  const { convened, present, organisationsConvened, organisationsPresent } = input;
  const sum = (part: number, whole: number) =>
    `${part} ÷ ${whole} = ${printPercent(percentOf(part, whole))}%`;
  const arePeople = reaches(present, convened, rule.value.people);
  const people = sum(present, convened);
  const atLeast = { vi: `cần ít nhất ${rule.value.people}`, en: `at least ${rule.value.people} needed` };
  if (organisationsConvened === null || organisationsPresent === null) {
    return {
      standing: arePeople ? "unknown" : "not-met",
      arithmetic: {
        vi: `${people} người, ${atLeast.vi}; chưa ghi số tổ chức`,
        en: `${people} of the people, ${atLeast.en}; organisations not counted`,
      },
      rule,
    };
  }
  const areOrganisations = reaches(organisationsPresent, organisationsConvened, rule.value.organisations);
  const organisations = sum(organisationsPresent, organisationsConvened);
  return {
    standing: arePeople && areOrganisations ? "met" : "not-met",
    arithmetic: {
      vi: `${people} người, ${atLeast.vi}; ${organisations} tổ chức, cần ít nhất ${rule.value.organisations}`,
      en: `${people} of the people, ${atLeast.en}; ${organisations} of the organisations, at least ${rule.value.organisations} needed`,
    },
    rule,
  };
}
