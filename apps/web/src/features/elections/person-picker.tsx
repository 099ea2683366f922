import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { listPeopleRoute, type PersonLine } from "@nhiemky/people/contract";
import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { contestMessages } from "./contest-messages.ts";

interface PersonPickerProps {
  readonly value: PersonLine["id"] | null;
  readonly onChange: (person: PersonLine | null) => void;
}

const pause = 200;

function labelOf({ fullName, birthYear, unit }: PersonLine): string {
  return [fullName, birthYear, unit?.name].filter((part) => part != null).join(" · ");
}

/** A person of the ledger, found by name with or without diacritics; born and unit tell namesakes apart. */
export function PersonPicker({ value, onChange }: PersonPickerProps) {
  const t = useMessages(contestMessages);
  const [text, setText] = useState("");
  const [picked, setPicked] = useState<PersonLine | null>(null);
  const [asked] = useDebouncedValue(text.trim(), pause);
  const isPicked = picked !== null && picked.id === value;
  const found = useRoute(
    listPeopleRoute,
    { query: { pageSize: 20, text: asked } },
    { enabled: asked !== "" && !(isPicked && asked === labelOf(picked)), keepsPrevious: true },
  );
  const rows = asked === "" ? [] : (found.data?.rows ?? []);
  const options = isPicked ? [picked, ...rows.filter(({ id }) => id !== picked.id)] : rows;
  return (
    <Select
      label={t.ofLedger}
      description={t.ofLedgerHelp}
      placeholder={t.typeName}
      searchable
      clearable
      // The server has matched already, words without diacritics too.
      filter={({ options: all }) => all}
      data={options.map((person) => ({ value: person.id, label: labelOf(person) }))}
      value={value}
      searchValue={text}
      onSearchChange={setText}
      onChange={(id) => {
        const person = options.find((one) => one.id === id) ?? null;
        setPicked(person);
        onChange(person);
      }}
      nothingFoundMessage={text.trim() === "" ? t.typeName : t.nobody}
    />
  );
}
