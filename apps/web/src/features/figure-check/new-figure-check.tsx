import { Button, Textarea, TextInput } from "@mantine/core";
import type { UnitId } from "@nhiemky/access-control/contract";
import { figureCheckRoutes, largestFileBytes } from "@nhiemky/composed-reports/contract";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useDraft } from "../../preferences/use-draft.ts";
import { useAction } from "../../server/use-action.ts";
import { useMe } from "../../session/use-me.ts";
import { FileDrop } from "../../shared-ui/file-drop.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { type PickedUnit, UnitPicker } from "../../shared-ui/unit-picker.tsx";
import classes from "./figure-check.module.css";
import { figureCheckMessages } from "./figure-check-messages.ts";

interface Draft {
  readonly title: string;
  readonly text: string;
}

/** The unit that the reader works for; nobody in particular when the role holds everywhere. */
function useOwnUnit(): PickedUnit | null {
  const own = useMe().grants.find((grant) => grant.unitId !== null);
  return own === undefined || own.unitId === null ? null : { id: own.unitId, name: own.unitName ?? "" };
}

export function NewFigureCheck() {
  const t = useMessages(figureCheckMessages);
  const navigate = useNavigate();
  const { value, change, clear } = useDraft<Draft>("figure-check", { title: "", text: "" });
  const [file, setFile] = useState<File | null>(null);
  const [unit, setUnit] = useState<PickedUnit | null>(useOwnUnit());
  const action = useAction(figureCheckRoutes.runFigureCheck, {
    onDone: ({ figureCheckId }) => {
      clear();
      void navigate({ to: "/figure-checks/$figureCheckId", params: { figureCheckId } });
    },
  });
  const isReady = unit !== null && (value.text.trim() !== "" || file !== null);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (unit === null) return;
    const title = value.title.trim() || file?.name || value.text.trim().slice(0, 80);
    const body = { unitId: unit.id as UnitId, title, ...(file === null ? { text: value.text } : {}) };
    void action.run({ body }, file === null ? undefined : { name: file.name, content: file });
  };
  return (
    <form className={classes.form} onSubmit={send} aria-label={t.newCheck}>
      <div className={classes.fields}>
        <TextInput
          label={t.name}
          placeholder={t.namePlaceholder}
          value={value.title}
          onChange={(event) => change({ ...value, title: event.currentTarget.value })}
        />
        <UnitPicker label={t.unit} required value={unit} onChange={setUnit} />
      </div>
      <Textarea
        label={t.paste}
        autosize
        minRows={5}
        maxRows={16}
        disabled={file !== null}
        value={value.text}
        onChange={(event) => change({ ...value, text: event.currentTarget.value })}
      />
      <FileDrop
        label={t.file}
        file={file}
        onChange={setFile}
        kinds={[".docx", ".pdf", ".txt"]}
        maxBytes={largestFileBytes}
      />
      {action.problem !== null && <ProblemNotice problem={action.problem} kept="form" />}
      <div>
        <Button type="submit" disabled={!isReady} loading={action.isRunning}>
          {t.run}
        </Button>
      </div>
    </form>
  );
}
