import type { ReactNode } from "react";
import { useFormats } from "../language/formats.ts";
import classes from "./timeline-list.module.css";

export interface TimelineEntry {
  readonly key: string;
  /** A day or an instant. */
  readonly at: string;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
}

/** What happened, in the order given, each with its day. */
export function TimelineList({ entries, label }: { entries: readonly TimelineEntry[]; label: string }) {
  const formats = useFormats();
  return (
    <ol className={classes.list} aria-label={label}>
      {entries.map(({ key, at, title, detail }) => (
        <li key={key}>
          <time dateTime={at} className={classes.at}>
            {at.length === 10 ? formats.day(at) : formats.instant(at)}
          </time>
          <div className={classes.what}>
            <div>{title}</div>
            {detail !== undefined && <div className={classes.detail}>{detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
