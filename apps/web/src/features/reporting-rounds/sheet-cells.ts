import {
  type CellEntry,
  type EntryReading,
  readEntryText,
  type Sheet,
  type SheetCell,
  writeVietnamese,
} from "@nhiemky/reporting/contract";
import type { Messages, useMessages } from "../../language/messages.ts";
import type { sheetMessages } from "./sheet-messages.ts";

/** A cell with the indicator that it belongs to, as the pages of a sheet walk through them. */
export interface SheetLine {
  readonly key: string;
  readonly cell: SheetCell;
  readonly indicator: Sheet["indicators"][number];
  readonly optionLabel: string | null;
  /** "Đảng viên mới, Nữ" */
  readonly name: string;
}

export function cellKey(place: Pick<SheetCell, "indicatorId" | "categoryOptionId">): string {
  return `${place.indicatorId} ${place.categoryOptionId ?? ""}`;
}

/** The cells of a sheet in the form's order. */
export function linesOf(sheet: Sheet): readonly SheetLine[] {
  const indicators = new Map(sheet.indicators.map((indicator) => [indicator.id as string, indicator]));
  return sheet.cells.flatMap((cell) => {
    const indicator = indicators.get(cell.indicatorId);
    if (indicator === undefined) return [];
    const option = indicator.options.find(({ id }) => id === cell.categoryOptionId);
    const optionLabel = option?.label ?? null;
    const name = optionLabel === null ? indicator.name : `${indicator.name}, ${optionLabel}`;
    return [{ key: cellKey(cell), cell, indicator, optionLabel, name }];
  });
}

const nilText = "không phát sinh";

/** What a cell says, as its reader would type it. */
export function textOf(content: CellEntry): string {
  if (content.entry === "figure") return writeVietnamese(content.value);
  return content.entry === "nil" ? nilText : "";
}

/** What was typed into a cell, as a figure; null where it cannot be read. */
export function contentOf(text: string, decimals: number): CellEntry | null {
  const reading = readEntryText(text, "vi", decimals);
  if (reading.kind === "figure") return { entry: "figure", value: reading.value };
  return reading.kind === "nil" || reading.kind === "blank" ? { entry: reading.kind } : null;
}

/** The words of a sheet's page in the reader's language. */
type Words = ReturnType<typeof useMessages<MessagesOf<typeof sheetMessages>>>;
type MessagesOf<M> = M extends Messages<infer T> ? T : never;

/** What is wrong with what was typed, in words; null when nothing is. */
export function faultOf(text: string, decimals: number, t: Words): string | null {
  const reading: EntryReading = readEntryText(text, "vi", decimals);
  switch (reading.kind) {
    case "other-style":
      return t.otherStyle(writeVietnamese(reading.value));
    case "too-precise":
      return t.tooPrecise(decimals);
    case "too-large":
      return t.tooLarge;
    case "not-a-number":
    case "ambiguous":
      return t.notNumber;
    default:
      return null;
  }
}

/** Rows and columns of what was copied from a spreadsheet. */
export function parsePasted(text: string): readonly (readonly string[])[] {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\n$/, "")
    .split("\n")
    .map((row) => row.split("\t").map((cell) => cell.trim()));
}

/** A pasted number as this page writes it; what cannot be read stays as it is, to be marked at its cell. */
export function pastedText(text: string, style: "vi" | "en", decimals: number): string {
  const reading = readEntryText(text, style, decimals);
  if (reading.kind === "figure" || reading.kind === "too-precise") return writeVietnamese(reading.value);
  // Read in the chosen way it is no number; shown plainly so that the page's own way does not read it either.
  return reading.kind === "other-style" ? `${text} ?` : text;
}
