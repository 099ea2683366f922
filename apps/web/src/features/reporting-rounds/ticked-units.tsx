import { Button } from "@mantine/core";
import { type RoundRow, type RoundUnit, sheetRoutes } from "@nhiemky/reporting/contract";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { useCan } from "../../session/use-me.ts";
import { confirmAction } from "../../shared-ui/confirm-action.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { DuePanel } from "./due-panel.tsx";
import classes from "./reporting-rounds.module.css";
import { roundsMessages } from "./rounds-messages.ts";

interface TickedUnitsProps {
  readonly round: RoundRow;
  readonly ticked: readonly RoundUnit[];
  readonly mayLead: boolean;
  readonly onDone: () => void;
}

/** What is done with several units at once: their sheets approved together, or another due day. */
export function TickedUnits({ round, ticked, mayLead, onDone }: TickedUnitsProps) {
  const t = useMessages(roundsMessages);
  const formats = useFormats();
  const can = useCan();
  const [isDueOpen, setDueOpen] = useState(false);
  const approve = useAction(sheetRoutes.approveSheets, {
    onDone: ({ approvedCount }) => say(t.approvedMany(formats.number(approvedCount))),
  });
  const waiting = ticked.flatMap(({ state, submissionId }) =>
    state === "submitted" && submissionId !== null ? [submissionId] : [],
  );
  const approveAll = async () => {
    const text = t.approveManyText(formats.number(waiting.length));
    if (!(await confirmAction({ title: t.approveMany, text, confirmLabel: t.approveMany }))) return;
    const params = { roundId: round.id };
    if (await approve.run({ params, body: { submissionIds: waiting } })) onDone();
  };
  return (
    <>
      <div className={classes.verbs}>
        <span className={classes.quiet}>{t.ticked(formats.number(ticked.length))}</span>
        {can("figure:approve") && waiting.length > 0 && (
          <Button size="compact-md" loading={approve.isRunning} onClick={() => void approveAll()}>
            {t.approveMany} ({formats.number(waiting.length)})
          </Button>
        )}
        {mayLead && ticked.length > 0 && (
          <Button size="compact-md" variant="default" onClick={() => setDueOpen(true)}>
            {t.changeDue}
          </Button>
        )}
      </div>
      {approve.problem !== null && <ProblemNotice problem={approve.problem} />}
      {isDueOpen && (
        <DuePanel
          round={round}
          unitIds={ticked.map(({ unit }) => unit.id)}
          onClose={() => {
            setDueOpen(false);
            onDone();
          }}
        />
      )}
    </>
  );
}
