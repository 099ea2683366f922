import { Button, Select, TagsInput, Textarea, TextInput } from "@mantine/core";
import { correctDocumentRoute, type DocumentDetail } from "@nhiemky/documents/contract";
import { systemClock, today } from "@nhiemky/kernel";
import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { SidePanel } from "../../shared-ui/side-panel.tsx";
import { documentMessages } from "./document-messages.ts";
import classes from "./documents.module.css";
import { documentWords } from "./documents-messages.ts";
import { useDocumentTypes } from "./use-document-types.ts";

/** Everything but the number can be corrected. */
export function CorrectFactsPanel({ document, onClose }: { document: DocumentDetail; onClose: () => void }) {
  const t = useMessages(documentMessages);
  const words = useMessages(documentWords);
  const { types, urgencyLevels, circulationMarks } = useDocumentTypes(document.issuedOn);
  const [facts, setFacts] = useState({
    typeCode: document.typeCode,
    issuerName: document.issuerName,
    issuerUnitId: document.issuerUnitId,
    issuedOn: document.issuedOn,
    receivedOn: document.receivedOn,
    subject: document.subject,
    signatory: document.signatory,
    urgency: document.urgency,
    circulation: document.circulation,
    recipients: document.recipients,
  });
  const set = (next: Partial<typeof facts>) => setFacts({ ...facts, ...next });
  const correct = useAction(correctDocumentRoute, {
    onDone: () => {
      say(t.saved);
      onClose();
    },
  });
  const latest = today(systemClock);
  return (
    <SidePanel
      title={t.editFacts}
      onClose={onClose}
      footer={
        <Button
          onClick={() => void correct.run({ params: { documentId: document.id }, body: facts })}
          loading={correct.isRunning}
        >
          {words.save}
        </Button>
      }
    >
      <div className={classes.stack}>
        <Select
          label={words.type}
          allowDeselect={false}
          searchable
          value={facts.typeCode}
          onChange={(typeCode) => set({ typeCode: typeCode ?? facts.typeCode })}
          data={types.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <TextInput
          label={words.issuer}
          value={facts.issuerName}
          onChange={(event) => set({ issuerName: event.currentTarget.value })}
        />
        <CivilDateInput
          label={words.issuedOn}
          value={facts.issuedOn}
          max={latest}
          onChange={(day) => day !== null && set({ issuedOn: day })}
        />
        {document.direction === "incoming" && (
          <CivilDateInput
            label={words.receivedOn}
            value={facts.receivedOn}
            max={latest}
            clearable
            onChange={(receivedOn) => set({ receivedOn })}
          />
        )}
        {!document.isPlaceholder && (
          <Textarea
            label={words.subject}
            autosize
            minRows={2}
            value={facts.subject ?? ""}
            onChange={(event) => set({ subject: event.currentTarget.value })}
          />
        )}
        <TextInput
          label={words.signatory}
          value={facts.signatory ?? ""}
          onChange={(event) => set({ signatory: event.currentTarget.value || null })}
        />
        <Select
          label={words.urgency}
          clearable
          value={facts.urgency}
          onChange={(urgency) => set({ urgency })}
          data={urgencyLevels}
        />
        <Select
          label={words.circulation}
          clearable
          value={facts.circulation}
          onChange={(circulation) => set({ circulation })}
          data={circulationMarks}
        />
        <TagsInput
          label={words.recipients}
          value={facts.recipients}
          onChange={(recipients) => set({ recipients })}
        />
        {correct.problem !== null && <ProblemNotice problem={correct.problem} kept="form" />}
      </div>
    </SidePanel>
  );
}
