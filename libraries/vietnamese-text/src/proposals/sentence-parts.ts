import type { CivilDate } from "@nhiemky/kernel";
import { type FoundDate, findDates } from "../dates/find-dates.ts";

/** By when, with the words that say so. */
export interface ProposedDue {
  readonly day: CivilDate;
  readonly text: string;
}

const deadlineLead =
  /(?:trước|xong trước|chậm nhất(?:\s(?:là|vào|đến))?|hoàn thành(?:\s(?:trong|vào|trước))?|xong(?:\strong)?|đến(?:\shết)?|hết|trong|vào|báo cáo(?:\strước)?)\s(?:ngày\s)?$/iu;

/** The day by which a sentence wants something done: the end of the period that "trước", "trong", "đến" … leads in. */
export function dueIn(sentence: string, anchor: CivilDate | null): ProposedDue | null {
  const dates = findDates(sentence, anchor);
  const isLed = (date: FoundDate) =>
    deadlineLead.test(sentence.slice(0, date.start)) || /^(?:ngay|trong|cuối|hết)\s/iu.test(date.text);
  const date = dates.filter(isLed).at(-1);
  return date ? { day: date.to, text: date.text } : null;
}
