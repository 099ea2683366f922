import { Button, Checkbox, Group, Select, TagsInput, Textarea, TextInput } from "@mantine/core";
import type { UnitId } from "@nhiemky/access-control/contract";
import {
  addFileRoute,
  type DocumentId,
  type FileReading,
  mostUploadBytes,
  registerDocumentRoute,
} from "@nhiemky/documents/contract";
import { type CivilDate, systemClock, today } from "@nhiemky/kernel";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useLanguage } from "../../language/language.ts";
import { useMessages } from "../../language/messages.ts";
import { useDraft } from "../../preferences/use-draft.ts";
import { fieldErrors } from "../../server/field-errors.ts";
import { useAction } from "../../server/use-action.ts";
import { useMe } from "../../session/use-me.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { type PickedUnit, UnitPicker } from "../../shared-ui/unit-picker.tsx";
import classes from "./documents.module.css";
import { documentWords } from "./documents-messages.ts";
import { FileReadingPart } from "./file-reading.tsx";
import { newDocumentMessages } from "./new-document-messages.ts";
import { NumberCheckNote } from "./number-check-note.tsx";
import type { NewDocumentSearch } from "./routes.ts";
import { useDocumentTypes } from "./use-document-types.ts";

interface Draft {
  readonly unit: PickedUnit | null;
  readonly direction: "incoming" | "outgoing";
  readonly typeCode: string;
  readonly referenceNumber: string;
  readonly issuerName: string;
  readonly issuedOn: CivilDate | null;
  readonly receivedOn: CivilDate | null;
  readonly subject: string;
  readonly signatory: string;
  readonly urgency: string | null;
  readonly circulation: string | null;
  readonly recipients: readonly string[];
  readonly isPlaceholder: boolean;
  readonly duplicateReason: string;
}

function useEmptyDraft({ type, number, issuer, date }: NewDocumentSearch): Draft {
  const own = useMe().grants.find((grant) => grant.unitId !== null);
  return {
    unit: own === undefined || own.unitId === null ? null : { id: own.unitId, name: own.unitName ?? "" },
    direction: "incoming",
    typeCode: type ?? "",
    referenceNumber: number ?? "",
    issuerName: issuer ?? "",
    issuedOn: date ?? null,
    receivedOn: null,
    subject: "",
    signatory: "",
    urgency: null,
    circulation: null,
    recipients: [],
    isPlaceholder: false,
    duplicateReason: "",
  };
}

const orNull = (text: string) => (text.trim() === "" ? null : text);

