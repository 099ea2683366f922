import { Button, Select, Textarea, TextInput } from "@mantine/core";
import type { RouteReply } from "@nhiemky/http-contract";
import {
  type DecisionKind,
  decideStructureRoute,
  decisionKinds,
  previewDecisionRoute,
  readUnitRoute,
  type UnitId,
} from "@nhiemky/org-structure/contract";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { defineMessages, useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { useRoute } from "../../server/use-route.ts";
import { useCan } from "../../session/use-me.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { DocumentPicker } from "../../shared-ui/document-picker.tsx";
import { decisionKindWords } from "../../shared-ui/kind-words.ts";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { UnitPicker } from "../../shared-ui/unit-picker.tsx";
import { bodyOf, type DecisionDraft, startingDraft } from "./decision-draft.ts";
import { DecisionPreview } from "./decision-preview.tsx";
import { OperationFields } from "./operation-fields.tsx";
import classes from "./structure.module.css";
import { structureWords } from "./structure-messages.ts";

const messages = defineMessages({
  title: { vi: "Ghi quyết định về tổ chức", en: "Enter a structure decision" },
  description: {
    vi: "Quyết định có thể nhập muộn, cho một ngày đã qua. Hãy xem trước tác động rồi mới ghi; sổ không xóa gì.",
    en: "A decision may be entered late, for an earlier day. See what it does before it is entered; the ledger deletes nothing.",
  },
  kind: { vi: "Nội dung quyết định", en: "What is decided" },
  decidedBy: { vi: "Đơn vị ra quyết định", en: "Unit that decides" },
  decidedByHelp: {
    vi: "Mọi tổ chức liên quan phải thuộc đơn vị này.",
    en: "Every unit concerned stands below this one.",
  },
  inRegister: { vi: "Văn bản trong sổ", en: "Document of the register" },
  inRegisterHelp: {
    vi: "Chọn để trang quyết định dẫn thẳng đến văn bản. Chưa vào sổ thì chỉ ghi số, ký hiệu.",
    en: "Chosen, the decision leads to the document. If it is not in the register, write its number only.",
  },
  number: { vi: "Số, ký hiệu quyết định", en: "Number and symbol" },
  date: { vi: "Ngày quyết định", en: "Date of the document" },
  note: { vi: "Ghi chú", en: "Note" },
  preview: { vi: "Xem trước tác động", en: "Preview" },
  decide: { vi: "Ghi quyết định", en: "Enter the decision" },
  incomplete: { vi: "Còn thiếu thông tin bắt buộc.", en: "Something required is missing." },
  entered: { vi: "Đã ghi quyết định vào sổ", en: "The decision is in the ledger" },
});

/** From what is decided to what it does to what is written. */
export function NewDecisionPage() {
  const { unit: unitId } = useSearch({ from: "/shell/structure-decisions/new" });
  const unit = useRoute(
    readUnitRoute,
    { params: { unitId: unitId as UnitId }, query: {} },
    { enabled: unitId !== undefined },
  );
  if (unitId === undefined) return <DecisionForm origin={null} />;
  return <Loaded query={unit}>{(reply) => <DecisionForm key={reply.id} origin={reply} />}</Loaded>;
}

/** @param origin the unit whose page the reader came from */
function DecisionForm({ origin }: { origin: RouteReply<typeof readUnitRoute> | null }) {
  const t = useMessages(messages);
  const words = useMessages(structureWords);
  const kinds = useMessages(decisionKindWords);
  const navigate = useNavigate();
  const can = useCan();
  const [draft, setDraft] = useState(() => startingDraft(origin, origin === null ? "establish" : "rename"));
  const [preview, setPreview] = useState<RouteReply<typeof previewDecisionRoute> | null>(null);
  const [isIncomplete, setIncomplete] = useState(false);
  const look = useAction(previewDecisionRoute, { invalidates: [], onDone: setPreview });
  const decide = useAction(decideStructureRoute, {
    onDone: ({ decisionId }) => {
      say(t.entered);
      void navigate({ to: "/structure-decisions/$decisionId", params: { decisionId } });
    },
  });
  const change = (next: Partial<DecisionDraft>) => {
    setDraft((previous) => ({ ...previous, ...next }));
    // What was seen no longer is what would be written.
    setPreview(null);
    decide.reset();
    look.reset();
  };
  const body = bodyOf(draft);
  const askPreview = async () => {
    setIncomplete(body === null);
    if (body !== null) await look.run({ body });
  };
  const problem = decide.problem ?? look.problem;
  return (
    <>
      <PageHeader
        title={t.title}
        crumbs={[
          { label: words.structure, to: "/units" },
          { label: words.ledger, to: "/structure-decisions" },
        ]}
        description={t.description}
      />
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void askPreview();
        }}
      >
        <div className={classes.pair}>
          <Select
            label={t.kind}
            allowDeselect={false}
            value={draft.kind}
            onChange={(kind) => {
              const { newUnit, parts } = startingDraft(origin, (kind ?? "establish") as DecisionKind);
              change({ kind: (kind ?? "establish") as DecisionKind, newUnit, parts });
            }}
            data={decisionKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
          />
          <CivilDateInput
            label={words.effectiveOn}
            required
            value={draft.effectiveOn}
            onChange={(effectiveOn) => change({ effectiveOn })}
          />
        </div>
        <OperationFields draft={draft} onChange={change} />
        {can("document:read") && (
          <DocumentPicker
            label={t.inRegister}
            description={t.inRegisterHelp}
            value={draft.documentId}
            onChange={(documentId, document) =>
              change({
                documentId,
                ...(document === null
                  ? {}
                  : {
                      referenceNumber: document.referenceNumber ?? "",
                      referenceOn: document.issuedOn,
                    }),
              })
            }
          />
        )}
        <div className={classes.pair}>
          <TextInput
            label={t.number}
            value={draft.referenceNumber}
            maxLength={60}
            required={draft.kind !== "establish" && draft.documentId === null}
            onChange={(event) => change({ referenceNumber: event.currentTarget.value })}
          />
          <CivilDateInput
            label={t.date}
            value={draft.referenceOn}
            onChange={(referenceOn) => change({ referenceOn })}
          />
          <UnitPicker
            label={t.decidedBy}
            description={t.decidedByHelp}
            value={draft.decidedBy}
            onChange={(decidedBy) => change({ decidedBy })}
          />
        </div>
        <Textarea
          label={t.note}
          autosize
          minRows={2}
          maxLength={2000}
          value={draft.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
        {isIncomplete && body === null && <p role="alert">{t.incomplete}</p>}
        {problem !== null && <ProblemNotice problem={problem} kept="form" />}
        {preview !== null && <DecisionPreview units={preview.units} />}
        <div className={classes.buttons}>
          {preview !== null && body !== null ? (
            <Button loading={decide.isRunning} onClick={() => void decide.run({ body })}>
              {t.decide}
            </Button>
          ) : (
            <Button type="submit" loading={look.isRunning}>
              {t.preview}
            </Button>
          )}
        </div>
      </form>
    </>
  );
}
