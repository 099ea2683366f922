import { type LatenessCounts, latenessLevels } from "@nhiemky/programmes/contract";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { LatenessBadge } from "../../shared-ui/lateness-badge.tsx";
import { boardMessages } from "./board-messages.ts";
import classes from "./programmes.module.css";

/** How the tasks of a programme stand: done over all, what is late in words, and the same as a bar. */
export function ProgrammeTally({ counts }: { readonly counts: LatenessCounts }) {
  const t = useMessages(boardMessages);
  const formats = useFormats();
  const total = latenessLevels.reduce((sum, level) => sum + counts[level], 0);
  if (total === 0) return <span className={classes.quiet}>{t.noTasks}</span>;
  const done = counts["on-time"] + counts.late;
  return (
    <span className={classes.tally}>
      <span>{t.tally(formats.number(done), formats.number(total))}</span>
      <span className={classes.bar} aria-hidden>
        {(["on-time", "late", "overdue"] as const).map((level) => (
          <span key={level} data-lateness={level} style={{ width: `${(100 * counts[level]) / total}%` }} />
        ))}
      </span>
      {(["overdue", "due-soon"] as const)
        .filter((level) => counts[level] > 0)
        .map((level) => (
          <span key={level}>
            <LatenessBadge lateness={level} /> {formats.number(counts[level])}
          </span>
        ))}
    </span>
  );
}
