import { Button } from "@mantine/core";
import type { RouteReply } from "@nhiemky/http-contract";
import type { bulkRoutes } from "@nhiemky/programmes/contract";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { assignClausesMessages } from "./assign-clauses-messages.ts";
import classes from "./programmes.module.css";

interface AssignmentPreviewProps {
  readonly preview: RouteReply<typeof bulkRoutes.previewClauseAssignments>;
  readonly clauseCount: number;
  readonly isAssigning: boolean;
  readonly onAssign: () => void;
}

/** What would be written: how many tasks for whom, and every clause that would be left without an owner or a date. */
export function AssignmentPreview({ preview, clauseCount, isAssigning, onAssign }: AssignmentPreviewProps) {
  const t = useMessages(assignClausesMessages);
  const formats = useFormats();
  const { taskCount, unitCount, alreadyAssignedCount, units, gaps } = preview;
  return (
    <section className={classes.form} aria-live="polite">
      <strong>
        {t.result(formats.number(taskCount), formats.number(clauseCount), formats.number(unitCount))}
      </strong>
      {alreadyAssignedCount > 0 && <span>{t.passedOver(formats.number(alreadyAssignedCount))}</span>}
      <details>
        <summary>{t.leadUnits}</summary>
        <ul>
          {units.map((unit) => (
            <li key={unit.id}>
              {unit.name}: {formats.number(unit.clauseCount)}
            </li>
          ))}
        </ul>
      </details>
      {gaps.length === 0 ? (
        <span>{t.noGaps}</span>
      ) : (
        <div>
          <span className={classes.gap}>{t.gaps(gaps.length)}</span>
          <ul>
            {gaps.map((gap) => (
              <li key={`${gap.clauseId} ${gap.reason}`}>
                {gap.label}: {t[gap.reason]}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={classes.verbs}>
        <Button disabled={taskCount === 0} loading={isAssigning} onClick={onAssign}>
          {t.assign(formats.number(taskCount))}
        </Button>
      </div>
    </section>
  );
}
