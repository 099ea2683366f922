import type { SheetRow } from "./read-sheet.ts";

/** What the heading of each column may say, the first being the one that templates write. */
export type Headings<Column extends string> = Readonly<Record<Column, readonly [string, ...string[]]>>;

export interface TableRow<Column extends string> {
  /** Its number in the file. */
  readonly row: number;
  /** Every column; empty text where the file has none. NFC, trimmed. */
  readonly cells: Readonly<Record<Column, string>>;
}

export interface Table<Column extends string> {
  readonly rows: readonly TableRow<Column>[];
  /** Columns whose heading the first row lacks. */
  readonly missing: readonly Column[];
}

/**
 * Reads a sheet by the headings in its first row, in any order and spelling that folds alike.
 * @param fold makes two spellings of a heading equal
 */
export function tableOf<Column extends string>(
  sheet: readonly SheetRow[],
  headings: Headings<Column>,
  fold: (text: string) => string,
): Table<Column> {
  const [first, ...rest] = sheet;
  const found = first?.cells.map(fold) ?? [];
  const columns = Object.keys(headings) as Column[];
  const places = new Map(
    columns.map((column) => {
      const names = new Set(headings[column].map(fold));
      return [column, found.findIndex((cell) => names.has(cell))];
    }),
  );
  return {
    missing: columns.filter((column) => places.get(column) === -1),
    rows: rest.map(({ row, cells }) => ({
      row,
      cells: Object.fromEntries(
        columns.map((column) => [column, (cells[places.get(column)!] ?? "").normalize("NFC").trim()]),
      ) as Record<Column, string>,
    })),
  };
}
