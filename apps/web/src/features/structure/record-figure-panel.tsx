import { Button, NumberInput, Select, Stack, Textarea, TextInput } from "@mantine/core";
import type { CivilDate } from "@nhiemky/kernel";
import { figurePrecisions, readLedgerRoute, recordFigureRoute } from "@nhiemky/org-structure/contract";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useLanguage } from "../../language/language.ts";
import { defineMessages, useMessages } from "../../language/messages.ts";
import { fieldErrors } from "../../server/field-errors.ts";
import { useAction } from "../../server/use-action.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { SidePanel } from "../../shared-ui/side-panel.tsx";
import { type PickedUnit, UnitPicker } from "../../shared-ui/unit-picker.tsx";
import classes from "./structure.module.css";
import { structureWords } from "./structure-messages.ts";

const messages = defineMessages({
  title: { vi: "Ghi số liệu sắp xếp", en: "Record a restructuring figure" },
  help: {
    vi: "Ghi đúng như nguồn in: đã thực hiện bao nhiêu trên tổng số bao nhiêu. Tỷ lệ được tính lại và so với nguồn.",
    en: "As the source prints it: how much is done out of how much. The share is computed again and compared.",
  },
  measure: { vi: "Nội dung", en: "Measure" },
  measureHint: { vi: "Ví dụ: Tổ chức cơ sở đảng đã sắp xếp", en: "Such as: grassroots organisations merged" },
  period: { vi: "Kỳ", en: "Period" },
  periodHint: { vi: "2020-2025", en: "2020-2025" },
  from: { vi: "Từ ngày", en: "From" },
  to: { vi: "Đến ngày", en: "To" },
  done: { vi: "Đã thực hiện", en: "Done" },
  total: { vi: "Trên tổng số", en: "Out of" },
  computed: { vi: (share: string) => `Tính ra ${share}`, en: (share: string) => `Computed: ${share}` },
  precision: { vi: "Độ chính xác", en: "Precision" },
  exact: { vi: "đúng số này", en: "exactly" },
  above: { vi: "trên số này", en: "over" },
  below: { vi: "gần số này", en: "nearly" },
  stated: { vi: "Tỷ lệ nguồn ghi (%)", en: "Share that the source prints (%)" },
  source: { vi: "Nguồn", en: "Source" },
  sourceOn: { vi: "Ngày của nguồn", en: "Date of the source" },
  doubt: { vi: "Điều còn ngờ", en: "Any doubt" },
  save: { vi: "Ghi số liệu", en: "Record the figure" },
  saved: { vi: "Đã ghi số liệu", en: "The figure is recorded" },
});

interface RecordFigurePanelProps {
  readonly unit: PickedUnit;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly onClose: () => void;
}

const mostHundredths = 100;

function countOf(value: number | string): number | null {
  return value === "" ? null : Number(value);
}

/** What a source states of a streamlining: done out of total, with its source and any doubt. */
export function RecordFigurePanel({ unit: first, from, to, onClose }: RecordFigurePanelProps) {
  const t = useMessages(messages);
  const words = useMessages(structureWords);
  const language = useLanguage();
  const formats = useFormats();
  const [unit, setUnit] = useState<PickedUnit | null>(first);
  const [draft, setDraft] = useState({
    measure: "",
    periodLabel: `${from.slice(0, 4)}-${to.slice(0, 4)}`,
    fromOn: from,
    toOn: to,
    done: null as number | null,
    total: null as number | null,
    precision: "exact" as (typeof figurePrecisions)[number],
    statedPercent: null as number | null,
    sourceTitle: "",
    sourceOn: null as CivilDate | null,
    doubtNote: "",
  });
  const change = (next: Partial<typeof draft>) => setDraft({ ...draft, ...next });
  const record = useAction(recordFigureRoute, {
    invalidates: [readLedgerRoute],
    onDone: () => {
      say(t.saved);
      onClose();
    },
  });
  const errors = record.problem === null ? {} : fieldErrors(record.problem, language);
  const { done, total, statedPercent, sourceTitle, doubtNote, ...rest } = draft;
  const share = done === null || total === null ? null : formats.share(done, total);
  const send = () => {
    if (unit === null || done === null) return;
    const statedHundredths = statedPercent === null ? null : Math.round(statedPercent * mostHundredths);
    void record.run({
      body: {
        ...rest,
        unitId: unit.id,
        done,
        total,
        statedHundredths,
        sourceTitle: sourceTitle.trim() === "" ? null : sourceTitle,
        doubtNote: doubtNote.trim() === "" ? null : doubtNote,
      },
    });
  };
  return (
    <SidePanel title={t.title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Stack gap="sm">
          <p>{t.help}</p>
          {record.problem !== null && <ProblemNotice problem={record.problem} kept="form" />}
          <UnitPicker label={words.unit} required value={unit} onChange={setUnit} error={errors.unitId} />
          <TextInput
            label={t.measure}
            placeholder={t.measureHint}
            required
            maxLength={300}
            value={draft.measure}
            error={errors.measure}
            onChange={(event) => change({ measure: event.currentTarget.value })}
          />
          <div className={classes.pair}>
            <NumberInput
              label={t.done}
              required
              min={0}
              allowDecimal={false}
              value={done ?? ""}
              error={errors.done}
              onChange={(value) => change({ done: countOf(value) })}
            />
            <NumberInput
              label={t.total}
              description={share === null ? undefined : t.computed(share)}
              inputWrapperOrder={["label", "input", "description", "error"]}
              min={0}
              allowDecimal={false}
              value={total ?? ""}
              error={errors.total}
              onChange={(value) => change({ total: countOf(value) })}
            />
            <Select
              label={t.precision}
              allowDeselect={false}
              value={draft.precision}
              onChange={(value) =>
                change({ precision: figurePrecisions.find((each) => each === value) ?? "exact" })
              }
              data={figurePrecisions.map((value) => ({ value, label: t[value] }))}
            />
            <NumberInput
              label={t.stated}
              min={0}
              max={1000}
              decimalScale={2}
              decimalSeparator=","
              value={statedPercent ?? ""}
              error={errors.statedHundredths}
              onChange={(value) => change({ statedPercent: countOf(value) })}
            />
            <TextInput
              label={t.period}
              placeholder={t.periodHint}
              required
              maxLength={60}
              value={draft.periodLabel}
              error={errors.periodLabel}
              onChange={(event) => change({ periodLabel: event.currentTarget.value })}
            />
            <CivilDateInput
              label={t.from}
              required
              value={draft.fromOn}
              onChange={(value) => value !== null && change({ fromOn: value })}
            />
            <CivilDateInput
              label={t.to}
              required
              value={draft.toOn}
              error={errors.toOn}
              onChange={(value) => value !== null && change({ toOn: value })}
            />
            <CivilDateInput
              label={t.sourceOn}
              clearable
              value={draft.sourceOn}
              onChange={(value) => change({ sourceOn: value })}
            />
          </div>
          <TextInput
            label={t.source}
            maxLength={300}
            value={sourceTitle}
            onChange={(event) => change({ sourceTitle: event.currentTarget.value })}
          />
          <Textarea
            label={t.doubt}
            autosize
            minRows={2}
            maxLength={1000}
            value={doubtNote}
            onChange={(event) => change({ doubtNote: event.currentTarget.value })}
          />
          <div>
            <Button type="submit" loading={record.isRunning}>
              {t.save}
            </Button>
          </div>
        </Stack>
      </form>
    </SidePanel>
  );
}
