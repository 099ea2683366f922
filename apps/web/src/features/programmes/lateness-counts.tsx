import { type Lateness, type LatenessCounts, latenessLevels } from "@nhiemky/programmes/contract";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { LatenessBadge } from "../../shared-ui/lateness-badge.tsx";
import classes from "./programmes.module.css";
import { tasksMessages } from "./tasks-messages.ts";

interface LatenessCountsBarProps {
  readonly counts: LatenessCounts;
  readonly chosen: string | undefined;
  readonly onChoose: (lateness: Lateness | undefined) => void;
}

/** How many tasks stand at each level; pressing one shows only those. */
export function LatenessCountsBar({ counts, chosen, onChoose }: LatenessCountsBarProps) {
  const t = useMessages(tasksMessages);
  const formats = useFormats();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would want a visible legend
    <div className={classes.counts} role="group" aria-label={t.byLateness}>
      {latenessLevels
        .filter((level) => counts[level] > 0 || level === chosen)
        .map((level) => (
          <button
            key={level}
            type="button"
            className={classes.count}
            aria-pressed={chosen === level}
            onClick={() => onChoose(chosen === level ? undefined : level)}
          >
            <LatenessBadge lateness={level} />
            <span className={classes.figure}>{formats.number(counts[level])}</span>
          </button>
        ))}
    </div>
  );
}
