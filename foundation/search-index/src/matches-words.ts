import { type RawBuilder, type SqlBool, sql } from "kysely";
import { searchWords } from "./search-words.ts";

/**
 * For a domain's own lists: whether the record in a column is found by all words of a text, the last one by its
 * beginning; a text without a word finds everything.
 * @param idColumn e.g. "task.id"
 */
export function matchesWords(kind: string, idColumn: string, text: string): RawBuilder<SqlBool> {
  const words = searchWords(text).slice(0, 12);
  if (words.length === 0) return sql<SqlBool>`true`;
  return sql<SqlBool>`${sql.ref(idColumn)} in (
    select id from search_entry where kind = ${kind} and words @@ ${`${words.join(" & ")}:*`}::tsquery)`;
}
