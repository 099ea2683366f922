export { findSnippet, type Snippet } from "./find-snippet.ts";
export { indexEntries, removeEntries, type SearchEntry } from "./index-entries.ts";
export { matchesWords } from "./matches-words.ts";
export {
  addReaderPairs,
  addReaders,
  isReadable,
  readableAmong,
  readableRecords,
  readersOf,
  replaceReaders,
} from "./record-readers.ts";
export { type SearchAnswer, type SearchHit, type SearchQuestion, searchEntries } from "./search-entries.ts";
export type { SearchTables } from "./search-tables.ts";

/** For the composition root: migrations only; the search route belongs to the domain of documents. */
export const searchModule = {
  name: "search-index",
  migrations: new URL("./migrations/", import.meta.url),
  routes: [],
  resourceUnits: {},
} as const;
