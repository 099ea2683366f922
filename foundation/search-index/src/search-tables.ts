/** Rows of migrations/0001-search-entries.sql. */
export type SearchTables = {
  record_reader: { record_id: string; unit_id: string };
  search_entry: {
    kind: string;
    id: string;
    record_id: string;
    unit_id: string | null;
    title: string;
    text: string;
    reference_key: string | null;
    also: string;
    occurred_on: string | null;
    words: string;
  };
};
