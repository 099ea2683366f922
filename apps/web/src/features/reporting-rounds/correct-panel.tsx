import { Button, Select, Textarea, TextInput } from "@mantine/core";
import { type Sheet, sheetRoutes } from "@nhiemky/reporting/contract";
import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { SidePanel } from "../../shared-ui/side-panel.tsx";
import classes from "./reporting-rounds.module.css";
import { contentOf, faultOf, linesOf, textOf } from "./sheet-cells.ts";
import { sheetMessages } from "./sheet-messages.ts";

interface CorrectPanelProps {
  readonly sheet: Sheet;
  readonly submissionId: NonNullable<Sheet["submissionId"]>;
  readonly onClose: () => void;
}

/** Đính chính: one approved figure gets its next revision with a reason; the old one stays beside it. */
export function CorrectPanel({ sheet, submissionId, onClose }: CorrectPanelProps) {
  const t = useMessages(sheetMessages);
  const lines = linesOf(sheet).filter(({ cell }) => cell.knownFrom === null);
  const [key, setKey] = useState(lines[0]?.key ?? null);
  const [typed, setTyped] = useState("");
  const [reason, setReason] = useState("");
  const correct = useAction(sheetRoutes.correctSheet);
  const line = lines.find((one) => one.key === key);
  const decimals = line?.indicator.decimals ?? 0;
  const fault = faultOf(typed, decimals, t);
  const submit = async () => {
    const content = contentOf(typed, decimals);
    if (line === undefined || content === null) return;
    const { indicatorId, categoryOptionId, version } = line.cell;
    const cells = [{ indicatorId, categoryOptionId, content, basedOnVersion: version }];
    if (!(await correct.run({ params: { submissionId }, body: { reason, cells } }))) return;
    say(t.corrected);
    onClose();
  };
  return (
    <SidePanel title={t.correctTitle} onClose={onClose}>
      <form
        className={classes.stack}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p>{t.correctHelp}</p>
        <Select
          label={t.cell}
          allowDeselect={false}
          data={lines.map((one) => ({
            value: one.key,
            label: `${one.name}: ${textOf(one.cell.content) || t.blank}`,
          }))}
          value={key}
          onChange={setKey}
        />
        <TextInput
          label={t.newFigure}
          description={t.howToWrite}
          required
          inputMode="decimal"
          value={typed}
          error={fault}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Textarea
          label={t.reason}
          required
          autosize
          minRows={2}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {correct.problem !== null && <ProblemNotice problem={correct.problem} kept="form" />}
        <Button type="submit" loading={correct.isRunning}>
          {t.correct}
        </Button>
      </form>
    </SidePanel>
  );
}
