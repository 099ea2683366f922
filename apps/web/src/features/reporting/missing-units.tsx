import type { OpenedNumber } from "@nhiemky/reporting/contract";
import { Link } from "@tanstack/react-router";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import type { NumberPlace } from "./number-place.ts";
import { openedMessages } from "./opened-messages.ts";
import classes from "./reporting.module.css";

/** Who was asked for this figure and has said nothing. */
export function MissingUnits({
  number,
  place,
}: {
  readonly number: OpenedNumber;
  readonly place: NumberPlace;
}) {
  const t = useMessages(openedMessages);
  const formats = useFormats();
  const { missing, missingCount } = number;
  const { indicatorId, periodId, structure } = place;
  return (
    <section className={classes.section} aria-label={t.missing}>
      <h2>{t.missing}</h2>
      <p className={classes.quiet}>{t.missingCount(formats.number(missingCount))}</p>
      <ul className={classes.lines}>
        {missing.map(({ unit, dueOn }) => (
          <li key={unit.id}>
            <Link
              to="/figures/$indicatorId"
              params={{ indicatorId }}
              search={{ unitId: unit.id, periodId, structure }}
            >
              {unit.name}
            </Link>{" "}
            {dueOn !== null && <span className={classes.quiet}>{t.dueOn(formats.day(dueOn))}</span>}
          </li>
        ))}
      </ul>
      {missing.length < missingCount && (
        <p className={classes.quiet}>{t.missingShown(formats.number(missing.length))}</p>
      )}
    </section>
  );
}
