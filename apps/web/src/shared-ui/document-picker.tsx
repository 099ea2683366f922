import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import type { UnitId } from "@nhiemky/access-control/contract";
import { type DocumentId, type DocumentSummary, listDocumentsRoute } from "@nhiemky/documents/contract";
import { useState } from "react";
import { defineMessages, useMessages } from "../language/messages.ts";
import { useRoute } from "../server/use-route.ts";

const messages = defineMessages({
  hint: { vi: "Gõ số, ký hiệu hoặc trích yếu", en: "Type a number or subject" },
});

const pause = 200;

interface DocumentPickerProps {
  readonly label: string;
  readonly value: DocumentId | null;
  readonly description?: string;
  readonly onChange: (id: DocumentId | null, document: DocumentSummary | null) => void;
  /** A document that cannot be chosen: the one that the choice is about. */
  readonly except?: DocumentId;
  /** Only the outgoing documents of a unit: its answers. */
  readonly outgoingOf?: UnitId;
}

/** One document, found by its number in any spelling or by its subject. */
export function DocumentPicker(props: DocumentPickerProps) {
  const { label, description, value, onChange, except, outgoingOf } = props;
  const t = useMessages(messages);
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
      description={description}
      placeholder={t.hint}
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
      onChange={(id) =>
        onChange(id as DocumentId | null, found.data?.rows.find((row) => row.id === id) ?? null)
      }
    />
  );
}