/** Registration: a file fills the form, the number is checked while it is typed, nothing is kept before it is sent. */
export function NewDocumentPage() {
  const t = useMessages(newDocumentMessages);
  const words = useMessages(documentWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const asked = useSearch({ from: "/shell/documents/new" });
  const { value, change, clear, wasKept } = useDraft<Draft>(
    // A reference to be registered has a draft of its own: what was being typed before stays as it was.
    ["document.new", asked.number].filter(Boolean).join("."),
    useEmptyDraft(asked),
  );
  const [file, setFile] = useState<File | null>(null);
  const { types, urgencyLevels, circulationMarks } = useDocumentTypes();
  const [registered, setRegistered] = useState<DocumentId | null>(null);
  const attach = useAction(addFileRoute);
  const register = useAction(registerDocumentRoute, {
    onDone: ({ id }) => {
      setRegistered(id);
      void finish(id);
    },
  });
  const faults = register.problem === null ? {} : fieldErrors(register.problem, language);
  const set = (next: Partial<Draft>) => change({ ...value, ...next });

  const finish = async (documentId: DocumentId) => {
    if (file !== null) {
      const input = { params: { documentId }, body: { role: "main" as const } };
      if (!(await attach.run(input, { name: file.name, content: file }))) return;
    }
    clear();
    say(t.done);
    void navigate({ to: "/documents/$documentId", params: { documentId } });
  };

  const take = (reading: FileReading) =>
    set({
      typeCode: reading.typeCode ?? value.typeCode,
      referenceNumber: reading.referenceNumber ?? value.referenceNumber,
      issuerName: reading.issuerName ?? value.issuerName,
      issuedOn: reading.issuedOn ?? value.issuedOn,
      subject: reading.subject ?? value.subject,
      signatory: reading.signatory ?? value.signatory,
      recipients: reading.recipients.length > 0 ? reading.recipients : value.recipients,
    });

  const send = (event: FormEvent) => {
    event.preventDefault();
    // A second press after the entry was made only carries the file, so that nothing is registered twice.
    if (registered !== null) return void finish(registered);
    if (value.unit === null || value.issuedOn === null) return;
    void register.run({
      body: {
        unitId: value.unit.id as UnitId,
        direction: value.direction,
        typeCode: value.typeCode,
        referenceNumber: orNull(value.referenceNumber),
        issuerName: value.issuerName,
        issuedOn: value.issuedOn,
        receivedOn: value.direction === "incoming" ? value.receivedOn : null,
        subject: value.isPlaceholder ? null : orNull(value.subject),
        signatory: orNull(value.signatory),
        urgency: value.urgency,
        circulation: value.circulation,
        recipients: [...value.recipients],
        isPlaceholder: value.isPlaceholder,
        duplicateReason: orNull(value.duplicateReason),
      },
    });
  };

  const isReady =
    value.unit !== null &&
    value.issuedOn !== null &&
    value.typeCode !== "" &&
    value.issuerName.trim() !== "" &&
    (value.isPlaceholder || value.subject.trim() !== "");
  const needsReason =
    register.problem?.code === "DOCUMENTS_ALREADY_REGISTERED" || value.duplicateReason !== "";
  return (
    <>
      <PageHeader
        title={t.title}
        crumbs={[{ label: words.documents, to: "/documents" }]}
        description={wasKept ? t.kept : t.description}
      />
      <form className={classes.form} onSubmit={send} aria-label={t.title}>
        <div className={classes.pair}>
          <UnitPicker label={t.unit} required value={value.unit} onChange={(unit) => set({ unit })} />
          <Select
            label={t.direction}
            required
            allowDeselect={false}
            value={value.direction}
            onChange={(direction) => set({ direction: direction === "outgoing" ? "outgoing" : "incoming" })}
            data={[
              { value: "incoming", label: words.incoming },
              { value: "outgoing", label: words.outgoing },
            ]}
          />
        </div>
        <Checkbox
          label={t.placeholder}
          description={t.placeholderHelp}
          checked={value.isPlaceholder}
          onChange={(event) => {
            set({ isPlaceholder: event.currentTarget.checked });
            if (event.currentTarget.checked) setFile(null);
          }}
        />
        {!value.isPlaceholder && (
          <FileReadingPart
            file={file}
            onChange={setFile}
            unitId={(value.unit?.id ?? null) as UnitId | null}
            maxBytes={mostUploadBytes}
            onTake={take}
          />
        )}
        <div className={classes.pair}>
          <Select
            label={words.type}
            required
            searchable
            value={value.typeCode === "" ? null : value.typeCode}
            onChange={(typeCode) => set({ typeCode: typeCode ?? "" })}
            data={types.map(({ code, name }) => ({ value: code, label: name }))}
            error={faults.typeCode}
          />
          <TextInput
            label={words.number}
            placeholder="12-NQ/ĐU"
            value={value.referenceNumber}
            onChange={(event) => set({ referenceNumber: event.currentTarget.value })}
            error={faults.referenceNumber}
          />
          <CivilDateInput
            label={words.issuedOn}
            required
            value={value.issuedOn}
            max={today(systemClock)}
            onChange={(issuedOn) => set({ issuedOn })}
            error={faults.issuedOn}
          />
          {value.direction === "incoming" && (
            <CivilDateInput
              label={words.receivedOn}
              value={value.receivedOn}
              max={today(systemClock)}
              onChange={(receivedOn) => set({ receivedOn })}
              error={faults.receivedOn}
            />
          )}
        </div>
        <NumberCheckNote
          unitId={(value.unit?.id ?? null) as UnitId | null}
          direction={value.direction}
          typeCode={value.typeCode}
          issuedOn={value.issuedOn}
          referenceNumber={value.referenceNumber}
          onTake={(referenceNumber) => set({ referenceNumber })}
        />
        {needsReason && (
          <TextInput
            label={t.duplicateReason}
            value={value.duplicateReason}
            onChange={(event) => set({ duplicateReason: event.currentTarget.value })}
          />
        )}
        <TextInput
          label={words.issuer}
          required
          value={value.issuerName}
          onChange={(event) => set({ issuerName: event.currentTarget.value })}
          error={faults.issuerName}
        />
        {!value.isPlaceholder && (
          <Textarea
            label={words.subject}
            required
            autosize
            minRows={2}
            value={value.subject}
            onChange={(event) => set({ subject: event.currentTarget.value })}
            error={faults.subject}
          />
        )}
        <div className={classes.pair}>
          <TextInput
            label={words.signatory}
            value={value.signatory}
            onChange={(event) => set({ signatory: event.currentTarget.value })}
          />
          <Select
            label={words.urgency}
            clearable
            value={value.urgency}
            onChange={(urgency) => set({ urgency })}
            data={urgencyLevels}
          />
          <Select
            label={words.circulation}
            clearable
            value={value.circulation}
            onChange={(circulation) => set({ circulation })}
            data={circulationMarks}
          />
        </div>
        <TagsInput
          label={words.recipients}
          description={t.recipientsHelp}
          value={[...value.recipients]}
          onChange={(recipients) => set({ recipients })}
        />
        {register.problem !== null && <ProblemNotice problem={register.problem} kept="form" />}
        {attach.problem !== null && <ProblemNotice problem={attach.problem} />}
        <Group>
          <Button type="submit" disabled={!isReady} loading={register.isRunning || attach.isRunning}>
            {registered === null ? t.register : t.attach}
          </Button>
          <Button variant="default" onClick={() => void navigate({ to: "/documents" })}>
            {words.cancel}
          </Button>
        </Group>
      </form>
    </>
  );
}
