import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import type { UnitId } from "@nhiemky/access-control/contract";
import { type DocumentId, listDocumentsRoute } from "@nhiemky/documents/contract";
import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { documentMessages } from "./document-messages.ts";

const pause = 200;

interface DocumentPickerProps {
  readonly label: string;
  readonly value: DocumentId | null;
  readonly onChange: (id: DocumentId | null) => void;
  /** A document that cannot be chosen: the one that the choice is about. */
  readonly except?: DocumentId;
  /** Only the outgoing documents of a unit: its answers. */
  readonly outgoingOf?: UnitId;
}

/** One document, found by its number in any spelling or by its subject. */
export function DocumentPicker({ label, value, onChange, except, outgoingOf }: DocumentPickerProps) {
  const t = useMessages(documentMessages);
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text.trim(), pause);
  const query = {
    pageSize: 20,
    ...(asked === "" ? {} : { text: asked }),
    ...(outgoingOf === undefined ? {} : { unitId: outgoingOf, direction: "outgoing" as const }),
  };
  const found = useRoute(listDocumentsRoute, { query }, { keepsPrevious: true });
  const options = (found.data?.rows ?? [])
    .filter((row) => row.id !== except)
    .map((row) => ({ value: row.id, label: [row.referenceNumber, row.subject].filter(Boolean).join(" · ") }));
  return (
    <Select
      label={label}
      placeholder={t.targetHint}
      searchable
      clearable
      // The server has matched already: numbers in any spelling, words without diacritics.
      filter={({ options: all }) => all}
      data={options}
      value={value}
      onSearchChange={(next) => {
        // Choosing writes the option's label into the field; that is no new question.
        if (!options.some((option) => option.label === next)) setText(next);
      }}
      onChange={(id) => onChange(id as DocumentId | null)}
    />
  );
}
