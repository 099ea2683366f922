import { type AppError, appError } from "@nhiemky/kernel";
import { entryFaults } from "../rounds-errors.ts";
import { type EntryReading, type NumberStyle, readEntryText } from "./entry-text.ts";
import { readingFault } from "./reading-fault.ts";

/** A row of a spreadsheet: its number there, its cells as text, and which of them hold numbers. */
export interface GivenRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly numbers: readonly number[];
}

/** What the form that was given out holds. */
export interface EntryForm {
  /** Codes of the asked units, as written in the form. */
  readonly unitCodes: ReadonlySet<string>;
  /** Codes of the cells, with the decimals that their indicator has. */
  readonly cells: ReadonlyMap<string, { readonly decimals: number }>;
}

export interface ReadEntry {
  /** "G7" */
  readonly at: string;
  readonly unitCode: string;
  readonly cellCode: string;
  readonly reading: Extract<EntryReading, { kind: "figure" | "nil" | "blank" }>;
  readonly remark: string | null;
  /** Of the cell when the form was given out; null of a cell that was locked then. */
  readonly version: number | null;
}

export interface EntryFaultFound {
  readonly at: string;
  readonly error: AppError;
}

/** Headings of the form, in their order; those marked are read back. */
export const entryColumns = {
  unitCode: "Mã đơn vị",
  unitName: "Đơn vị",
  cellCode: "Mã ô",
  indicator: "Chỉ tiêu",
  option: "Phân tổ",
  unitOfMeasure: "Đơn vị tính",
  value: "Số liệu",
  remark: "Ghi chú",
  version: "Bản số (không sửa)",
} as const;
type Column = keyof typeof entryColumns;
const readBack: readonly Column[] = ["unitCode", "cellCode", "value", "remark", "version"];
export const lockedMark = "khóa";

/** 0 → A, 26 → AA: how a spreadsheet names its columns. */
export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? "" : columnLetter(rest - 1)) + String.fromCharCode(65 + (column % 26));
}

/** Reads a filled-in form; everything wrong is named at its cell, and nothing is guessed. */
export function readEntryRows(
  rows: readonly GivenRow[],
  form: EntryForm,
  style: NumberStyle,
): { readonly entries: readonly ReadEntry[]; readonly faults: readonly EntryFaultFound[] } {
  const [head, ...body] = rows;
  const headings = head?.cells.map((text) => text.normalize("NFC").trim()) ?? [];
  const places = new Map(readBack.map((column) => [column, headings.indexOf(entryColumns[column])]));
  const missing = readBack.filter((column) => places.get(column) === -1);
  if (missing.length > 0) {
    return {
      entries: [],
      faults: missing.map((column) => ({
        at: `${columnLetter(Object.keys(entryColumns).indexOf(column))}${head?.row ?? 1}`,
        error: appError(entryFaults.ENTRY_HEADING_MISSING, { heading: entryColumns[column] }),
      })),
    };
  }
  const entries: ReadEntry[] = [];
  const faults: EntryFaultFound[] = [];
  const seen = new Map<string, string>();
  for (const row of body) {
    const read = readRow(row, places, form, style);
    faults.push(...read.faults);
    if (read.entry === null) continue;
    const key = `${read.entry.unitCode} ${read.entry.cellCode}`;
    const first = seen.get(key);
    if (first === undefined) entries.push(read.entry);
    else {
      const parameters = { text: read.entry.cellCode, first };
      faults.push({ at: read.entry.at, error: appError(entryFaults.ENTRY_CELL_TWICE, parameters) });
    }
    seen.set(key, first ?? read.entry.at);
  }
  return { entries, faults };
}

function readRow(
  row: GivenRow,
  places: ReadonlyMap<Column, number>,
  form: EntryForm,
  style: NumberStyle,
): { readonly entry: ReadEntry | null; readonly faults: readonly EntryFaultFound[] } {
  const textOf = (column: Column) => (row.cells[places.get(column)!] ?? "").normalize("NFC").trim();
  const at = (column: Column) => `${columnLetter(places.get(column)!)}${row.row}`;
  const faults: EntryFaultFound[] = [];
  const [unitCode, cellCode, value] = [textOf("unitCode"), textOf("cellCode"), textOf("value")];
  if (!form.unitCodes.has(unitCode)) {
    faults.push({ at: at("unitCode"), error: appError(entryFaults.ENTRY_UNIT_UNKNOWN, { text: unitCode }) });
  }
  const cell = form.cells.get(cellCode);
  if (cell === undefined) {
    faults.push({ at: at("cellCode"), error: appError(entryFaults.ENTRY_CELL_UNKNOWN, { text: cellCode }) });
  }
  // A number cell is exact in itself; only text can be meant in two ways.
  const isNumber = row.numbers.includes(places.get("value")!);
  const reading = readEntryText(value, isNumber ? "machine" : style, cell?.decimals ?? 6);
  const fault = readingFault(value, reading, cell?.decimals ?? 6, style);
  if (fault !== null) faults.push({ at: at("value"), error: fault });
  const mark = textOf("version");
  const version = mark === lockedMark ? null : /^\d{1,9}$/.test(mark) ? Number(mark) : undefined;
  if (version === undefined) {
    faults.push({ at: at("version"), error: appError(entryFaults.ENTRY_CELL_UNKNOWN, { text: mark }) });
  }
  const isRead = reading.kind === "figure" || reading.kind === "nil" || reading.kind === "blank";
  if (faults.length > 0 || !isRead || version === undefined) return { entry: null, faults };
  const remark = textOf("remark");
  const words = { reading, remark: remark === "" ? null : remark, version };
  return { entry: { at: at("value"), unitCode, cellCode, ...words }, faults };
}
