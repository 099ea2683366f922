import { Button } from "@mantine/core";
import { readEntryText, type Sheet } from "@nhiemky/reporting/contract";
import { Fragment, type KeyboardEvent, useRef, useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { say } from "../../shared-ui/said.ts";
import { CellEvidence, CellWords, EntryField, NilButton, RemarkField, ShownFigure } from "./cell-parts.tsx";
import { PasteQuestion } from "./paste-question.tsx";
import classes from "./reporting-rounds.module.css";
import { linesOf, parsePasted, pastedText, type SheetLine, textOf } from "./sheet-cells.ts";
import { sheetMessages } from "./sheet-messages.ts";
import type { SheetEntries } from "./use-sheet-entries.ts";

interface SheetGridProps {
  readonly sheet: Sheet;
  readonly entries: SheetEntries;
}

interface Paste {
  readonly from: SheetLine;
  readonly rows: readonly (readonly string[])[];
  /** The first number that can be read in two ways. */
  readonly example: string;
}

/** A sheet as a grid: arrows and Enter walk the cells, a column of a spreadsheet is pasted from the cell downwards. */
export function SheetGrid({ sheet, entries }: SheetGridProps) {
  const t = useMessages(sheetMessages);
  const formats = useFormats();
  const body = useRef<HTMLTableSectionElement>(null);
  const [question, setQuestion] = useState<Paste | null>(null);
  const lines = linesOf(sheet);
  const isTyped = ({ cell }: SheetLine) => sheet.mayEnter && cell.knownFrom === null;
  const typedLines = lines.filter(isTyped);

  const walk = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const fields = [...(body.current?.querySelectorAll<HTMLInputElement>("[data-entry]") ?? [])];
    const next = fields[fields.indexOf(event.currentTarget) + step];
    next?.focus();
    next?.select();
  };
  const put = ({ from, rows }: Omit<Paste, "example">, style: "vi" | "en") => {
    const targets = typedLines.slice(typedLines.findIndex(({ key }) => key === from.key));
    for (const [position, [figure = "", remark]] of rows.entries()) {
      const target = targets[position];
      if (target === undefined) break;
      const text = pastedText(figure, style, target.indicator.decimals);
      entries.type(target.cell, { text, ...(remark ? { remark } : {}) }, "pasted");
    }
    say(t.pasted(formats.number(Math.min(rows.length, targets.length))));
  };
  /** More than one cell, or a number that can be read in two ways, is not left to the field. */
  const paste = (from: SheetLine, text: string): boolean => {
    const rows = parsePasted(text);
    const example = rows
      .map(([figure = ""]) => figure)
      .find((figure) => readEntryText(figure, null, 6).kind === "ambiguous");
    if (example !== undefined) setQuestion({ from, rows, example });
    else if (rows.length > 1 || (rows[0]?.length ?? 0) > 1) put({ from, rows }, "vi");
    else return false;
    return true;
  };
  const copy = async () => {
    const rows = lines.map(({ cell, name, indicator }) =>
      [name, indicator.unitOfMeasure, entries.textAt(cell), entries.remarkAt(cell)].join("\t"),
    );
    await navigator.clipboard.writeText(rows.join("\n"));
    say(t.copied);
  };

  let section: string | null = null;
  return (
    <>
      <div className={classes.scroll}>
        <table className={classes.grid} aria-label={sheet.round.formTitle}>
          <thead>
            <tr>
              <th scope="col">{t.indicator}</th>
              <th scope="col">{t.measure}</th>
              <th scope="col">{t.yearBefore}</th>
              <th scope="col">{t.figure}</th>
              <th scope="col">{t.remark}</th>
              <th scope="col">{t.evidence}</th>
            </tr>
          </thead>
          <tbody ref={body}>
            {lines.map((line) => {
              const { cell, indicator, optionLabel, key } = line;
              const opensSection = indicator.section !== null && indicator.section !== section;
              section = indicator.section;
              const isEntered = isTyped(line);
              return (
                <Fragment key={key}>
                  {opensSection && (
                    <tr className={classes.section}>
                      <th scope="rowgroup" colSpan={6}>
                        {indicator.section}
                      </th>
                    </tr>
                  )}
                  <tr>
                    <th scope="row" title={indicator.definition ?? undefined}>
                      {indicator.name}
                      {optionLabel !== null && <div className={classes.part}>{optionLabel}</div>}
                      {isEntered && indicator.isRequired && <div className={classes.quiet}>{t.required}</div>}
                    </th>
                    <td>{indicator.unitOfMeasure}</td>
                    <td className={classes.number}>
                      {cell.yearBefore === null ? "" : textOf(cell.yearBefore)}
                    </td>
                    <td className={isEntered ? undefined : classes.number}>
                      {isEntered ? (
                        <>
                          <EntryField
                            line={line}
                            entries={entries}
                            onKeyDown={walk}
                            onPaste={(text) => paste(line, text)}
                          />
                          <NilButton line={line} entries={entries} />
                        </>
                      ) : (
                        <ShownFigure line={line} />
                      )}
                      <CellWords sheet={sheet} line={line} />
                    </td>
                    <td>{isEntered ? <RemarkField line={line} entries={entries} /> : cell.remark}</td>
                    <td>
                      <CellEvidence sheet={sheet} line={line} />
                    </td>
                  </tr>
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </div>
      {"clipboard" in navigator && (
        <p data-print="never">
          <Button size="compact-sm" variant="default" onClick={() => void copy()}>
            {t.copy}
          </Button>
        </p>
      )}
      {question !== null && (
        <PasteQuestion
          example={question.example}
          onAnswer={(style) => {
            if (style !== null) put(question, style);
            setQuestion(null);
          }}
        />
      )}
    </>
  );
}
