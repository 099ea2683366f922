import { type CivilDate, isCivilDate } from "@nhiemky/kernel";

/** "4/8/2020", "04-08-2020" or "2020-08-04"; null when it is no day. */
export function readDay(text: string): CivilDate | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const iso =
    match === null ? text : `${match[3]}-${match[2]!.padStart(2, "0")}-${match[1]!.padStart(2, "0")}`;
  return isCivilDate(iso) ? iso : null;
}
