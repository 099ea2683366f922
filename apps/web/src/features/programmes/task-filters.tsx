import { Button, Checkbox, Select, TextInput } from "@mantine/core";
import { type CivilDate, isCivilDate } from "@nhiemky/kernel";
import { stateWords, taskStates } from "@nhiemky/programmes/contract";
import { useState } from "react";
import { useMessages, useText } from "../../language/messages.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { UnitPicker } from "../../shared-ui/unit-picker.tsx";
import classes from "./programmes.module.css";
import type { TasksSearch } from "./routes.ts";
import { tasksMessages } from "./tasks-messages.ts";

interface TaskFiltersProps {
  readonly search: TasksSearch;
  readonly onChange: (next: TasksSearch) => void;
}

function dayOf(text: string | undefined): CivilDate | null {
  return isCivilDate(text) ? text : null;
}

/** What the list is narrowed to; the less used filters open on demand and stay open while one of them is set. */
export function TaskFilters({ search, onChange }: TaskFiltersProps) {
  const t = useMessages(tasksMessages);
  const text = useText();
  const { contact, dueFrom, dueTo, state, part } = search;
  const [isOpen, setOpen] = useState(
    [contact, dueFrom, dueTo, state, part].some((value) => value !== undefined),
  );
  return (
    <div className={classes.filters}>
      <TextInput
        type="search"
        label={t.find}
        value={search.text ?? ""}
        onChange={(event) => onChange({ text: event.currentTarget.value || undefined })}
      />
      <UnitPicker
        label={t.unit}
        value={
          search.unitId === undefined ? null : { id: search.unitId as never, name: search.unitName ?? "…" }
        }
        onChange={(unit) => onChange({ unitId: unit?.id, unitName: unit?.name })}
      />
      {search.unitId !== undefined && (
        <Checkbox
          label={t.withSubunits}
          checked={search.withSubunits === true}
          onChange={(event) => onChange({ withSubunits: event.currentTarget.checked || undefined })}
        />
      )}
      {isOpen ? (
        <>
          <Select
            label={t.part}
            data={[
              { value: "lead", label: t.lead },
              { value: "supporting", label: t.supporting },
              { value: "assigning", label: t.assigning },
            ]}
            value={part ?? "lead"}
            onChange={(value) => onChange({ part: (value ?? undefined) as TasksSearch["part"] })}
          />
          <Select
            label={t.state}
            placeholder={t.anyState}
            clearable
            data={taskStates.map((value) => ({ value, label: text(stateWords[value]) }))}
            value={state ?? null}
            onChange={(value) => onChange({ state: value ?? undefined })}
          />
          <CivilDateInput
            label={t.dueFrom}
            clearable
            value={dayOf(dueFrom)}
            onChange={(day) => onChange({ dueFrom: day ?? undefined })}
          />
          <CivilDateInput
            label={t.dueTo}
            clearable
            value={dayOf(dueTo)}
            onChange={(day) => onChange({ dueTo: day ?? undefined })}
          />
          <TextInput
            label={t.contact}
            value={contact ?? ""}
            onChange={(event) => onChange({ contact: event.currentTarget.value || undefined })}
          />
        </>
      ) : (
        <Button variant="default" onClick={() => setOpen(true)}>
          {t.moreFilters}
        </Button>
      )}
    </div>
  );
}
