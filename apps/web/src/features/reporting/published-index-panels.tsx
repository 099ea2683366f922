import { Button, NumberInput, Select, TextInput } from "@mantine/core";
import { type PublishedIndexId, type PublishedIndexRow, targetRoutes } from "@nhiemky/reporting/contract";
import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { SidePanel } from "../../shared-ui/side-panel.tsx";
import { type PickedUnit, UnitPicker } from "../../shared-ui/unit-picker.tsx";
import { publishedIndicesMessages } from "./published-indices-messages.ts";
import classes from "./reporting.module.css";
import { decimalOf } from "./target-draft.ts";
import { NumberField } from "./target-shape-fields.tsx";

/** An index of somebody else, before its first year is recorded. */
export function EstablishIndexPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useMessages(publishedIndicesMessages);
  const [draft, setDraft] = useState({ code: "", name: "", publisher: "" });
  const establish = useAction(targetRoutes.establishPublishedIndex);
  const submit = async () => {
    if (!(await establish.run({ body: draft }))) return;
    say(t.established);
    onClose();
  };
  return (
    <SidePanel title={t.establish} onClose={onClose}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {(["code", "name", "publisher"] as const).map((field) => (
          <TextInput
            key={field}
            label={t[field]}
            required
            value={draft[field]}
            onChange={(event) => setDraft({ ...draft, [field]: event.currentTarget.value })}
          />
        ))}
        {establish.problem !== null && <ProblemNotice problem={establish.problem} kept="form" />}
        <Button type="submit" loading={establish.isRunning}>
          {t.establish}
        </Button>
      </form>
    </SidePanel>
  );
}

interface YearDraft {
  readonly indexId: string | null;
  readonly unit: PickedUnit | null;
  readonly year: number | "";
  readonly value: string;
  readonly rank: number | "";
  readonly rankedCount: number | "";
  readonly methodVersion: string;
  readonly sourceTitle: string;
}

const emptyYear: YearDraft = {
  indexId: null,
  unit: null,
  year: "",
  value: "",
  rank: "",
  rankedCount: "",
  methodVersion: "",
  sourceTitle: "",
};

interface RecordYearPanelProps {
  readonly indices: readonly PublishedIndexRow[];
  readonly onClose: () => void;
}

/** A year's value and rank as they were published. */
export function RecordYearPanel({ indices, onClose }: RecordYearPanelProps) {
  const t = useMessages(publishedIndicesMessages);
  const [draft, setDraft] = useState(emptyYear);
  const set = (next: Partial<YearDraft>) => setDraft({ ...draft, ...next });
  const record = useAction(targetRoutes.recordPublishedIndex);
  const value = decimalOf(draft.value);
  const { indexId, unit, year, rank, rankedCount, methodVersion, sourceTitle } = draft;
  const submit = async () => {
    if (indexId === null || unit === null || value === null || year === "") return;
    const isDone = await record.run({
      params: { publishedIndexId: indexId as PublishedIndexId },
      body: {
        unitId: unit.id,
        year,
        value,
        rank: rank === "" ? null : rank,
        rankedCount: rankedCount === "" ? null : rankedCount,
        methodVersion,
        sourceTitle,
      },
    });
    if (!isDone) return;
    say(t.recorded);
    onClose();
  };
  const whole = (name: "year" | "rank" | "rankedCount") => ({
    label: t[name],
    allowDecimal: false,
    min: 1,
    thousandSeparator: "",
    value: draft[name],
    onChange: (next: number | string) => set({ [name]: next === "" ? "" : Number(next) }),
  });
  return (
    <SidePanel title={t.record} onClose={onClose}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Select
          label={t.index}
          required
          data={indices.map(({ id, code, name }) => ({ value: id as string, label: `${code} · ${name}` }))}
          value={indexId}
          onChange={(next) => set({ indexId: next })}
        />
        <UnitPicker label={t.unit} required value={unit} onChange={(next) => set({ unit: next })} />
        <div className={classes.row}>
          <NumberInput required {...whole("year")} />
          <NumberField
            label={t.value}
            value={draft.value}
            onChange={(next) => set({ value: next })}
            isRequired
          />
        </div>
        <div className={classes.row}>
          <NumberInput {...whole("rank")} />
          <NumberInput {...whole("rankedCount")} />
        </div>
        {(["methodVersion", "sourceTitle"] as const).map((field) => (
          <TextInput
            key={field}
            label={field === "methodVersion" ? t.method : t.sourceTitle}
            required
            value={draft[field]}
            onChange={(event) => set({ [field]: event.currentTarget.value })}
          />
        ))}
        {record.problem !== null && <ProblemNotice problem={record.problem} kept="form" />}
        <Button type="submit" loading={record.isRunning} disabled={unit === null || value === null}>
          {t.record}
        </Button>
      </form>
    </SidePanel>
  );
}
