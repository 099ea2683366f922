import type { CellEntry } from "../figure-schemas.ts";
import type { EntryLetter } from "./entry-letter.ts";

/** What a stored cell says, as the outside is told. */
export function letterEntry(letter: EntryLetter, value: string | null): CellEntry {
  if (letter === "f") return { entry: "figure", value: value ?? "0" };
  return { entry: letter === "n" ? "nil" : "blank" };
}
