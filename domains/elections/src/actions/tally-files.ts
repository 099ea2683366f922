import { ok, type Result } from "@nhiemky/kernel";
import { openRuleBook } from "@nhiemky/rule-book";
import { rulePacks } from "@nhiemky/rule-settings";
import type { Election } from "../election-format.ts";
import { openElectionRules } from "../rules/choose-pack.ts";
import { type NamedText, parseElection, parseReading, parseRulings } from "../rules/parse-files.ts";
import { type TallyReport, tallyReading } from "../rules/tally-report.ts";

/** The three files of a count that was read elsewhere. */
export interface TallyFiles {
  readonly election: NamedText;
  readonly reading: NamedText;
  readonly rulings: NamedText | null;
}

export interface TalliedFiles {
  readonly election: Election;
  readonly report: TallyReport;
}

/** Kiểm phiếu từ tệp: the same count as on the pages, by the shipped packs and the overrides that E.json carries. */
export function tallyFiles(files: TallyFiles): Result<TalliedFiles> {
  const election = parseElection(files.election);
  if (!election.ok) return election;
  const reading = parseReading(files.reading, election.value);
  if (!reading.ok) return reading;
  const rulings = files.rulings === null ? ok(null) : parseRulings(files.rulings, election.value);
  if (!rulings.ok) return rulings;
  const book = openRuleBook(rulePacks(), election.value.ruleOverrides);
  const rules = openElectionRules(book, election.value);
  if (!rules.ok) return rules;
  const report = tallyReading(election.value, reading.value, rulings.value, rules.value);
  return report.ok ? ok({ election: election.value, report: report.value }) : report;
}
