import { Button } from "@mantine/core";
import type { Sheet } from "@nhiemky/reporting/contract";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import classes from "./reporting-rounds.module.css";
import { cellKey, linesOf, textOf } from "./sheet-cells.ts";
import { sheetMessages } from "./sheet-messages.ts";
import type { SheetEntries } from "./use-sheet-entries.ts";

interface EntryNoticesProps {
  readonly sheet: Sheet;
  readonly entries: SheetEntries;
}

/** How typing stands with the server: saved, waiting for a connection, in conflict, refused. */
export function EntryNotices({ sheet, entries }: EntryNoticesProps) {
  const t = useMessages(sheetMessages);
  const formats = useFormats();
  const waiting = formats.number(entries.pendingCount);
  const isStranded = !sheet.mayEnter && entries.pendingCount > 0;
  return (
    <>
      {sheet.mayEnter && (
        <p className={classes.quiet} role="status">
          {entries.isOffline
            ? t.waiting(waiting)
            : entries.isSending
              ? t.saving
              : entries.pendingCount > 0
                ? t.kept(waiting)
                : t.saved}
        </p>
      )}
      <Conflicts sheet={sheet} entries={entries} />
      {entries.problem !== null && <ProblemNotice problem={entries.problem} kept="form" />}
      {(isStranded || entries.problem !== null) && (
        <div className={classes.notice}>
          <p>{t.kept(waiting)}</p>
          <Button size="compact-sm" variant="default" onClick={entries.discard}>
            {t.discard}
          </Button>
        </div>
      )}
    </>
  );
}

/** Both figures of each cell in conflict, to choose from; neither wins by itself. */
function Conflicts({ sheet, entries }: EntryNoticesProps) {
  const t = useMessages(sheetMessages);
  const formats = useFormats();
  if (entries.conflicts.length === 0) return null;
  const names = new Map(linesOf(sheet).map(({ key, name }) => [key, name]));
  return (
    <section className={classes.notice} role="alert">
      <p>
        <strong>{t.conflicts(formats.number(entries.conflicts.length))}</strong>
      </p>
      {entries.conflicts.map((conflict) => (
        <div key={cellKey(conflict)}>
          <p>{names.get(cellKey(conflict))}</p>
          <div className={classes.verbs}>
            <Button onClick={() => entries.settle(conflict, "mine")}>
              {t.mine(textOf(conflict.yours.content) || t.blank)}
            </Button>
            <Button variant="default" onClick={() => entries.settle(conflict, "theirs")}>
              {t.theirs(textOf(conflict.theirs.content) || t.blank, conflict.theirs.enteredBy)}
            </Button>
          </div>
        </div>
      ))}
    </section>
  );
}
