import { Button } from "@mantine/core";
import type { Sheet } from "@nhiemky/reporting/contract";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { CellEvidence, CellWords, EntryField, NilButton, RemarkField, ShownFigure } from "./cell-parts.tsx";
import classes from "./reporting-rounds.module.css";
import { linesOf, type SheetLine, textOf } from "./sheet-cells.ts";
import { sheetMessages } from "./sheet-messages.ts";
import type { SheetEntries } from "./use-sheet-entries.ts";

interface SheetCardsProps {
  readonly sheet: Sheet;
  readonly entries: SheetEntries;
}

/** A sheet on a phone: one cell after the other with a big field; what is known stands beneath, folded. */
export function SheetCards({ sheet, entries }: SheetCardsProps) {
  const t = useMessages(sheetMessages);
  const formats = useFormats();
  const [at, setAt] = useState(0);
  const lines = linesOf(sheet);
  const asked = sheet.mayEnter ? lines.filter(({ cell }) => cell.knownFrom === null) : [];
  const shown = lines.filter((line) => !asked.includes(line));
  const place = Math.min(at, asked.length - 1);
  const line = asked[place];
  return (
    <div className={classes.stack}>
      {line !== undefined && (
        <section className={classes.card} aria-label={line.name}>
          <span className={classes.quiet}>
            {[
              t.position(formats.number(place + 1), formats.number(asked.length)),
              line.indicator.section,
              line.indicator.isRequired ? t.required : null,
            ]
              .filter((word) => word !== null)
              .join(" · ")}
          </span>
          <h2>{line.name}</h2>
          {line.indicator.definition !== null && <p className={classes.quiet}>{line.indicator.definition}</p>}
          <EntryField
            key={line.key}
            line={line}
            entries={entries}
            isBig
            onKeyDown={(event) => {
              if (event.key === "Enter") setAt(Math.min(place + 1, asked.length - 1));
            }}
          />
          <div className={classes.verbs}>
            <span>{line.indicator.unitOfMeasure}</span>
            <NilButton line={line} entries={entries} />
          </div>
          {line.cell.yearBefore !== null && (
            <span className={classes.quiet}>
              {t.yearBefore}: {textOf(line.cell.yearBefore)}
            </span>
          )}
          <CellWords sheet={sheet} line={line} />
          <RemarkField line={line} entries={entries} />
          <CellEvidence sheet={sheet} line={line} />
          <div className={classes.steps}>
            <Button variant="default" disabled={place === 0} onClick={() => setAt(place - 1)}>
              {t.previous}
            </Button>
            <Button disabled={place === asked.length - 1} onClick={() => setAt(place + 1)}>
              {t.next}
            </Button>
          </div>
        </section>
      )}
      {sheet.mayEnter && line === undefined && <p>{t.allKnown}</p>}
      {shown.length > 0 && (
        <details open={!sheet.mayEnter}>
          <summary>
            {sheet.mayEnter ? t.knownCells(formats.number(shown.length)) : sheet.round.formTitle}
          </summary>
          <ShownLines sheet={sheet} lines={shown} />
        </details>
      )}
    </div>
  );
}

function ShownLines({ sheet, lines }: { readonly sheet: Sheet; readonly lines: readonly SheetLine[] }) {
  return (
    <div className={classes.stack}>
      {lines.map((line) => (
        <div key={line.key} className={classes.card}>
          <strong>{line.name}</strong>
          <div>
            <ShownFigure line={line} /> {line.indicator.unitOfMeasure}
          </div>
          {line.cell.remark !== null && <span className={classes.quiet}>{line.cell.remark}</span>}
          <CellWords sheet={sheet} line={line} />
          <CellEvidence sheet={sheet} line={line} />
        </div>
      ))}
    </div>
  );
}
