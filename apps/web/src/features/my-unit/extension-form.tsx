import { Button, Textarea } from "@mantine/core";
import { addDays, type CivilDate } from "@nhiemky/kernel";
import { homeRoutes, type TaskId, taskVerbRoutes } from "@nhiemky/programmes/contract";
import { useMessages } from "../../language/messages.ts";
import { useDraft } from "../../preferences/use-draft.ts";
import { useAction } from "../../server/use-action.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import classes from "./my-unit.module.css";
import { myUnitMessages } from "./my-unit-messages.ts";

interface ExtensionFormProps {
  readonly taskId: TaskId;
  readonly dueOn: CivilDate;
  readonly onClose: () => void;
}

/** A later date and why. */
export function ExtensionForm({ taskId, dueOn, onClose }: ExtensionFormProps) {
  const t = useMessages(myUnitMessages);
  const draft = useDraft<{ day: CivilDate | null; reason: string }>(`extension.${taskId}`, {
    day: null,
    reason: "",
  });
  const { value, change } = draft;
  const request = useAction(taskVerbRoutes.requestExtension, { invalidates: [homeRoutes.readUnitRequests] });
  const submit = async () => {
    if (value.day === null) return;
    const body = { requestedDueOn: value.day, reason: value.reason };
    if (!(await request.run({ params: { taskId }, body }))) return;
    draft.clear();
    say(t.extensionSent);
    onClose();
  };
  return (
    <form
      className={classes.form}
      aria-label={t.extension}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <CivilDateInput
        label={t.newDue}
        required
        min={addDays(dueOn, 1)}
        value={value.day}
        onChange={(day) => change({ ...value, day })}
      />
      <Textarea
        label={t.reason}
        required
        autosize
        minRows={2}
        value={value.reason}
        onChange={(event) => change({ ...value, reason: event.currentTarget.value })}
      />
      {request.problem !== null && <ProblemNotice problem={request.problem} kept="form" />}
      <div className={classes.verbs}>
        <Button type="submit" loading={request.isRunning}>
          {t.send}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t.close}
        </Button>
      </div>
    </form>
  );
}
