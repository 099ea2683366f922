import type { CivilDate } from "@nhiemky/kernel";
import type { OfficialDocument, RichText, TextRun } from "./official-document.ts";
import type { PageStyle } from "./page-style.ts";

/** "ngày 05 tháng 02 năm 2026": days below 10 and the first two months get a zero (05-HD/VPTW, partly read). */
export function dateInWords(date: CivilDate): string {
  const [year, month, day] = date.split("-") as [string, string, string];
  const shownMonth = Number(month) <= 2 ? month : String(Number(month));
  return `ngày ${day} tháng ${shownMonth} năm ${year}`;
}

export function placeAndDate({ place, date }: OfficialDocument): string {
  return `${place}, ${dateInWords(date)}`;
}

/** The number line; dots where the number is written by hand. */
export function referenceLine({ referenceNumber }: OfficialDocument, style: PageStyle): string {
  return `${style.referencePrefix} ${referenceNumber ?? "…………"}`;
}

export function runsOf(text: RichText): readonly TextRun[] {
  return typeof text === "string" ? [{ text }] : text;
}
