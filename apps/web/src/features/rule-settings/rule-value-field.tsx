import { SegmentedControl, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useMessages } from "../../language/messages.ts";
import type { PackValue } from "./rule-rows.ts";
import { rulesMessages } from "./rules-messages.ts";

type Value = PackValue["value"];

/** What stands in the field: a text that is read when the form is sent. */
export function draftOf(value: Value): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value).replace(".", ",");
  return JSON.stringify(value, null, 2);
}

/** Reads a field back as a value of the kind that it was; null when it cannot be read. */
export function readDraft(draft: string, kind: Value): { readonly value: Value } | null {
  if (typeof kind === "string") return { value: draft.trim() };
  if (typeof kind === "number") {
    const number = Number(draft.trim().replace(",", "."));
    return draft.trim() === "" || Number.isNaN(number) ? null : { value: number };
  }
  try {
    return { value: JSON.parse(draft) as Value };
  } catch {
    return null;
  }
}

interface RuleValueFieldProps {
  readonly kind: Value;
  readonly draft: string;
  readonly onChange: (draft: string) => void;
  readonly error: string | undefined;
}

/** One field for a value of any kind: a word, a number, yes or no, or JSON for lists and what has parts. */
export function RuleValueField({ kind, draft, onChange, error }: RuleValueFieldProps) {
  const t = useMessages(rulesMessages);
  if (typeof kind === "boolean")
    return (
      <Stack gap={4}>
        <Text size="sm" fw={500} id="rule-value">
          {t.value}
        </Text>
        <SegmentedControl
          aria-labelledby="rule-value"
          value={draft}
          onChange={onChange}
          data={[
            { value: "true", label: t.yes },
            { value: "false", label: t.no },
          ]}
        />
      </Stack>
    );
  if (typeof kind === "string" || typeof kind === "number")
    return (
      <TextInput
        label={t.value}
        required
        inputMode={typeof kind === "number" ? "decimal" : "text"}
        value={draft}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  return (
    <Textarea
      label={t.value}
      description={t.asJson}
      required
      autosize
      minRows={3}
      value={draft}
      error={error}
      spellCheck={false}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
