import { type CivilDate, isCivilDate } from "@nhiemky/kernel";

const separated = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4}|\d{2})$/;
const together = /^(\d{2})(\d{2})(\d{4})$/;

/** Reads a day as officials type it: day first; two digits of a year mean this century. */
export function parseTypedDay(text: string): CivilDate | null {
  const match = separated.exec(text.trim()) ?? together.exec(text.trim());
  if (match === null) return null;
  const [, day = "", month = "", year = ""] = match;
  const iso = `${year.padStart(4, "20")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCivilDate(iso) ? iso : null;
}
