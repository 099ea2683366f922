import { Select, TextInput } from "@mantine/core";
import { defineMessages, useMessages } from "../../language/messages.ts";
import { UnitPicker } from "../../shared-ui/unit-picker.tsx";
import { useUnitKinds } from "../../shared-ui/use-unit-kinds.ts";
import type { NewUnitDraft } from "./decision-draft.ts";
import classes from "./structure.module.css";
import { structureWords } from "./structure-messages.ts";

const messages = defineMessages({
  fullName: { vi: "Tên đầy đủ", en: "Full name" },
  shortName: { vi: "Tên gọi tắt", en: "Short name" },
  abbreviation: { vi: "Viết tắt", en: "Abbreviation" },
});

interface NewUnitFieldsProps<Draft extends NewUnitDraft> {
  readonly value: Draft;
  readonly onChange: (value: Draft) => void;
  /** Only the names: for a unit that is renamed. */
  readonly onlyName?: boolean;
}

/** What a new unit is called, its kind, and where it stands. */
export function NewUnitFields<Draft extends NewUnitDraft>({
  value,
  onChange,
  onlyName = false,
}: NewUnitFieldsProps<Draft>) {
  const t = useMessages(messages);
  const words = useMessages(structureWords);
  const { kinds } = useUnitKinds();
  const text = (
    field: "fullName" | "shortName" | "abbreviation" | "code",
    label: string,
    maxLength: number,
  ) => (
    <TextInput
      label={label}
      value={value[field]}
      maxLength={maxLength}
      required={field === "fullName"}
      onChange={(event) => onChange({ ...value, [field]: event.currentTarget.value })}
    />
  );
  return (
    <div className={classes.pair}>
      {text("fullName", t.fullName, 300)}
      {text("shortName", t.shortName, 150)}
      {text("abbreviation", t.abbreviation, 40)}
      {!onlyName && (
        <>
          {text("code", words.code, 60)}
          <Select
            label={words.kind}
            required
            searchable
            value={value.unitKind}
            onChange={(unitKind) => onChange({ ...value, unitKind })}
            data={kinds.map(({ key, label }) => ({ value: key, label }))}
          />
          <UnitPicker
            label={words.parent}
            value={value.parent}
            onChange={(parent) => onChange({ ...value, parent })}
          />
        </>
      )}
    </div>
  );
}
