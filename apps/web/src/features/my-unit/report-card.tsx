import { type ReportRequest, stateWords } from "@nhiemky/reporting/contract";
import { Link } from "@tanstack/react-router";
import { useFormats } from "../../language/formats.ts";
import { useMessages, useText } from "../../language/messages.ts";
import { LatenessBadge } from "../../shared-ui/lateness-badge.tsx";
import { LinkButton } from "../../shared-ui/link-button.tsx";
import classes from "./my-unit.module.css";
import { myUnitMessages } from "./my-unit-messages.ts";

interface ReportCardProps {
  readonly request: ReportRequest;
  readonly unitId: string;
  readonly mayAnswer: boolean;
}

/** A report that the unit owes: entered on its own page, one cell after the other. */
export function ReportCard({ request, unitId, mayAnswer }: ReportCardProps) {
  const t = useMessages(myUnitMessages);
  const text = useText();
  const formats = useFormats();
  const { title, dueOn, isOverdue, state, period, ownerUnit, returnReason, reminder } = request;
  const params = { roundId: request.roundId, unitId };
  return (
    <li className={classes.card} data-late={isOverdue}>
      <div className={classes.head}>
        <span>
          {t.figures} · {t.due(formats.day(dueOn))}
        </span>
        {isOverdue && <LatenessBadge lateness="overdue" />}
      </div>
      <h2 className={classes.title}>
        <Link to="/rounds/$roundId/units/$unitId" params={params}>
          {title}
        </Link>
      </h2>
      <span className={classes.quiet}>
        {t.from(ownerUnit.name)} · {period.label} · {text(stateWords[state])} ·{" "}
        {t.cells(formats.ratio(request.enteredCount, request.askedCount))}
      </span>
      {returnReason !== null && (
        <p className={classes.word}>
          {t.returned}: {returnReason}
        </p>
      )}
      {returnReason === null && reminder !== null && (
        <p className={classes.word}>
          {t.reminded}
          {reminder.note !== null && `: ${reminder.note}`}
        </p>
      )}
      {mayAnswer && (
        <div className={classes.verbs}>
          <LinkButton to="/rounds/$roundId/units/$unitId" params={params}>
            {t.enterFigures}
          </LinkButton>
        </div>
      )}
    </li>
  );
}
