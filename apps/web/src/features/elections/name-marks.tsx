import { SegmentedControl } from "@mantine/core";
import { useMessages } from "../../language/messages.ts";
import type { DeskLayout } from "./desk-layout.ts";
import { rulingMessages } from "./ruling-messages.ts";
import classes from "./rulings.module.css";
import type { NameMark, RulingDraft } from "./use-ruling-draft.ts";

interface NameMarksProps {
  readonly overlay: DeskLayout;
  /** Names shown: the uncertain ones, or all where all are certain. */
  readonly names: readonly string[];
  readonly all: readonly string[];
  readonly draft: RulingDraft;
  readonly current: string;
  readonly onCurrent: (candidate: string) => void;
  readonly onMark: (candidate: string, mark: NameMark) => void;
}

/** How each name stands; the current one is the one that keys decide. */
export function NameMarks({ overlay, names, all, draft, current, onCurrent, onMark }: NameMarksProps) {
  const t = useMessages(rulingMessages);
  const rows = overlay.pages.flatMap((page) => page.rows);
  const isStrike = overlay.grammar === "strike-out";
  const choices = isStrike
    ? [
        { value: "for", label: t.for },
        { value: "against", label: t.against },
      ]
    : [
        { value: "for", label: t.agree },
        { value: "against", label: t.disagree },
        { value: "both", label: t.both },
        { value: "neither", label: t.neither },
      ];
  const chosen = all.filter((candidate) => draft.marks[candidate] === "for").length;
  return (
    <fieldset className={classes.names}>
      <legend>{t.names}</legend>
      <p className={classes.quiet}>{t.chosen(chosen, overlay.seats)}</p>
      <ul>
        {names.map((candidate) => {
          const row = rows.find((one) => one.candidate === candidate);
          const mark = draft.marks[candidate];
          const name = row === undefined ? candidate : `${row.number}. ${row.printed}`;
          return (
            <li key={candidate} data-current={candidate === current || undefined}>
              <button
                type="button"
                className={classes.name}
                aria-current={candidate === current ? "true" : undefined}
                onClick={() => onCurrent(candidate)}
              >
                {name}
                {mark === undefined && <em> {t.open}</em>}
              </button>
              <SegmentedControl
                size="xs"
                aria-label={name}
                data={choices}
                value={mark ?? ""}
                onChange={(value) => {
                  onCurrent(candidate);
                  onMark(candidate, value as NameMark);
                }}
              />
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
