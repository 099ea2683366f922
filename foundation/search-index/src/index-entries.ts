import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { sql } from "kysely";
import { wordVector } from "./search-words.ts";

/** One thing that can be found. */
export interface SearchEntry {
  /** What it is: "document", "clause", "task", "unit" … */
  readonly kind: string;
  readonly id: string;
  /** The record whose readers may see it; a clause is read with its document. */
  readonly recordId: string;
  /** The unit it belongs to, shown with the hit. */
  readonly unitId: string | null;
  readonly title: string;
  readonly text: string;
  /** `canonicalSymbolKey` of its reference number. */
  readonly referenceKey?: string | null;
  /** More words that should find it: issuer, abbreviation, code. */
  readonly also?: string;
  /** The day it is dated; later ones come first among equals. */
  readonly occurredOn: CivilDate | null;
}

/** Text beyond this is not searched: a clause is seldom longer than a few thousand characters. */
const mostIndexedCharacters = 20_000;
const rowsAStatement = 1_000;

/** Puts entries into the index, in the caller's transaction; an entry already there is replaced. */
export async function indexEntries(connection: Connection, entries: readonly SearchEntry[]): Promise<void> {
  for (let start = 0; start < entries.length; start += rowsAStatement) {
    const rows = entries.slice(start, start + rowsAStatement).map((entry) => {
      const text = entry.text.slice(0, mostIndexedCharacters);
      const also = [entry.also ?? "", entry.referenceKey ?? ""].join(" ").trim();
      return {
        kind: entry.kind,
        id: entry.id,
        record_id: entry.recordId,
        unit_id: entry.unitId,
        title: entry.title,
        text,
        reference_key: entry.referenceKey ?? null,
        also,
        occurred_on: entry.occurredOn,
        words: wordVector(entry.title, text, also),
      };
    });
    await sql`
      insert into search_entry (kind, id, record_id, unit_id, title, text, reference_key, also, occurred_on, words)
      select kind, id, record_id, unit_id, title, text, reference_key, also, occurred_on, words::tsvector
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(kind text, id uuid, record_id uuid, unit_id uuid,
        title text, text text, reference_key text, also text, occurred_on date, words text)
      on conflict (kind, id) do update set record_id = excluded.record_id, unit_id = excluded.unit_id,
        title = excluded.title, text = excluded.text, reference_key = excluded.reference_key, also = excluded.also,
        occurred_on = excluded.occurred_on, words = excluded.words`.execute(connection);
  }
}

/** Takes entries out of the index. */
export async function removeEntries(
  connection: Connection,
  kind: string,
  ids: readonly string[],
): Promise<void> {
  await sql`delete from search_entry where kind = ${kind} and id = any(${[...ids]}::uuid[])`.execute(
    connection,
  );
}
