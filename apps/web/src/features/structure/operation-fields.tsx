import { SegmentedControl, Select } from "@mantine/core";
import type { ReactNode } from "react";
import { defineMessages, useMessages } from "../../language/messages.ts";
import { type PickedUnit, UnitPicker, UnitsPicker } from "../../shared-ui/unit-picker.tsx";
import { useUnitKinds } from "../../shared-ui/use-unit-kinds.ts";
import type { DecisionDraft } from "./decision-draft.ts";
import { NewUnitFields } from "./new-unit-fields.tsx";
import { SplitFields } from "./split-fields.tsx";
import classes from "./structure.module.css";
import { structureWords } from "./structure-messages.ts";

const messages = defineMessages({
  renamed: { vi: "Tổ chức đổi tên", en: "Unit renamed" },
  newKind: { vi: "Loại mới", en: "New kind" },
  changed: { vi: "Tổ chức đổi loại", en: "Unit that changes" },
  moved: { vi: "Các tổ chức chuyển giao", en: "Units that move" },
  newParent: { vi: "Cấp trên mới", en: "New superior" },
  merged: { vi: "Các tổ chức kết thúc để sáp nhập", en: "Units that end and merge" },
  into: { vi: "Sáp nhập vào", en: "Merge into" },
  intoNew: { vi: "Tổ chức mới", en: "A new unit" },
  intoExisting: { vi: "Tổ chức đang có", en: "An existing unit" },
  receiving: { vi: "Tổ chức tiếp nhận", en: "Receiving unit" },
  dissolved: { vi: "Tổ chức kết thúc hoạt động", en: "Unit that ends" },
  childrenTo: { vi: "Các tổ chức trực thuộc chuyển về", en: "Units under it go to" },
  membersTo: { vi: "Đảng viên chuyển về", en: "Members go to" },
  tasksTo: { vi: "Nhiệm vụ đang mở giao lại cho", en: "Open tasks go to" },
  documentsTo: { vi: "Văn bản, hồ sơ bàn giao cho", en: "Documents go to" },
  documentsHint: { vi: "Để trống: lưu trữ của cấp trên", en: "Left empty: the superior's archive" },
});

interface OperationFieldsProps {
  readonly draft: DecisionDraft;
  readonly onChange: (change: Partial<DecisionDraft>) => void;
}

/** The fields that the chosen kind of decision needs. */
export function OperationFields({ draft, onChange }: OperationFieldsProps) {
  const t = useMessages(messages);
  const { kinds } = useUnitKinds();
  const unit = (label: string): ReactNode => (
    <UnitPicker label={label} required value={draft.unit} onChange={(value) => onChange({ unit: value })} />
  );
  switch (draft.kind) {
    case "establish":
      return <NewUnitFields value={draft.newUnit} onChange={(newUnit) => onChange({ newUnit })} />;
    case "rename":
      return (
        <>
          {unit(t.renamed)}
          <NewUnitFields onlyName value={draft.newUnit} onChange={(newUnit) => onChange({ newUnit })} />
        </>
      );
    case "change-kind":
      return (
        <div className={classes.pair}>
          {unit(t.changed)}
          <Select
            label={t.newKind}
            required
            searchable
            value={draft.unitKind}
            onChange={(unitKind) => onChange({ unitKind })}
            data={kinds.map(({ key, label }) => ({ value: key, label }))}
          />
        </div>
      );
    case "transfer":
      return (
        <div className={classes.pair}>
          <UnitsPicker
            label={t.moved}
            required
            value={draft.units}
            onChange={(units) => onChange({ units })}
          />
          <UnitPicker
            label={t.newParent}
            required
            value={draft.parent}
            onChange={(parent) => onChange({ parent })}
          />
        </div>
      );
    case "merge":
      return (
        <>
          <UnitsPicker
            label={t.merged}
            required
            value={draft.units}
            onChange={(units) => onChange({ units })}
          />
          <SegmentedControl
            aria-label={t.into}
            value={draft.mergesInto}
            onChange={(value) => onChange({ mergesInto: value === "existing" ? "existing" : "new" })}
            data={[
              { value: "new", label: t.intoNew },
              { value: "existing", label: t.intoExisting },
            ]}
          />
          {draft.mergesInto === "existing" ? (
            unit(t.receiving)
          ) : (
            <NewUnitFields value={draft.newUnit} onChange={(newUnit) => onChange({ newUnit })} />
          )}
        </>
      );
    case "split":
      return <SplitFields draft={draft} onChange={onChange} />;
    case "dissolve":
      return (
        <>
          {unit(t.dissolved)}
          <Heirs draft={draft} onChange={onChange} />
        </>
      );
  }
}

function Heirs({ draft, onChange }: OperationFieldsProps) {
  const t = useMessages(messages);
  const words = useMessages(structureWords);
  const heir = (field: "childrenTo" | "membersTo" | "tasksTo" | "documentsTo", description?: string) => (
    <UnitPicker
      label={t[field]}
      {...(description === undefined ? {} : { description })}
      value={draft[field]}
      onChange={(value: PickedUnit | null) => onChange({ [field]: value })}
    />
  );
  return (
    <fieldset className={classes.part}>
      <legend>{`${words.members}, ${words.tasks.toLowerCase()}, ${words.documents.toLowerCase()}`}</legend>
      <div className={classes.pair}>
        {heir("childrenTo")}
        {heir("membersTo")}
        {heir("tasksTo")}
        {heir("documentsTo", t.documentsHint)}
      </div>
    </fieldset>
  );
}
