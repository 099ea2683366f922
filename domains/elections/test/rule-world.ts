import { readdirSync, readFileSync } from "node:fs";
import { civilDate, expectOk } from "@nhiemky/kernel";
import { openRuleBook, type RuleOverride, rulePackSchema } from "@nhiemky/rule-book";
import { type Election, electionSchema } from "../src/election-format.ts";
import type { FoundRow, Grammar, MeetingKind, Office } from "../src/election-words.ts";
import type { ElectionRules } from "../src/rules/applied-rule.ts";
import type { Ballot, NameMark } from "../src/rules/ballot.ts";
import { openElectionRules } from "../src/rules/choose-pack.ts";

const folder = new URL("../../../regulations/", import.meta.url);
const packs = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => rulePackSchema.parse(JSON.parse(readFileSync(new URL(name, folder), "utf8"))));

export interface PackCase {
  readonly rulePack: string;
  readonly heldOn: string;
  readonly office: Office;
  readonly meeting: MeetingKind;
}

/** The shipped packs, opened at a case. */
export function rulesOf(of: PackCase, overrides: readonly RuleOverride[] = []): ElectionRules {
  const book = openRuleBook(packs, overrides);
  return expectOk(openElectionRules(book, { ...of, heldOn: civilDate(of.heldOn) }), "the pack is in force");
}

/** A file of conformance/tallies. */
export function vectors<T>(name: string): T {
  const file = new URL(`../../../conformance/tallies/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as T;
}

const letters: Readonly<Record<string, NameMark>> = { f: "for", a: "against", b: "both", n: "neither" };

export const candidateIds = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `c${String(index + 1).padStart(3, "0")}`);

/** "ffab" -> the marks of a ballot, one letter a name. */
export function ballotOf(
  id: string,
  marks: string,
  more: { readonly found?: FoundRow | null; readonly ruledValid?: boolean | null } = {},
): Ballot {
  const ids = candidateIds(marks.length);
  return {
    id,
    marks: new Map(ids.map((candidate, index) => [candidate, letters[marks[index]!]!])),
    found: more.found ?? null,
    ruledValid: more.ruledValid ?? null,
  };
}

/** How a vector writes an election: names by their number. */
export interface ElectionVector extends PackCase {
  readonly grammar: Grammar;
  readonly names: number;
  readonly seats: number;
  readonly exclusions: readonly { readonly kind: string; readonly count: number }[];
  readonly [field: string]: unknown;
}

export function electionOf(vector: ElectionVector): Election {
  return electionSchema.parse({
    ...vector,
    format: "nhiemky-election/1",
    id: "vector",
    title: "Bầu thử",
    unit: "Đơn vị thử",
    candidates: candidateIds(vector.names).map((id) => ({ id, name: `Người ${id}` })),
    exclusions: vector.exclusions.map((exclusion) => ({ ...exclusion, decision: "Biên bản thẩm tra" })),
  });
}

export interface AlikeBallots {
  readonly count: number;
  readonly marks: string;
  readonly found?: FoundRow;
}

export function ballotsOf(alike: readonly AlikeBallots[]): readonly Ballot[] {
  return alike.flatMap(({ count, marks, found }, group) =>
    Array.from({ length: count }, (_, index) =>
      ballotOf(`${group}-${index}`, marks, { found: found ?? null }),
    ),
  );
}
