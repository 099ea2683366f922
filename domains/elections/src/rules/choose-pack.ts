import { appError, type CivilDate, err, ok, type Result } from "@nhiemky/kernel";
import type { RuleBook } from "@nhiemky/rule-book";
import { z } from "zod";
import { electionFileErrors } from "../file-errors.ts";
import type { AppliedRule, ElectionRules, RuleCase } from "./applied-rule.ts";

const packSchema = z.object({
  code: z.string(),
  vi: z.string(),
  en: z.string(),
  referenceNumber: z.string().nullable(),
  issuedBy: z.string().nullable(),
  issuedOn: z.string().nullable(),
});
export type PackFacts = z.output<typeof packSchema>;

/** Bộ quy định có hiệu lực: the packs of elections on the day of a vote. */
export function packsOn(book: RuleBook, heldOn: CivilDate): readonly AppliedRule<PackFacts>[] {
  return book
    .valuesOn("elections.pack", heldOn)
    .map((found) => ({ ...found, value: packSchema.parse(found.value) }));
}

/** Opens the rule book at a contest, if its pack holds on the day of the vote. */
export function openElectionRules(book: RuleBook, of: RuleCase): Result<ElectionRules> {
  const inForce = packsOn(book, of.heldOn).map((pack) => pack.value.code);
  if (inForce.includes(of.rulePack)) return ok({ book, of });
  return err(
    appError(
      electionFileErrors.ELECTIONS_RULE_PACK_NOT_IN_FORCE,
      { rulePack: of.rulePack, heldOn: of.heldOn, inForce: inForce.join(", ") },
      { field: "rulePack" },
    ),
  );
}
