import { Button, Checkbox, NumberInput, Textarea } from "@mantine/core";
import { homeRoutes, type TaskId, taskVerbRoutes } from "@nhiemky/programmes/contract";
import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useDraft } from "../../preferences/use-draft.ts";
import { useAction } from "../../server/use-action.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { EvidenceField } from "./evidence-field.tsx";
import classes from "./my-unit.module.css";
import { myUnitMessages } from "./my-unit-messages.ts";

interface ReportFormProps {
  readonly taskId: TaskId;
  readonly percent: number | null;
  readonly onClose: () => void;
}

/** Progress or completion of a task: a few words, a share, a photo. Words typed stay on the phone until they were sent. */
export function ReportForm({ taskId, percent, onClose }: ReportFormProps) {
  const t = useMessages(myUnitMessages);
  const draft = useDraft(`report.${taskId}`, {
    text: "",
    percent: percent?.toString() ?? "",
    isComplete: false,
  });
  const { value, change } = draft;
  const [file, setFile] = useState<File | null>(null);
  const invalidates = [homeRoutes.readUnitRequests];
  const progress = useAction(taskVerbRoutes.reportProgress, { invalidates });
  const completion = useAction(taskVerbRoutes.reportCompletion, { invalidates });
  const { problem, isRunning } = value.isComplete ? completion : progress;
  const submit = async () => {
    const text = value.text.trim() === "" ? null : value.text;
    const sent = file === null ? undefined : { name: file.name, content: file };
    const share = value.percent === "" ? null : Number(value.percent);
    const params = { taskId };
    const isDone = value.isComplete
      ? await completion.run({ params, body: { text } }, sent)
      : await progress.run({ params, body: { text, percent: share } }, sent);
    if (!isDone) return;
    draft.clear();
    say(t.sent);
    onClose();
  };
  return (
    <form
      className={classes.form}
      aria-label={t.report}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {draft.wasKept && <span className={classes.quiet}>{t.draftKept}</span>}
      <Textarea
        label={t.done}
        autosize
        minRows={2}
        value={value.text}
        onChange={(event) => change({ ...value, text: event.currentTarget.value })}
      />
      {!value.isComplete && (
        <NumberInput
          label={t.percent}
          min={0}
          max={100}
          allowDecimal={false}
          inputMode="numeric"
          value={value.percent}
          onChange={(next) => change({ ...value, percent: String(next) })}
        />
      )}
      <Checkbox
        label={t.isComplete}
        checked={value.isComplete}
        onChange={(event) => change({ ...value, isComplete: event.currentTarget.checked })}
      />
      <EvidenceField file={file} onChange={setFile} />
      {problem !== null && <ProblemNotice problem={problem} kept="form" />}
      <div className={classes.verbs}>
        <Button type="submit" loading={isRunning}>
          {t.send}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t.close}
        </Button>
      </div>
    </form>
  );
}
