import type { Coverage } from "@nhiemky/documents/contract";
import { Link } from "@tanstack/react-router";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { AnswerLine } from "./answer-line.tsx";
import { cascadeMessages } from "./cascade-messages.ts";
import { CoverageSign } from "./coverage-badge.tsx";
import classes from "./documents.module.css";
import { coverageWords, documentWords } from "./documents-messages.ts";

const mostWordyColumns = 3;

interface CoverageMatrixProps {
  readonly coverage: Coverage;
  readonly units: Coverage["units"];
}

/** Units down, clauses across; each cell a sign with its word for those who cannot see it. */
export function CoverageMatrix({ coverage, units }: CoverageMatrixProps) {
  const t = useMessages(cascadeMessages);
  const words = useMessages(documentWords);
  const states = useMessages(coverageWords);
  const formats = useFormats();
  const { columns, document } = coverage;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={t.coverageTitle}>
      <table className={classes.matrix}>
        <thead>
          <tr>
            <th scope="col" style={{ left: 0, zIndex: 2 }}>
              {t.unit}
            </th>
            {columns.map((column) => (
              <th key={column.clauseId ?? "whole"} scope="col" title={column.text}>
                {column.clauseId === null ? (
                  words.wholeDocument
                ) : (
                  <Link
                    to="/documents/$documentId"
                    params={{ documentId: document.id }}
                    search={{ clause: column.clauseId }}
                  >
                    {column.label || "•"}
                  </Link>
                )}
              </th>
            ))}
            <th scope="col">{t.days}</th>
            <th scope="col">{t.answers}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.deliveryId}>
              <th scope="row">
                <Link to="/deliveries/$deliveryId" params={{ deliveryId: unit.deliveryId }}>
                  {unit.unitName}
                </Link>
                <div className={classes.quiet}>
                  {[
                    unit.passedOnTo > 0 ? t.passedOn(formats.number(unit.passedOnTo)) : null,
                    unit.reminderCount > 0 ? t.reminded(formats.number(unit.reminderCount)) : null,
                  ]
                    .filter((part) => part !== null)
                    .join(" · ")}
                </div>
              </th>
              {unit.cells.map((state, index) => (
                <td key={columns[index]?.clauseId ?? "whole"} data-state={state} title={states[state]}>
                  <CoverageSign state={state} isWordy={columns.length <= mostWordyColumns} />
                </td>
              ))}
              <td>
                {unit.daysToAcknowledge ?? "–"} / {unit.answers[0]?.days ?? "–"}
              </td>
              <td style={{ textAlign: "left", whiteSpace: "normal", minWidth: "14rem" }}>
                {unit.answers.map((answer) => (
                  <div key={answer.documentId}>
                    <AnswerLine answer={answer} />
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
