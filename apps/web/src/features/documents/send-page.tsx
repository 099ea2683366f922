import { Button, Group, SegmentedControl, Textarea } from "@mantine/core";
import type { UnitId } from "@nhiemky/access-control/contract";
import {
  type ClauseId,
  type DocumentDetail,
  getDocumentRoute,
  sendDocumentRoute,
} from "@nhiemky/documents/contract";
import { type CivilDate, systemClock, today } from "@nhiemky/kernel";
import { useNavigate, useParams } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useLanguage } from "../../language/language.ts";
import { useMessages } from "../../language/messages.ts";
import { fieldErrors } from "../../server/field-errors.ts";
import { useAction } from "../../server/use-action.ts";
import { useRoute } from "../../server/use-route.ts";
import { useMe } from "../../session/use-me.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { type PickedUnit, UnitPicker, UnitsPicker } from "../../shared-ui/unit-picker.tsx";
import { cascadeMessages } from "./cascade-messages.ts";
import { ChildUnitsChoice } from "./child-units-choice.tsx";
import { ClauseChoice } from "./clause-choice.tsx";
import classes from "./documents.module.css";
import { documentWords } from "./documents-messages.ts";

/** Sends a document or some clauses down: what, to whom, by when; one action, whatever the numbers. */
export function SendPage() {
  const { documentId } = useParams({ from: "/shell/documents/$documentId/send" });
  const document = useRoute(getDocumentRoute, { params: { documentId } });
  return <Loaded query={document}>{(reply) => <SendForm document={reply} />}</Loaded>;
}

/** Whoever keeps the document sends it; a unit that received it passes it on in its own name. */
function useFirstSender(document: DocumentDetail): PickedUnit {
  const own = useMe().grants.find((grant) => grant.unitId !== null);
  return own === undefined || own.unitId === null
    ? { id: document.unitId, name: document.unitName }
    : { id: own.unitId, name: own.unitName ?? "" };
}

function SendForm({ document }: { document: DocumentDetail }) {
  const t = useMessages(cascadeMessages);
  const words = useMessages(documentWords);
  const formats = useFormats();
  const language = useLanguage();
  const navigate = useNavigate();
  const firstSender = useFirstSender(document);
  const [sender, setSender] = useState<PickedUnit | null>(firstSender);
  const [part, setPart] = useState<"whole" | "clauses">("whole");
  const [clauseIds, setClauseIds] = useState<ReadonlySet<ClauseId>>(new Set());
  const [children, setChildren] = useState<ReadonlySet<UnitId>>(new Set());
  const [others, setOthers] = useState<readonly PickedUnit[]>([]);
  const [acknowledgeBy, setAcknowledgeBy] = useState<CivilDate | null>(null);
  const [answerBy, setAnswerBy] = useState<CivilDate | null>(null);
  const [note, setNote] = useState("");
  const unitIds = [...new Set([...children, ...others.map((unit) => unit.id as UnitId)])];
  const sentClauses = part === "clauses" ? [...clauseIds] : [];
  const send = useAction(sendDocumentRoute, {
    onDone: ({ id, deliveryCount }) => {
      say(t.sent(formats.number(deliveryCount)));
      void navigate({ to: "/dispatches/$dispatchId", params: { dispatchId: id } });
    },
  });
  const faults = send.problem === null ? {} : fieldErrors(send.problem, language);
  const isReady = sender !== null && unitIds.length > 0 && (part === "whole" || sentClauses.length > 0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (sender === null) return;
    void send.run({
      params: { documentId: document.id },
      body: {
        fromUnitId: sender.id as UnitId,
        unitIds,
        clauseIds: sentClauses,
        acknowledgeBy,
        answerBy,
        note: note.trim() === "" ? null : note,
      },
    });
  };
  const what =
    part === "whole"
      ? words.wholeDocument.toLowerCase()
      : t.clausesChosen(formats.number(sentClauses.length));
  return (
    <>
      <PageHeader
        title={t.sendTitle}
        crumbs={[
          { label: words.documents, to: "/documents" },
          {
            label: document.referenceNumber ?? words.noNumber,
            to: "/documents/$documentId",
            params: { documentId: document.id },
          },
        ]}
        description={document.subject}
      />
      <form className={classes.form} onSubmit={submit} aria-label={t.sendTitle}>
        <section className={classes.section}>
          <h2>1. {t.what}</h2>
          <SegmentedControl
            value={part}
            onChange={(value) => setPart(value === "clauses" ? "clauses" : "whole")}
            data={[
              { value: "whole", label: t.whole },
              { value: "clauses", label: t.someClauses },
            ]}
          />
          {part === "clauses" && (
            <ClauseChoice documentId={document.id} chosen={clauseIds} onChange={setClauseIds} />
          )}
        </section>
        <section className={classes.section}>
          <h2>2. {t.toWhom}</h2>
          <div className={classes.stack}>
            <UnitPicker
              label={t.from}
              required
              value={sender}
              onChange={(unit) => {
                setSender(unit);
                setChildren(new Set());
              }}
            />
            {sender !== null && (
              <ChildUnitsChoice unitId={sender.id as UnitId} chosen={children} onChange={setChildren} />
            )}
            <UnitsPicker label={t.others} value={others} onChange={setOthers} error={faults.unitIds} />
          </div>
        </section>
        <section className={classes.section}>
          <h2>3. {t.when}</h2>
          <div className={classes.stack}>
            <div className={classes.pair}>
              <CivilDateInput
                label={t.acknowledgeBy}
                clearable
                min={today(systemClock)}
                value={acknowledgeBy}
                onChange={setAcknowledgeBy}
                error={faults.acknowledgeBy}
              />
              <CivilDateInput
                label={t.answerBy}
                clearable
                min={acknowledgeBy ?? today(systemClock)}
                value={answerBy}
                onChange={setAnswerBy}
                error={faults.answerBy}
              />
            </div>
            <Textarea
              label={t.note}
              autosize
              minRows={2}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          </div>
        </section>
        <p role="status">{t.summary(formats.number(unitIds.length), what)}</p>
        {send.problem !== null && <ProblemNotice problem={send.problem} kept="form" />}
        <Group>
          <Button type="submit" disabled={!isReady} loading={send.isRunning}>
            {t.send}
          </Button>
          <Button
            variant="default"
            onClick={() =>
              void navigate({ to: "/documents/$documentId", params: { documentId: document.id } })
            }
          >
            {words.cancel}
          </Button>
        </Group>
      </form>
    </>
  );
}
