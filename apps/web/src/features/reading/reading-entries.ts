import type { Citation, ClauseId } from "@nhiemky/documents/contract";
import type { Proposal, TargetProposal, TaskProposal } from "@nhiemky/programmes/contract";
import type { TextMark } from "../../shared-ui/mark-segments.ts";

export type ReadingEntry =
  | { readonly key: string; readonly kind: "citation"; readonly citation: Citation }
  | { readonly key: string; readonly kind: "task"; readonly proposal: TaskProposal }
  | { readonly key: string; readonly kind: "target"; readonly proposal: TargetProposal };

export const entryKinds = ["citation", "task", "target"] as const;
export type EntryKind = (typeof entryKinds)[number];

/** A stretch of one clause that belongs to an entry of the list. */
export type ReadingMark = TextMark & { readonly entry: ReadingEntry };

/** Everything found in a text: first the documents that it names, then the proposals in reading order. */
export function readingEntries(
  citations: readonly Citation[],
  proposals: readonly Proposal[],
): readonly ReadingEntry[] {
  return [
    ...citations.map((citation) => ({
      key: `citation ${citation.key}`,
      kind: "citation" as const,
      citation,
    })),
    ...proposals.map((proposal): ReadingEntry => {
      const key = [proposal.kind, proposal.clauseId, proposal.start, proposal.ordinal].join(" ");
      return proposal.kind === "task" ? { key, kind: "task", proposal } : { key, kind: "target", proposal };
    }),
  ];
}

/** The marks of each clause. */
export function marksByClause(
  entries: readonly ReadingEntry[],
): ReadonlyMap<ClauseId, readonly ReadingMark[]> {
  const marks = new Map<ClauseId, ReadingMark[]>();
  const add = (clauseId: ClauseId, mark: ReadingMark) => {
    const known = marks.get(clauseId);
    if (known === undefined) marks.set(clauseId, [mark]);
    else known.push(mark);
  };
  for (const entry of entries) {
    if (entry.kind === "citation")
      for (const { clauseId, start, end } of entry.citation.mentions) add(clauseId, { start, end, entry });
    else add(entry.proposal.clauseId, { start: entry.proposal.start, end: entry.proposal.end, entry });
  }
  return marks;
}
