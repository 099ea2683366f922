import { type OpenedNumber, writeVietnamese } from "@nhiemky/reporting/contract";
import { Link } from "@tanstack/react-router";
import { useMessages } from "../../language/messages.ts";
import { figureMessages } from "./figure-messages.ts";
import type { NumberPlace } from "./number-place.ts";
import { openedMessages } from "./opened-messages.ts";
import classes from "./reporting.module.css";

interface FormulaOperandsProps {
  readonly formula: NonNullable<OpenedNumber["formula"]>;
  readonly place: NumberPlace;
}

/** A formula with the numbers put into it; each of them opens. */
export function FormulaOperands({ formula, place }: FormulaOperandsProps) {
  const t = useMessages(openedMessages);
  const shared = useMessages(figureMessages);
  const { unitId, periodId, structure } = place;
  return (
    <section className={classes.section} aria-label={t.formula}>
      <h2>{t.formula}</h2>
      <p>
        <code>{formula.text}</code>
      </p>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t.operand}</th>
              <th scope="col">{shared.value}</th>
            </tr>
          </thead>
          <tbody>
            {formula.operands.map(({ code, indicatorId, value }) => (
              <tr key={code}>
                <th scope="row">
                  <Link
                    to="/figures/$indicatorId"
                    params={{ indicatorId }}
                    search={{ unitId, periodId, structure }}
                  >
                    {code}
                  </Link>
                </th>
                <td>{value === null ? shared.none : writeVietnamese(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
