import { Button, NumberInput, Textarea, TextInput } from "@mantine/core";
import { evidenceMaxBytes, type TaskDetail } from "@nhiemky/programmes/contract";
import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useDraft } from "../../preferences/use-draft.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { FileDrop } from "../../shared-ui/file-drop.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { UnitPicker } from "../../shared-ui/unit-picker.tsx";
import classes from "./programmes.module.css";
import { verbMessages } from "./task-messages.ts";
import type { OfferedVerb } from "./task-verbs.ts";
import { emptyVerbDraft, useTaskVerbs } from "./use-task-verbs.ts";

interface VerbFormProps {
  readonly task: TaskDetail;
  readonly verb: OfferedVerb;
  readonly onClose: () => void;
}

interface Fields {
  readonly text: "reason" | "note" | "done" | "contactPoint" | "question";
  readonly isTextNeeded?: boolean;
  readonly percent?: boolean;
  readonly file?: boolean;
  readonly day?: "newDue" | "answerBy";
  readonly unit?: boolean;
}

const fieldsOf: Readonly<Record<OfferedVerb, Fields>> = {
  acknowledge: { text: "contactPoint" },
  "report-progress": { text: "done", percent: true, file: true },
  "report-completion": { text: "done", file: true },
  contribute: { text: "done", file: true },
  "request-extension": { text: "reason", isTextNeeded: true, day: "newDue" },
  "decide-extension": { text: "reason", day: "newDue" },
  confirm: { text: "note" },
  return: { text: "reason", isTextNeeded: true },
  suspend: { text: "reason", isTextNeeded: true },
  resume: { text: "note" },
  cancel: { text: "reason", isTextNeeded: true },
  "change-due": { text: "reason", isTextNeeded: true, day: "newDue" },
  remind: { text: "note" },
  reassign: { text: "reason", isTextNeeded: true, unit: true },
  explain: { text: "question", isTextNeeded: true, day: "answerBy" },
  "end-repetition": { text: "reason", isTextNeeded: true },
};

export const evidenceKinds = [".jpg", ".jpeg", ".png", ".webp", ".pdf", ".docx", ".xlsx", ".txt"] as const;

/** The form of one verb; what is typed is kept until it was sent. */
export function VerbForm({ task, verb, onClose }: VerbFormProps) {
  const t = useMessages(verbMessages);
  const { actions, run } = useTaskVerbs(task);
  const { value: draft, change, clear } = useDraft(`task.${task.id}.${verb}`, emptyVerbDraft);
  const [file, setFile] = useState<File | null>(null);
  const fields = fieldsOf[verb];
  const { problem, isRunning } = actions[verb];
  const pending = task.extensions.find((extension) => extension.decision === null);
  const asked = verb === "decide-extension" ? (pending?.requestedDueOn ?? null) : null;
  const submit = async (decision: "granted" | "refused") => {
    const sent = file === null ? undefined : { name: file.name, content: file };
    if (!(await run(verb, draft, sent, decision))) return;
    clear();
    say(t.said(t[verb]));
    onClose();
  };
  const isLong = fields.text !== "contactPoint" && fields.text !== "note";
  const textProps = {
    label: t[fields.text],
    required: fields.isTextNeeded === true,
    value: draft.text,
    onChange: (event: { currentTarget: { value: string } }) =>
      change({ ...draft, text: event.currentTarget.value }),
  };
  return (
    <form
      className={classes.form}
      aria-label={t[verb]}
      onSubmit={(event) => {
        event.preventDefault();
        void submit("granted");
      }}
    >
      <strong>{t[verb]}</strong>
      {fields.unit && (
        <UnitPicker
          label={t.leadUnit}
          required
          value={draft.unit}
          onChange={(unit) => change({ ...draft, unit })}
        />
      )}
      {isLong ? <Textarea autosize minRows={2} {...textProps} /> : <TextInput {...textProps} />}
      {fields.percent && (
        <NumberInput
          label={t.percent}
          min={0}
          max={100}
          allowDecimal={false}
          value={draft.percent}
          onChange={(value) => change({ ...draft, percent: String(value) })}
        />
      )}
      {fields.day !== undefined && (
        <CivilDateInput
          label={t[fields.day]}
          required
          value={draft.day ?? asked}
          onChange={(day) => change({ ...draft, day })}
        />
      )}
      {fields.file && (
        <FileDrop
          label={t.evidence}
          file={file}
          onChange={setFile}
          kinds={evidenceKinds}
          maxBytes={evidenceMaxBytes}
        />
      )}
      {problem !== null && <ProblemNotice problem={problem} kept="form" />}
      <div className={classes.verbs}>
        <Button type="submit" loading={isRunning}>
          {verb === "decide-extension" ? t.grant : t[verb]}
        </Button>
        {verb === "decide-extension" && (
          <Button
            variant="default"
            disabled={draft.text.trim() === ""}
            loading={isRunning}
            onClick={() => void submit("refused")}
          >
            {t.refuse}
          </Button>
        )}
        <Button variant="subtle" onClick={onClose}>
          {t.close}
        </Button>
      </div>
    </form>
  );
}
