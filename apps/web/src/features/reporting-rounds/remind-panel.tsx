import { Button, Textarea } from "@mantine/core";
import { type RoundRow, roundsRoutes } from "@nhiemky/reporting/contract";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { SidePanel } from "../../shared-ui/side-panel.tsx";
import classes from "./reporting-rounds.module.css";
import { roundsMessages } from "./rounds-messages.ts";

interface RemindPanelProps {
  readonly roundId: RoundRow["id"];
  readonly owingCount: number;
  readonly onClose: () => void;
}

/** One reminder to everybody who still owes the report; each unit finds it in its own list. */
export function RemindPanel({ roundId, owingCount, onClose }: RemindPanelProps) {
  const t = useMessages(roundsMessages);
  const formats = useFormats();
  const [note, setNote] = useState("");
  const remind = useAction(roundsRoutes.remindUnits, {
    onDone: ({ remindedCount }) => say(t.remindedCount(formats.number(remindedCount))),
  });
  const submit = async () => {
    const words = note.trim() === "" ? null : note;
    if (await remind.run({ params: { roundId }, body: { note: words } })) onClose();
  };
  return (
    <SidePanel title={t.remindTitle} onClose={onClose}>
      <form
        className={classes.stack}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p>{t.remindWho(formats.number(owingCount))}</p>
        <Textarea
          label={t.note}
          autosize
          minRows={2}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {remind.problem !== null && <ProblemNotice problem={remind.problem} kept="form" />}
        <Button type="submit" loading={remind.isRunning}>
          {t.remind}
        </Button>
      </form>
    </SidePanel>
  );
}
