import { type Clause, settleDepths, subtreeEnd } from "./clause-tree.ts";

/** What a clerk may correct by hand. Each keeps the identities of the clauses it touches. */
export type ClauseEdit =
  | { readonly kind: "rewrite"; readonly clauseId: string; readonly label: string; readonly text: string }
  /** The first `offset` characters of the text stay; the rest becomes the next clause and keeps the children. */
  | {
      readonly kind: "split";
      readonly clauseId: string;
      readonly offset: number;
      readonly label: string;
      readonly newClauseId: string;
    }
  /** Appends the clause to the one before it in reading order, which stands for it from now on. */
  | { readonly kind: "join"; readonly clauseId: string }
  | { readonly kind: "indent" | "outdent" | "move-up" | "move-down"; readonly clauseId: string };

/** Why an edit cannot be done. */
export type EditRefusal =
  | "no-such-clause"
  | "nothing-before"
  | "nothing-beside"
  | "at-the-top"
  | "empty-part";

export type EditOutcome =
  | {
      readonly clauses: readonly Clause[];
      /** Set by a join: whose links and tasks now belong to whom. */
      readonly merged: { readonly from: string; readonly into: string } | null;
    }
  | { readonly refused: EditRefusal };

/** Applies one correction to the clauses of a document. */
export function editClauses(clauses: readonly Clause[], edit: ClauseEdit): EditOutcome {
  const index = clauses.findIndex((clause) => clause.id === edit.clauseId);
  const clause = clauses[index];
  if (clause === undefined) return { refused: "no-such-clause" };
  switch (edit.kind) {
    case "rewrite":
      return done(clauses.with(index, { ...clause, label: edit.label, text: edit.text }));
    case "split": {
      const kept = clause.text.slice(0, edit.offset).trim();
      const moved = clause.text.slice(edit.offset).trim();
      if (kept === "" || moved === "") return { refused: "empty-part" };
      const next: Clause = { ...clause, id: edit.newClauseId, label: edit.label, text: moved };
      return done(clauses.toSpliced(index, 1, { ...clause, text: kept }, next));
    }
    case "join": {
      const before = clauses[index - 1];
      if (before === undefined) return { refused: "nothing-before" };
      const own = [clause.label, clause.text].filter((part) => part !== "").join(" ");
      const text = [before.text, own].filter((part) => part !== "").join("\n");
      const merged = { from: clause.id, into: before.id };
      return done(clauses.toSpliced(index - 1, 2, { ...before, text }), merged);
    }
    case "indent": {
      const before = clauses[index - 1];
      if (before === undefined || before.depth < clause.depth) return { refused: "nothing-before" };
      return done(shiftSubtree(clauses, index, 1));
    }
    case "outdent":
      return clause.depth === 0 ? { refused: "at-the-top" } : done(shiftSubtree(clauses, index, -1));
    case "move-up":
    case "move-down":
      return swapWithSibling(clauses, index, edit.kind);
  }
}

function done(
  clauses: readonly Clause[],
  merged: { readonly from: string; readonly into: string } | null = null,
): EditOutcome {
  return { clauses: settleDepths(clauses), merged };
}

function shiftSubtree(clauses: readonly Clause[], index: number, by: number): readonly Clause[] {
  const end = subtreeEnd(clauses, index);
  return clauses.map((clause, at) =>
    at >= index && at < end ? { ...clause, depth: clause.depth + by } : clause,
  );
}

function swapWithSibling(
  clauses: readonly Clause[],
  index: number,
  direction: "move-up" | "move-down",
): EditOutcome {
  const depth = clauses[index]?.depth ?? 0;
  let first = index;
  if (direction === "move-up") {
    do first--;
    while (first >= 0 && (clauses[first]?.depth ?? 0) > depth);
  }
  const second = direction === "move-up" ? index : subtreeEnd(clauses, index);
  if (first < 0 || clauses[first]?.depth !== depth || clauses[second]?.depth !== depth)
    return { refused: "nothing-beside" };
  const end = subtreeEnd(clauses, second);
  return done([
    ...clauses.slice(0, first),
    ...clauses.slice(second, end),
    ...clauses.slice(first, second),
    ...clauses.slice(end),
  ]);
}
