import { SegmentedControl, Select, TextInput } from "@mantine/core";
import { discardReasons, foundRows, validityRowTexts } from "@nhiemky/elections/contract";
import { useMessages, useText } from "../../language/messages.ts";
import { rulingMessages } from "./ruling-messages.ts";
import classes from "./rulings.module.css";
import type { RulingDraft } from "./use-ruling-draft.ts";

interface RulingFieldsProps {
  readonly draft: RulingDraft;
  readonly onChange: (next: Partial<RulingDraft>) => void;
}

type Found = (typeof foundRows)[number];
type Discarded = (typeof discardReasons)[number];

/** The whole ballot: what the paper shows beyond its marks, whether it is valid, whether it is one at all, and why. */
export function RulingFields({ draft, onChange }: RulingFieldsProps) {
  const t = useMessages(rulingMessages);
  const text = useText();
  const standing = draft.valid === null ? "table" : draft.valid ? "valid" : "invalid";
  return (
    <fieldset className={classes.names}>
      <legend>{t.wholeBallot}</legend>
      <Select
        label={t.found}
        data={[
          { value: "", label: t.nothingFound },
          ...foundRows.map((row) => ({ value: row, label: `${row}. ${text(validityRowTexts[row])}` })),
        ]}
        allowDeselect={false}
        value={draft.found ?? ""}
        onChange={(found) => onChange({ found: found === "" || found === null ? null : (found as Found) })}
      />
      <SegmentedControl
        size="xs"
        aria-label={t.wholeBallot}
        data={[
          { value: "table", label: t.byTable },
          { value: "valid", label: t.valid },
          { value: "invalid", label: t.invalid },
        ]}
        value={standing}
        onChange={(value) => onChange({ valid: value === "table" ? null : value === "valid" })}
      />
      <Select
        aria-label={t.discarded}
        data={[
          { value: "", label: t.keepBallot },
          ...discardReasons.map((reason) => ({ value: reason, label: t[reason] })),
        ]}
        allowDeselect={false}
        value={draft.discarded ?? ""}
        onChange={(value) =>
          onChange({ discarded: value === "" || value === null ? null : (value as Discarded) })
        }
      />
      <TextInput
        label={t.reason}
        required
        maxLength={1000}
        value={draft.reason}
        onChange={(event) => onChange({ reason: event.currentTarget.value })}
      />
    </fieldset>
  );
}
