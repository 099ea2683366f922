import { Button, TextInput } from "@mantine/core";
import type { UnitId } from "@nhiemky/access-control/contract";
import { checkNumberRoute, openNumberingTermRoute } from "@nhiemky/documents/contract";
import type { CivilDate } from "@nhiemky/kernel";
import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import classes from "./documents.module.css";
import { newDocumentMessages } from "./new-document-messages.ts";

/** The term by which a unit numbers its documents, declared where its lack is noticed. */
export function OpenTermForm({ unitId }: { unitId: UnitId }) {
  const t = useMessages(newDocumentMessages);
  const [name, setName] = useState("");
  const [from, setFrom] = useState<CivilDate | null>(null);
  const [to, setTo] = useState<CivilDate | null>(null);
  const open = useAction(openNumberingTermRoute, { invalidates: [checkNumberRoute] });
  return (
    // Stands inside the registration form: a group of fields with a button, not a form of its own.
    <fieldset className={classes.section}>
      <legend>{t.openTerm}</legend>
      <div className={classes.pair}>
        <TextInput
          label={t.termName}
          placeholder="2025 - 2030"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <CivilDateInput label={t.termFrom} value={from} onChange={setFrom} />
        <CivilDateInput label={t.termTo} value={to} onChange={setTo} clearable />
      </div>
      {open.problem !== null && <ProblemNotice problem={open.problem} />}
      <Button
        mt="sm"
        size="compact-md"
        variant="default"
        disabled={name.trim() === "" || from === null}
        loading={open.isRunning}
        onClick={() => {
          if (from !== null) void open.run({ body: { unitId, name, from, to } });
        }}
      >
        {t.openTerm}
      </Button>
    </fieldset>
  );
}
