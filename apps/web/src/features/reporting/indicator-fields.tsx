import { NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import {
  computedSources,
  conditionComparators,
  figureKinds,
  indicatorOrigins,
  indicatorRoutes,
  periodKinds,
  splitRules,
  timeOperators,
  treeOperators,
} from "@nhiemky/reporting/contract";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { figureMessages } from "./figure-messages.ts";
import type { IndicatorDraft } from "./indicator-draft.ts";
import { indicatorMessages } from "./indicator-messages.ts";
import classes from "./reporting.module.css";
import { NumberField } from "./target-shape-fields.tsx";

export interface IndicatorFieldsProps {
  readonly draft: IndicatorDraft;
  readonly set: (next: Partial<IndicatorDraft>) => void;
  /** Of an indicator that is there: its code, frequency, origin and breakdown stay. */
  readonly isChange: boolean;
}

/** What is counted, in what unit, how often. */
export function WhatFields({ draft, set, isChange }: IndicatorFieldsProps) {
  const t = useMessages(indicatorMessages);
  const periods = useMessages(figureMessages);
  return (
    <>
      <TextInput
        label={t.name}
        required
        maxLength={300}
        value={draft.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      {!isChange && (
        <TextInput
          label={t.code}
          description={t.codeHelp}
          required
          maxLength={60}
          value={draft.code}
          onChange={(event) => set({ code: event.currentTarget.value })}
        />
      )}
      <Textarea
        label={t.definition}
        autosize
        minRows={2}
        maxLength={4000}
        value={draft.definition}
        onChange={(event) => set({ definition: event.currentTarget.value })}
      />
      <div className={classes.row}>
        <TextInput
          label={t.measure}
          required
          maxLength={60}
          value={draft.unitOfMeasure}
          onChange={(event) => set({ unitOfMeasure: event.currentTarget.value })}
        />
        <NumberInput
          label={t.decimals}
          min={0}
          max={6}
          value={draft.decimals}
          onChange={(value) => set({ decimals: Math.min(6, Math.max(0, Number(value) || 0)) })}
        />
      </div>
      {!isChange && (
        <Choice
          label={t.frequency}
          options={periodKinds}
          words={periods}
          value={draft.frequency}
          onChange={(frequency) => set({ frequency })}
        />
      )}
      <CivilDateInput label={t.fromOn} required value={draft.fromOn} onChange={(fromOn) => set({ fromOn })} />
    </>
  );
}

/** How it adds up over time and over the tree. */
export function HowFields({ draft, set }: IndicatorFieldsProps) {
  const t = useMessages(indicatorMessages);
  return (
    <>
      <Choice
        label={t.kind}
        options={figureKinds}
        words={t}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
      />
      <Choice
        label={t.timeOperator}
        options={timeOperators}
        words={t}
        value={draft.timeOperator}
        onChange={(timeOperator) => set({ timeOperator })}
      />
      <Choice
        label={t.treeOperator}
        options={treeOperators}
        words={t}
        value={draft.treeOperator}
        onChange={(treeOperator) => set({ treeOperator })}
      />
      {draft.treeOperator === "count-meeting" && (
        <div className={classes.row}>
          <Select
            label={t.condition}
            allowDeselect={false}
            data={[...conditionComparators]}
            value={draft.comparator}
            onChange={(comparator) => comparator !== null && set({ comparator })}
          />
          <NumberField
            label={t.conditionValue}
            value={draft.conditionValue}
            onChange={(conditionValue) => set({ conditionValue })}
            isRequired
          />
        </div>
      )}
      <Choice
        label={t.splitRule}
        options={splitRules}
        words={t}
        value={draft.splitRule}
        onChange={(splitRule) => set({ splitRule })}
      />
    </>
  );
}

/** Reported, by a formula, or computed by the ledger; and by which breakdown. */
export function FromFields({ draft, set, isChange }: IndicatorFieldsProps) {
  const t = useMessages(indicatorMessages);
  const sets = useRoute(indicatorRoutes.listCategorySets, {});
  const needsFormula = draft.origin === "formula" || draft.treeOperator === "ratio";
  return (
    <>
      {!isChange && (
        <Choice
          label={t.origin}
          options={indicatorOrigins}
          words={t}
          value={draft.origin}
          onChange={(origin) => set({ origin })}
        />
      )}
      {needsFormula && (
        <Textarea
          label={t.formulaText}
          description={t.formulaHelp}
          required
          autosize
          maxLength={2000}
          value={draft.formula}
          onChange={(event) => set({ formula: event.currentTarget.value })}
        />
      )}
      {!isChange && draft.origin === "computed" && (
        <Choice
          label={t.source}
          options={computedSources}
          words={t}
          value={draft.computedSource}
          onChange={(computedSource) => set({ computedSource })}
        />
      )}
      {!isChange && draft.origin !== "formula" && (
        <Select
          label={t.breakdown}
          clearable
          placeholder={t.noBreakdown}
          data={(sets.data?.rows ?? [])
            .filter(({ isByUnitKind }) => draft.origin === "reported" || isByUnitKind)
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.categorySetId}
          onChange={(categorySetId) => set({ categorySetId })}
        />
      )}
    </>
  );
}

interface ChoiceProps<Option extends string> {
  readonly label: string;
  readonly options: readonly Option[];
  readonly words: Readonly<Record<Option, string>>;
  readonly value: Option;
  readonly onChange: (value: Option) => void;
}

function Choice<Option extends string>({ label, options, words, value, onChange }: ChoiceProps<Option>) {
  return (
    <Select
      label={label}
      allowDeselect={false}
      data={options.map((option) => ({ value: option as string, label: words[option] }))}
      value={value as string}
      onChange={(next) => next !== null && onChange(next as Option)}
    />
  );
}
