import type { Grammar } from "../election-words.ts";
import type { RowReading } from "../reading-format.ts";
import { markOfBoxes, markOfStrike, type NameMark } from "./ballot.ts";

/** What a row says in the grammar of the ballot; null: not certain. */
export function markOfRow(row: RowReading, grammar: Grammar): NameMark | null {
  if (grammar === "strike-out") return row.struck == null ? null : markOfStrike(row.struck);
  if (row.agree == null || row.disagree == null) return null;
  return markOfBoxes(row.agree, row.disagree);
}

/** The row that says a mark, as R.json writes it. */
export function rowOfMark(candidate: string, mark: NameMark, grammar: Grammar): RowReading {
  if (grammar === "strike-out") return { candidate, struck: mark !== "for", agree: null, disagree: null };
  return {
    candidate,
    struck: null,
    agree: mark === "for" || mark === "both",
    disagree: mark === "against" || mark === "both",
  };
}
