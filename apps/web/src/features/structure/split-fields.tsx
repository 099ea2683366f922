import { Button, NumberInput, Select, Switch } from "@mantine/core";
import { readUnitRoute, type UnitId } from "@nhiemky/org-structure/contract";
import { IconPlus } from "@tabler/icons-react";
import { useFormats } from "../../language/formats.ts";
import { defineMessages, useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { UnitPicker } from "../../shared-ui/unit-picker.tsx";
import { type DecisionDraft, emptyPart, type PartDraft } from "./decision-draft.ts";
import { NewUnitFields } from "./new-unit-fields.tsx";
import classes from "./structure.module.css";

const messages = defineMessages({
  whole: { vi: "Tổ chức được chia, tách", en: "Unit that is split" },
  goesOn: {
    vi: "Tổ chức này vẫn hoạt động bên cạnh phần được tách",
    en: "The unit goes on beside its parts",
  },
  part: { vi: (number: string) => `Phần ${number}`, en: (number: string) => `Part ${number}` },
  weight: { vi: "Tỷ trọng (ví dụ số đảng viên)", en: "Weight (such as its members)" },
  remaining: { vi: "Tỷ trọng phần còn lại", en: "Weight of what remains" },
  weightHelp: {
    vi: "Số liệu cũ được chia theo tỷ trọng này và luôn ghi là ước tính.",
    en: "Past figures are divided by this weight and always marked as estimates.",
  },
  addPart: { vi: "Thêm một phần", en: "Add a part" },
  removePart: { vi: "Bỏ phần này", en: "Remove this part" },
  childrenGo: { vi: "Tổ chức trực thuộc đi về", en: "Units under it go to" },
  stays: { vi: "ở lại", en: "stays" },
  notChosen: { vi: "chưa chọn phần", en: "no part chosen yet" },
  membersTo: { vi: "Đảng viên còn lại về", en: "Remaining members go to" },
  tasksTo: { vi: "Nhiệm vụ đang mở về", en: "Open tasks go to" },
  documentsTo: { vi: "Văn bản, hồ sơ về", en: "Documents go to" },
});

interface SplitFieldsProps {
  readonly draft: DecisionDraft;
  readonly onChange: (change: Partial<DecisionDraft>) => void;
}

/** The whole, its parts, and which part each unit under it goes to. */
export function SplitFields({ draft, onChange }: SplitFieldsProps) {
  const t = useMessages(messages);
  const formats = useFormats();
  const { parts, goesOn } = draft;
  const changePart = (key: number, next: PartDraft) =>
    onChange({ parts: parts.map((part) => (part.key === key ? next : part)) });
  const partNames = parts.map((part, index) => ({
    value: String(index),
    label: part.fullName.trim() === "" ? t.part(formats.number(index + 1)) : part.fullName,
  }));
  const heir = (field: "membersToPart" | "tasksToPart" | "documentsToPart", label: string) => (
    <Select
      label={label}
      allowDeselect={false}
      value={String(draft[field])}
      onChange={(value) => onChange({ [field]: Number(value) })}
      data={partNames}
    />
  );
  return (
    <>
      <UnitPicker label={t.whole} required value={draft.unit} onChange={(unit) => onChange({ unit })} />
      <Switch
        label={t.goesOn}
        checked={goesOn}
        onChange={(event) => onChange({ goesOn: event.currentTarget.checked })}
      />
      {parts.map((part, index) => (
        <fieldset key={part.key} className={classes.part}>
          <legend>{t.part(formats.number(index + 1))}</legend>
          <NewUnitFields value={part} onChange={(next) => changePart(part.key, next)} />
          <div className={classes.pair}>
            <NumberInput
              label={t.weight}
              description={t.weightHelp}
              min={0}
              max={1_000_000}
              allowDecimal={false}
              value={part.weight}
              onChange={(value) => changePart(part.key, { ...part, weight: Number(value) || 0 })}
            />
          </div>
          {parts.length > 1 && (
            <div>
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() =>
                  onChange({ parts: parts.filter((other) => other.key !== part.key), ...firstHeirs })
                }
              >
                {t.removePart}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() =>
            onChange({
              parts: [
                ...parts,
                {
                  ...emptyPart(Math.max(...parts.map((part) => part.key)) + 1),
                  parent: parts[0]?.parent ?? null,
                },
              ],
            })
          }
        >
          {t.addPart}
        </Button>
      </div>
      {draft.unit !== null && <ChildrenOfWhole unitId={draft.unit.id} draft={draft} onChange={onChange} />}
      {goesOn ? (
        <NumberInput
          label={t.remaining}
          description={t.weightHelp}
          min={0}
          max={1_000_000}
          allowDecimal={false}
          value={draft.remainingWeight}
          onChange={(value) => onChange({ remainingWeight: Number(value) || 0 })}
        />
      ) : (
        <div className={classes.pair}>
          {heir("membersToPart", t.membersTo)}
          {heir("tasksToPart", t.tasksTo)}
          {heir("documentsToPart", t.documentsTo)}
        </div>
      )}
    </>
  );
}

const firstHeirs = { membersToPart: 0, tasksToPart: 0, documentsToPart: 0 };
const stays = "stays";

/** For each unit under the whole: which part it goes to. */
function ChildrenOfWhole({ unitId, draft, onChange }: SplitFieldsProps & { readonly unitId: UnitId }) {
  const t = useMessages(messages);
  const formats = useFormats();
  const { data } = useRoute(readUnitRoute, {
    params: { unitId },
    query: { on: draft.effectiveOn ?? undefined },
  });
  const children = data?.children ?? [];
  if (children.length === 0) return null;
  const placeOf = (childId: UnitId) => {
    const index = draft.parts.findIndex((part) => part.childUnitIds.includes(childId));
    return index === -1 ? stays : String(index);
  };
  const place = (childId: UnitId, target: string) =>
    onChange({
      parts: draft.parts.map((part, index) => {
        const others = part.childUnitIds.filter((id) => id !== childId);
        return { ...part, childUnitIds: String(index) === target ? [...others, childId] : others };
      }),
    });
  return (
    <fieldset className={classes.part}>
      <legend>{t.childrenGo}</legend>
      <div className={classes.pair}>
        {children.map((child) => (
          <Select
            key={child.id}
            label={child.name}
            allowDeselect={false}
            value={placeOf(child.id)}
            onChange={(value) => place(child.id, value ?? stays)}
            data={[
              { value: stays, label: draft.goesOn ? t.stays : t.notChosen },
              ...draft.parts.map((part, index) => ({
                value: String(index),
                label: part.fullName.trim() === "" ? t.part(formats.number(index + 1)) : part.fullName,
              })),
            ]}
          />
        ))}
      </div>
    </fieldset>
  );
}
