import { type AppError, appError } from "@nhiemky/kernel";
import { entryFaults } from "../rounds-errors.ts";
import { type EntryReading, type NumberStyle, writeVietnamese } from "./entry-text.ts";

const spoken = (value: string | null): string =>
  value === null ? "không đọc được / unreadable" : writeVietnamese(value);

/** What is wrong with a text that should have been a figure, in words; null when nothing is. */
export function readingFault(
  text: string,
  reading: EntryReading,
  decimals: number,
  style: NumberStyle,
): AppError | null {
  switch (reading.kind) {
    case "figure":
    case "nil":
    case "blank":
      return null;
    case "not-a-number":
      return appError(entryFaults.ENTRY_NOT_A_NUMBER, { text });
    case "too-large":
      return appError(entryFaults.ENTRY_TOO_LARGE, { text });
    case "too-precise":
      return appError(entryFaults.ENTRY_TOO_PRECISE, { text, decimals });
    case "ambiguous":
      return appError(entryFaults.ENTRY_NUMBER_AMBIGUOUS, {
        text,
        readingVi: spoken(reading.vietnamese),
        readingEn: spoken(reading.english),
      });
    case "other-style": {
      const example = style === "en" ? "1,234.5" : "1.234,5";
      return appError(entryFaults.ENTRY_NUMBER_STYLE, { text, example, reading: spoken(reading.value) });
    }
  }
}
