import { Button, Select, TextInput } from "@mantine/core";
import {
  type TargetComparator,
  type TargetSchedule,
  targetComparators,
  targetSchedules,
} from "@nhiemky/reporting/contract";
import { useMessages } from "../../language/messages.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import classes from "./reporting.module.css";
import { isWrongNumber, type ShapeDraft, type StepDraft } from "./target-draft.ts";
import { targetFormMessages, targetMessages } from "./target-messages.ts";

interface ShapeFieldsProps {
  readonly draft: ShapeDraft;
  readonly change: (draft: ShapeDraft) => void;
}

/** What must be reached, by when, judged how. */
export function TargetShapeFields({ draft, change }: ShapeFieldsProps) {
  const t = useMessages(targetFormMessages);
  const words = useMessages(targetMessages);
  const set = (next: Partial<ShapeDraft>) => change({ ...draft, ...next });
  return (
    <>
      <Select
        label={t.comparator}
        allowDeselect={false}
        data={targetComparators.map((value) => ({ value: value as string, label: words[value] }))}
        value={draft.comparator}
        onChange={(comparator) => set({ comparator: comparator as TargetComparator })}
      />
      <Select
        label={t.schedule}
        allowDeselect={false}
        data={targetSchedules.map((value) => ({ value: value as string, label: t[value] }))}
        value={draft.schedule}
        onChange={(schedule) => set({ schedule: schedule as TargetSchedule })}
      />
      {draft.schedule === "path" ? (
        <PathFields draft={draft} change={change} />
      ) : (
        <div className={classes.row}>
          <NumberField label={t.value} value={draft.value} onChange={(value) => set({ value })} isRequired />
          {draft.comparator === "between" && (
            <NumberField
              label={t.upper}
              value={draft.upperValue}
              onChange={(upperValue) => set({ upperValue })}
              isRequired
            />
          )}
        </div>
      )}
      <NumberField
        label={t.baseline}
        value={draft.baselineValue}
        onChange={(baselineValue) => set({ baselineValue })}
      />
      <div className={classes.row}>
        <CivilDateInput label={t.from} required value={draft.fromOn} onChange={(fromOn) => set({ fromOn })} />
        <CivilDateInput label={t.due} required value={draft.dueOn} onChange={(dueOn) => set({ dueOn })} />
      </div>
    </>
  );
}

function PathFields({ draft, change }: ShapeFieldsProps) {
  const t = useMessages(targetFormMessages);
  const setStep = (key: number, next: Partial<StepDraft>) =>
    change({
      ...draft,
      steps: draft.steps.map((step) => (step.key === key ? { ...step, ...next } : step)),
    });
  const add = () => {
    const key = 1 + Math.max(0, ...draft.steps.map((step) => step.key));
    change({ ...draft, steps: [...draft.steps, { key, dueOn: null, value: "", upperValue: "" }] });
  };
  return (
    <>
      {draft.steps.map((step, index) => (
        <fieldset key={step.key} className={classes.step}>
          <legend>{t.step(index + 1)}</legend>
          <div className={classes.row}>
            <CivilDateInput
              label={t.stepDay}
              value={step.dueOn}
              onChange={(dueOn) => setStep(step.key, { dueOn })}
            />
            <NumberField
              label={t.value}
              value={step.value}
              onChange={(value) => setStep(step.key, { value })}
              isRequired
            />
            {draft.comparator === "between" && (
              <NumberField
                label={t.upper}
                value={step.upperValue}
                onChange={(upperValue) => setStep(step.key, { upperValue })}
                isRequired
              />
            )}
            {draft.steps.length > 1 && (
              <Button
                variant="subtle"
                onClick={() => change({ ...draft, steps: draft.steps.filter(({ key }) => key !== step.key) })}
              >
                {t.removeStep}
              </Button>
            )}
          </div>
        </fieldset>
      ))}
      <Button variant="default" onClick={add}>
        {t.addStep}
      </Button>
    </>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly isRequired?: boolean;
}

/** A number as it is written here, 1.234,5; what is none is said at once. */
export function NumberField({ label, value, onChange, isRequired = false }: NumberFieldProps) {
  const t = useMessages(targetFormMessages);
  return (
    <TextInput
      label={label}
      required={isRequired}
      inputMode="decimal"
      value={value}
      error={isWrongNumber(value) ? t.notANumber : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
