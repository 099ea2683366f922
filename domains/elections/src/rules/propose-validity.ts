import type { Election } from "../election-format.ts";
import type { RowReading, SheetReading } from "../reading-format.ts";
import type { ElectionRules } from "./applied-rule.ts";
import { ballotKind, type NameMark } from "./ballot.ts";
import { decideValidity } from "./ballot-validity.ts";
import { markOfRow } from "./marks-of-rows.ts";

export type ReadPage = Pick<SheetReading, "file" | "ballot"> & { readonly rows: readonly RowReading[] };
export type WithValidity<T> = T & Pick<SheetReading, "validity">;

/**
 * What the table of the rule pack says of each ballot whose every name was read for certain, written beside its pages.
 * A proposal: only the committee rules on validity (QC190 Điều 8.2), and the tally decides anew from the rows.
 */
export function proposeValidity<T extends ReadPage>(
  election: Election,
  rules: ElectionRules,
  pages: readonly T[],
): readonly WithValidity<T>[] {
  const papers = Map.groupBy(pages, paperOf);
  const proposals = new Map([...papers].map(([id, paper]) => [id, proposalFor(election, rules, id, paper)]));
  return pages.map((page) => ({ ...page, validity: proposals.get(paperOf(page)) ?? null }));
}

/** Pages of one paper share `ballot`; a page without it is a paper of its own. */
function paperOf({ ballot, file }: ReadPage): string {
  return ballot ?? file;
}

function proposalFor(
  election: Election,
  rules: ElectionRules,
  id: string,
  paper: readonly ReadPage[],
): SheetReading["validity"] {
  const marks = new Map<string, NameMark>();
  for (const row of paper.flatMap(({ rows }) => rows)) {
    const mark = markOfRow(row, election.grammar);
    if (mark !== null) marks.set(row.candidate, mark);
  }
  if (!election.candidates.every((candidate) => marks.has(candidate.id))) return null;
  const kind = ballotKind(election.grammar, election.candidates.length);
  const ballot = { id, marks, found: null, ruledValid: null };
  const { case: name, outcome } = decideValidity(kind, election.seats, ballot, rules);
  return { case: name, valid: outcome === "ask" ? null : outcome === "valid" };
}
