import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { canonicalSymbolKey } from "@nhiemky/vietnamese-text";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import { findSnippet, type Snippet } from "./find-snippet.ts";
import { readableRecords } from "./record-readers.ts";
import { searchWords } from "./search-words.ts";

export interface SearchQuestion {
  readonly text: string;
  /** Only these kinds; all when empty. */
  readonly kinds: readonly string[];
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly limit: number;
}

export interface SearchHit {
  readonly kind: string;
  readonly id: string;
  readonly recordId: string;
  readonly unitId: string | null;
  readonly title: string;
  readonly occurredOn: CivilDate | null;
  readonly snippet: Snippet;
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  /** More than the hits shown answer the question. */
  readonly hasMore: boolean;
}

interface Row {
  kind: string;
  id: string;
  recordId: string;
  unitId: string | null;
  title: string;
  text: string;
  occurredOn: CivilDate | null;
}

/** Entries ranked for one question; a question of common words alone would match half of a national index. */
const mostCandidates = 600;

/**
 * Finds entries without regard to diacritics. A text that reads as a reference number in any spelling finds that number
 * first; then the whole phrase, titles before bodies; then all the words. Of equals the later dated comes first.
 * @param inScope the condition on a unit column that org-structure makes of the actor's scope; null: everything
 */
export async function searchEntries(
  connection: Connection,
  question: SearchQuestion,
  inScope: ((unitColumn: string) => RawBuilder<SqlBool>) | null,
): Promise<SearchAnswer> {
  const words = searchWords(question.text).slice(0, 12);
  if (words.length === 0) return { hits: [], hasMore: false };
  const referenceKey = canonicalSymbolKey(question.text);
  const last = words.at(-1) ?? "";
  const allWords = [...words.slice(0, -1), `${last}:*`].join(" & ");
  const phrase = [...words.slice(0, -1), `${last}:*`].join(" <-> ");
  const allowed = sql<SqlBool>`
    ${question.kinds.length === 0 ? sql`true` : sql`kind = any(${[...question.kinds]}::text[])`}
    and (${question.from}::date is null or occurred_on >= ${question.from}::date)
    and (${question.to}::date is null or occurred_on <= ${question.to}::date)
    and ${inScope === null ? sql`true` : sql`record_id in (select id from readable)`}`;
  const byReference = referenceKey
    ? sql`(select kind, id, case when reference_key = ${referenceKey} then 0 else 1 end as band
        from search_entry where (reference_key = ${referenceKey} or reference_key like ${`${referenceKey} %`}) and ${allowed}
        order by reference_key = ${referenceKey} desc, occurred_on desc nulls last limit ${mostCandidates})
      union all`
    : sql``;
  const { rows } = await sql<Row>`
    with ${inScope === null ? sql`` : sql`readable as materialized (${readableRecords(inScope)}),`}
    candidate as (
      ${byReference}
      (select kind, id, 2 as band from search_entry
        where words @@ ${phrase}::tsquery and ${allowed} limit ${mostCandidates})
      union all
      (select kind, id, 3 as band from search_entry
        where words @@ ${allWords}::tsquery and ${allowed} limit ${mostCandidates})
    ), best as (select kind, id, min(band) as band from candidate group by kind, id)
    select e.kind, e.id, e.record_id as "recordId", e.unit_id as "unitId", e.title, e.text,
      e.occurred_on as "occurredOn"
    from best join search_entry e using (kind, id)
    order by best.band, ts_rank('{0.1, 0.2, 0.6, 1.0}', e.words, ${allWords}::tsquery) desc,
      e.occurred_on desc nulls last, e.id
    limit ${question.limit + 1}`.execute(connection);
  const ordered = preferExactTones(rows, question.text);
  return {
    hits: ordered.slice(0, question.limit).map(({ text, ...hit }) => ({
      ...hit,
      snippet: findSnippet(text === "" ? hit.title : text, words),
    })),
    hasMore: rows.length > question.limit,
  };
}

/** Who typed marks meant them: entries that hold the very text come before those that only fold to it. */
function preferExactTones(rows: readonly Row[], asked: string): readonly Row[] {
  const exact = asked.normalize("NFC").toLowerCase().trim();
  if (!/[^\p{ASCII}]/u.test(exact)) return rows;
  const holds = (row: Row) => `${row.title}\n${row.text}`.toLowerCase().includes(exact);
  return [...rows.filter(holds), ...rows.filter((row) => !holds(row))];
}
