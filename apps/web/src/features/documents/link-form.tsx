import { Button, Group, Select } from "@mantine/core";
import {
  type ClauseId,
  type DocumentId,
  getDocumentRoute,
  type LinkRelation,
  linkDocumentRoute,
  linkRelations,
  listClausesRoute,
} from "@nhiemky/documents/contract";
import { type CivilDate, systemClock, today } from "@nhiemky/kernel";
import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { useRoute } from "../../server/use-route.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { DocumentPicker } from "../../shared-ui/document-picker.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { documentMessages } from "./document-messages.ts";
import classes from "./documents.module.css";
import { documentWords, relationWords } from "./documents-messages.ts";

/** A new link from this document, or one of its clauses, to another document. */
export function LinkForm({ documentId, onDone }: { documentId: DocumentId; onDone: () => void }) {
  const t = useMessages(documentMessages);
  const words = useMessages(documentWords);
  const relations = useMessages(relationWords);
  const [relation, setRelation] = useState<LinkRelation>("implements");
  const [target, setTarget] = useState<DocumentId | null>(null);
  const [clauseId, setClauseId] = useState<ClauseId | null>(null);
  const [sinceOn, setSinceOn] = useState<CivilDate | null>(today(systemClock));
  const clauses = useRoute(listClausesRoute, { params: { documentId } });
  const link = useAction(linkDocumentRoute, { invalidates: [getDocumentRoute], onDone });
  const send = () => {
    if (target === null || sinceOn === null) return;
    void link.run({ params: { documentId }, body: { relation, toDocumentId: target, clauseId, sinceOn } });
  };
  return (
    <div className={classes.stack}>
      <Select
        label={t.relation}
        allowDeselect={false}
        value={relation}
        onChange={(value) => setRelation((value ?? "implements") as LinkRelation)}
        data={linkRelations.map((value) => ({ value, label: relations[value] }))}
      />
      <DocumentPicker label={t.target} value={target} onChange={setTarget} except={documentId} />
      <Select
        label={t.ownClause}
        clearable
        searchable
        value={clauseId}
        onChange={(value) => setClauseId(value as ClauseId | null)}
        data={(clauses.data?.clauses ?? []).map((clause) => ({
          value: clause.id,
          label: `${clause.label} ${clause.text.slice(0, 60)}`,
        }))}
      />
      <CivilDateInput label={t.since} value={sinceOn} onChange={setSinceOn} />
      {link.problem !== null && <ProblemNotice problem={link.problem} kept="form" />}
      <Group gap="xs">
        <Button onClick={send} disabled={target === null || sinceOn === null} loading={link.isRunning}>
          {t.link}
        </Button>
        <Button variant="default" onClick={onDone}>
          {words.cancel}
        </Button>
      </Group>
    </div>
  );
}
