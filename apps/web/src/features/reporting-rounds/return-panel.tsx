import { Button, MultiSelect, Textarea } from "@mantine/core";
import { type Sheet, sheetRoutes } from "@nhiemky/reporting/contract";
import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useDraft } from "../../preferences/use-draft.ts";
import { useAction } from "../../server/use-action.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { SidePanel } from "../../shared-ui/side-panel.tsx";
import classes from "./reporting-rounds.module.css";
import { linesOf } from "./sheet-cells.ts";
import { sheetMessages } from "./sheet-messages.ts";

interface ReviewPanelProps {
  readonly sheet: Sheet;
  readonly submissionId: NonNullable<Sheet["submissionId"]>;
  readonly onClose: () => void;
}

/** Trả lại: the whole sheet, or because of some cells, with the reason that the unit will read. */
export function ReturnPanel({ sheet, submissionId, onClose }: ReviewPanelProps) {
  const t = useMessages(sheetMessages);
  const { value: reason, change, clear } = useDraft(`sheet-return.${submissionId}`, "");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const back = useAction(sheetRoutes.returnSheet);
  const lines = linesOf(sheet);
  const submit = async () => {
    const cells = lines
      .filter(({ key }) => chosen.includes(key))
      .map(({ cell: { indicatorId, categoryOptionId } }) => ({ indicatorId, categoryOptionId }));
    if (!(await back.run({ params: { submissionId }, body: { reason, cells } }))) return;
    say(t.returnedDone);
    clear();
    onClose();
  };
  return (
    <SidePanel title={t.returnTitle} onClose={onClose}>
      <form
        className={classes.stack}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Textarea
          label={t.reason}
          required
          autosize
          minRows={3}
          maxLength={2000}
          value={reason}
          onChange={(event) => change(event.currentTarget.value)}
        />
        <MultiSelect
          label={t.returnCells}
          searchable
          data={lines.map(({ key, name }) => ({ value: key, label: name }))}
          value={[...chosen]}
          onChange={setChosen}
        />
        {back.problem !== null && <ProblemNotice problem={back.problem} kept="form" />}
        <Button type="submit" loading={back.isRunning}>
          {t.return}
        </Button>
      </form>
    </SidePanel>
  );
}
