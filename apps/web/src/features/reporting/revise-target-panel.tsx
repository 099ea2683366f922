import { Button, Textarea } from "@mantine/core";
import { type TargetId, type TargetRow, targetRoutes } from "@nhiemky/reporting/contract";
import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useDraft } from "../../preferences/use-draft.ts";
import { useAction } from "../../server/use-action.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { SidePanel } from "../../shared-ui/side-panel.tsx";
import classes from "./reporting.module.css";
import { draftOfShape, shapeOfDraft } from "./target-draft.ts";
import { targetFormMessages } from "./target-messages.ts";
import { TargetShapeFields } from "./target-shape-fields.tsx";

interface ReviseTargetPanelProps {
  readonly target: TargetRow;
  readonly onRevised: (id: TargetId) => void;
  readonly onClose: () => void;
}

/** A new level in place of the old one, which stays to be read with the reason. */
export function ReviseTargetPanel({ target, onRevised, onClose }: ReviseTargetPanelProps) {
  const t = useMessages(targetFormMessages);
  const { value: draft, change, clear } = useDraft(`target.revise.${target.id}`, draftOfShape(target));
  const [reason, setReason] = useState("");
  const revise = useAction(targetRoutes.replaceTarget, { onDone: ({ targetId }) => onRevised(targetId) });
  const shape = shapeOfDraft(draft);
  const submit = async () => {
    if (shape === null) return;
    const input = { params: { targetId: target.id }, body: { ...shape, reason: reason.trim() } };
    if (!(await revise.run(input))) return;
    clear();
    say(t.wasRevised);
    onClose();
  };
  return (
    <SidePanel title={t.reviseTitle} onClose={onClose}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TargetShapeFields draft={draft} change={change} />
        <Textarea
          label={t.reason}
          required
          autosize
          minRows={2}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {revise.problem !== null && <ProblemNotice problem={revise.problem} kept="form" />}
        <Button type="submit" loading={revise.isRunning} disabled={shape === null || reason.trim() === ""}>
          {t.reviseTitle}
        </Button>
      </form>
    </SidePanel>
  );
}
