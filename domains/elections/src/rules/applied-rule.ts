import type { CivilDate } from "@nhiemky/kernel";
import type { RuleBook, RuleValue } from "@nhiemky/rule-book";
import type { z } from "zod";
import type { MeetingKind, Office } from "../election-words.ts";

/** What selects the rule values of a contest: the pack, the day of the vote, what is elected, and who votes. */
export interface RuleCase {
  readonly rulePack: string;
  readonly heldOn: CivilDate;
  readonly office: Office;
  readonly meeting: MeetingKind;
}

/** A rule value as it was used: with its article, how sure it is, and whether an administrator set it. */
export type AppliedRule<Value = RuleValue["value"]> = Omit<RuleValue, "value"> & { readonly value: Value };

/** The rule book opened at one contest. */
export interface ElectionRules {
  readonly book: RuleBook;
  readonly of: RuleCase;
}

/**
 * The value of a parameter for the contest, null when no rule of the pack speaks to the case.
 * @throws when the value is not of the schema: a pack was shipped broken, or an override slipped through
 */
export function ruleFor<Schema extends z.ZodType>(
  { book, of }: ElectionRules,
  parameter: string,
  schema: Schema,
  narrower: Readonly<Record<string, string>> = {},
): AppliedRule<z.output<Schema>> | null {
  const scope = { rulePack: of.rulePack, office: of.office, meeting: of.meeting, ...narrower };
  const found = book.lookUp(parameter, of.heldOn, scope);
  return found === null ? null : { ...found, value: schema.parse(found.value) };
}

/** The same where every pack has the value. */
export function requiredRule<Schema extends z.ZodType>(
  rules: ElectionRules,
  parameter: string,
  schema: Schema,
  narrower: Readonly<Record<string, string>> = {},
): AppliedRule<z.output<Schema>> {
  const found = ruleFor(rules, parameter, schema, narrower);
  if (found === null) throw new Error(`${rules.of.rulePack} has no ${parameter} ${JSON.stringify(narrower)}`);
  return found;
}
