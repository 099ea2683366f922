import { MultiSelect, Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import type { UnitId } from "@nhiemky/access-control/contract";
import { searchUnitsRoute } from "@nhiemky/org-structure/contract";
import { useState } from "react";
import { defineMessages, useMessages } from "../language/messages.ts";
import { useRoute } from "../server/use-route.ts";
import { useAsOfDay } from "./use-as-of-day.ts";

/** A unit by its name, as pickers take and give it. */
export interface PickedUnit {
  readonly id: UnitId;
  readonly name: string;
}

const messages = defineMessages({
  hint: { vi: "Gõ tên (không cần dấu), tên viết tắt hoặc mã", en: "Type a name, an abbreviation or a code" },
  nothing: { vi: "Không có tổ chức nào như vậy", en: "There is no such unit" },
  clear: { vi: "Bỏ chọn", en: "Clear" },
});

const pause = 150;

/** The units that answer what was typed, and those chosen, as options; names that occur twice carry their parent's. */
function useUnitOptions(text: string, chosen: readonly PickedUnit[]) {
  const [asked] = useDebouncedValue(text.trim(), pause);
  const { isMoved } = useAsOfDay();
  const isChosenName = chosen.some(({ name }) => name === asked);
  const query = useRoute(
    searchUnitsRoute,
    // On another day units are found by the names that they had then, ended ones too.
    { query: { text: asked, limit: "30", ...(isMoved ? { includeEnded: "true" } : {}) } },
    { enabled: asked !== "" && !isChosenName, keepsPrevious: true },
  );
  const found = asked === "" ? [] : (query.data?.units ?? []);
  const names = new Map<string, PickedUnit>(chosen.map((unit) => [unit.id, unit]));
  for (const { id, name } of found) names.set(id, { id, name });
  const options = [
    ...chosen.map(({ id, name }) => ({ value: id as string, label: name })),
    ...found
      .filter(({ id }) => !chosen.some((unit) => unit.id === id))
      .map(({ id, name, parentName }) => ({
        value: id as string,
        label: parentName === null ? name : `${name} · ${parentName}`,
      })),
  ];
  return { options, names };
}

interface PickerProps {
  readonly label: string;
  readonly description?: string;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

interface UnitPickerProps extends PickerProps {
  readonly value: PickedUnit | null;
  readonly onChange: (unit: PickedUnit | null) => void;
}

/** One unit, found by what an official would type. */
export function UnitPicker({ value, onChange, ...input }: UnitPickerProps) {
  const t = useMessages(messages);
  const [text, setText] = useState(value?.name ?? "");
  const { options, names } = useUnitOptions(text, value === null ? [] : [value]);
  return (
    <Select
      {...input}
      placeholder={t.hint}
      searchable
      clearable
      clearButtonProps={{ "aria-label": t.clear }}
      // The server has matched already, with abbreviations and codes that the label does not hold.
      filter={({ options: all }) => all}
      data={options}
      value={value?.id ?? null}
      searchValue={text}
      onSearchChange={setText}
      onChange={(id) => onChange(id === null ? null : (names.get(id) ?? null))}
      nothingFoundMessage={text.trim() === "" ? t.hint : t.nothing}
    />
  );
}

interface UnitsPickerProps extends PickerProps {
  readonly value: readonly PickedUnit[];
  readonly onChange: (units: readonly PickedUnit[]) => void;
}

/** Several units. */
export function UnitsPicker({ value, onChange, ...input }: UnitsPickerProps) {
  const t = useMessages(messages);
  const [text, setText] = useState("");
  const { options, names } = useUnitOptions(text, value);
  return (
    <MultiSelect
      {...input}
      placeholder={value.length === 0 ? t.hint : ""}
      searchable
      filter={({ options: all }) => all}
      hidePickedOptions
      data={options}
      value={value.map(({ id }) => id)}
      searchValue={text}
      onSearchChange={setText}
      onChange={(ids) => {
        onChange(ids.flatMap((id) => names.get(id) ?? []));
        setText("");
      }}
      nothingFoundMessage={text.trim() === "" ? t.hint : t.nothing}
    />
  );
}
