import { useFormats } from "../language/formats.ts";
import classes from "./day-badge.module.css";

/** A day as a word of its own: never breaks across lines, machine-readable. */
export function DayBadge({ day }: { day: string }) {
  const formats = useFormats();
  return (
    <time dateTime={day} className={classes.day}>
      {formats.day(day)}
    </time>
  );
}
