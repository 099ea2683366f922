import { addDays, type CivilDate } from "@nhiemky/kernel";

/** One day of a calendar that something is due on. */
export interface CalendarDay {
  /** Lasting and unique, so that a second import updates and does not double. */
  readonly uid: string;
  readonly on: CivilDate;
  readonly summary: string;
  readonly description: string;
  readonly url: string | null;
}

const maximumLineOctets = 75;

/** RFC 5545 3.3.11: backslash, semicolon, comma and line ends are escaped in a text value. */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r\n|\r|\n/g, "\\n");
}

/** RFC 5545 3.1: a line holds at most 75 octets; a longer one goes on after a line end and a space. */
function foldLine(line: string): string {
  const encoder = new TextEncoder();
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > maximumLineOctets) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

function basicDate(day: CivilDate): string {
  return day.replaceAll("-", "");
}

/**
 * A calendar (RFC 5545) of whole-day events, which every calendar program shows; to-dos are dropped by some.
 * @param madeAt the instant that the reader asked
 */
export function writeCalendar(name: string, days: readonly CalendarDay[], madeAt: Date): string {
  const stamp = madeAt.toISOString().replace(/[-:]|\.\d{3}/g, "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Nhiem Ky//programmes//VI",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeText(name)}`,
  ];
  for (const day of days) {
    lines.push(
      "BEGIN:VEVENT",
      `UID:${day.uid}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${basicDate(day.on)}`,
      `DTEND;VALUE=DATE:${basicDate(addDays(day.on, 1))}`,
      `SUMMARY:${escapeText(day.summary)}`,
      `DESCRIPTION:${escapeText(day.description)}`,
      "TRANSP:TRANSPARENT",
      ...(day.url === null ? [] : [`URL:${day.url}`]),
      "END:VEVENT",
    );
  }
  lines.push("END:VCALENDAR");
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}
