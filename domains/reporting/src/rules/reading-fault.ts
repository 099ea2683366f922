import { type AppError, appError } from "@nhiemky/kernel";
import { entryFaults } from "../rounds-errors.ts";
import { type EntryReading, type NumberStyle, writeVietnamese } from "./entry-text.ts";

/** A reading in both languages, to stand after "thì" and "it is". */
function spoken(value: string | null): { readonly vi: string; readonly en: string } {
  if (value === null) return { vi: "không đọc được", en: "no number" };
  return { vi: `là ${writeVietnamese(value)}`, en: writeVietnamese(value) };
}

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
    case "ambiguous": {
      const [vietnamese, english] = [spoken(reading.vietnamese), spoken(reading.english)];
      return appError(entryFaults.ENTRY_NUMBER_AMBIGUOUS, {
        text,
        vietnameseVi: vietnamese.vi,
        vietnameseEn: vietnamese.en,
        englishVi: english.vi,
        englishEn: english.en,
      });
    }
    case "other-style": {
      const example = style === "en" ? "1,234.5" : "1.234,5";
      return appError(entryFaults.ENTRY_NUMBER_STYLE, {
        text,
        example,
        reading: writeVietnamese(reading.value),
      });
    }
  }
}
