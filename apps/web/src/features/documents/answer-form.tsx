import { Button, MultiSelect } from "@mantine/core";
import {
  answerDeliveryRoute,
  type ClauseId,
  type DocumentId,
  type getDeliveryRoute,
} from "@nhiemky/documents/contract";
import type { RouteReply } from "@nhiemky/http-contract";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { DocumentPicker } from "../../shared-ui/document-picker.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { cascadeMessages } from "./cascade-messages.ts";
import classes from "./documents.module.css";

/** Answers with one of the unit's own outgoing documents, for all clauses or some. */
export function AnswerForm({ delivery }: { delivery: RouteReply<typeof getDeliveryRoute> }) {
  const t = useMessages(cascadeMessages);
  const [documentId, setDocumentId] = useState<DocumentId | null>(null);
  const [clauseIds, setClauseIds] = useState<readonly ClauseId[]>([]);
  const answer = useAction(answerDeliveryRoute, {
    onDone: () => {
      setDocumentId(null);
      setClauseIds([]);
      say(t.answerDone);
    },
  });
  const send = () => {
    if (documentId === null) return;
    void answer.run({ params: { deliveryId: delivery.id }, body: { documentId, clauseIds: [...clauseIds] } });
  };
  return (
    <section className={classes.section} data-print="never">
      <h2>{t.answerWith}</h2>
      <div className={classes.stack}>
        <p className={classes.quiet}>
          {t.answerHelp} <Link to="/documents/new">{t.registerAnswer}</Link>
        </p>
        <DocumentPicker
          label={t.answerDocument}
          value={documentId}
          onChange={setDocumentId}
          outgoingOf={delivery.unitId}
        />
        {delivery.clauses.length > 1 && (
          <MultiSelect
            label={t.covers}
            searchable
            value={[...clauseIds]}
            onChange={(ids) => setClauseIds(ids as ClauseId[])}
            data={delivery.clauses.map(({ id, label, text }) => ({
              value: id,
              label: `${label} ${text.slice(0, 60)}`.trim(),
            }))}
          />
        )}
        {answer.problem !== null && <ProblemNotice problem={answer.problem} kept="form" />}
        <div>
          <Button onClick={send} disabled={documentId === null} loading={answer.isRunning}>
            {t.reply}
          </Button>
        </div>
      </div>
    </section>
  );
}
