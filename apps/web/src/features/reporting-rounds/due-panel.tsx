import { Button } from "@mantine/core";
import type { CivilDate } from "@nhiemky/kernel";
import { type RoundRow, roundsRoutes, type UnitId } from "@nhiemky/reporting/contract";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { SidePanel } from "../../shared-ui/side-panel.tsx";
import classes from "./reporting-rounds.module.css";
import { roundsMessages } from "./rounds-messages.ts";

interface DuePanelProps {
  readonly round: RoundRow;
  readonly unitIds: readonly UnitId[];
  readonly onClose: () => void;
}

/** Gia hạn: another due day for the ticked units; the round's own stays for everybody else. */
export function DuePanel({ round, unitIds, onClose }: DuePanelProps) {
  const t = useMessages(roundsMessages);
  const formats = useFormats();
  const [dueOn, setDueOn] = useState<CivilDate | null>(round.dueOn);
  const extend = useAction(roundsRoutes.extendDueDate, {
    onDone: ({ changedCount }) => say(t.dueChanged(formats.number(changedCount))),
  });
  const submit = async () => {
    if (dueOn === null) return;
    if (await extend.run({ params: { roundId: round.id }, body: { unitIds: [...unitIds], dueOn } }))
      onClose();
  };
  return (
    <SidePanel title={t.changeDue} onClose={onClose}>
      <form
        className={classes.stack}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p>{t.changeDueFor(formats.number(unitIds.length), formats.day(round.dueOn))}</p>
        <CivilDateInput label={t.due} required min={round.opensOn} value={dueOn} onChange={setDueOn} />
        {extend.problem !== null && <ProblemNotice problem={extend.problem} kept="form" />}
        <Button type="submit" loading={extend.isRunning} disabled={dueOn === null}>
          {t.changeDue}
        </Button>
      </form>
    </SidePanel>
  );
}
