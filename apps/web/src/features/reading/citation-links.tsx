import { Button, Select } from "@mantine/core";
import {
  type Citation,
  type DocumentId,
  type LinkRelation,
  linkDocumentRoute,
  linkRelations,
  readReferencesRoute,
  unlinkDocumentRoute,
} from "@nhiemky/documents/contract";
import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { useCan } from "../../session/use-me.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { relationWords } from "../../shared-ui/relation-words.ts";
import { say } from "../../shared-ui/said.ts";
import classes from "./reading.module.css";
import { readingMessages } from "./reading-messages.ts";
import type { ReadDocument } from "./reading-page.tsx";

const invalidates = [readReferencesRoute, { id: "getDocument" }];

/** Records a link to a document that the text names; "cites" rests on the clause that does, the others on the whole. */
function useRecordLink(document: ReadDocument["document"], citation: Citation) {
  const t = useMessages(readingMessages);
  const link = useAction(linkDocumentRoute, { invalidates });
  const unlink = useAction(unlinkDocumentRoute, { invalidates });
  const params = { documentId: document.id };
  const record = async (toDocumentId: DocumentId, relation: LinkRelation) => {
    const clauseId = relation === "cites" ? (citation.mentions[0]?.clauseId ?? null) : null;
    const body = { clauseId, relation, toDocumentId, sinceOn: document.issuedOn };
    if (await link.run({ params, body })) say(t.linked);
  };
  const remove = (linkId: Citation["links"][number]["id"]) => unlink.run({ params: { ...params, linkId } });
  const problem = link.problem ?? unlink.problem;
  return { record, remove, problem, isRunning: link.isRunning || unlink.isRunning };
}

interface CitationLinksProps {
  readonly document: ReadDocument["document"];
  readonly citation: Citation;
}

/** What is recorded between the two, and one click to record that the one cites the other. */
export function CitationLinks({ document, citation }: CitationLinksProps) {
  const t = useMessages(readingMessages);
  const relations = useMessages(relationWords);
  const mayRecord = useCan()("document:register");
  const { record, remove, problem, isRunning } = useRecordLink(document, citation);
  const [relation, setRelation] = useState<LinkRelation | null>(null);
  const open = linkRelations.filter((each) => !citation.links.some((link) => link.relation === each));
  const cited = citation.document;
  if (cited === null) return null;
  return (
    <>
      {citation.links.map((link) => (
        <div key={link.id} className={classes.buttons}>
          <span>{t.recorded(relations[link.relation])}</span>
          {mayRecord && (
            <Button
              size="compact-xs"
              variant="default"
              loading={isRunning}
              onClick={() => void remove(link.id)}
            >
              {t.unlink}
            </Button>
          )}
        </div>
      ))}
      {mayRecord && open.includes("cites") && (
        <div className={classes.buttons}>
          <Button size="compact-sm" loading={isRunning} onClick={() => void record(cited.id, "cites")}>
            {t.record}
          </Button>
        </div>
      )}
      {mayRecord && (
        <div className={classes.buttons}>
          <Select
            aria-label={t.relation}
            size="xs"
            placeholder={t.otherRelation}
            value={relation}
            onChange={(value) => setRelation(value as LinkRelation | null)}
            data={open.map((value) => ({ value, label: relations[value] }))}
          />
          {relation !== null && (
            <Button
              size="compact-sm"
              variant="default"
              loading={isRunning}
              onClick={() => void record(cited.id, relation)}
            >
              {t.recordOther}
            </Button>
          )}
        </div>
      )}
      {problem !== null && <ProblemNotice problem={problem} />}
    </>
  );
}

interface RecordCitationProps extends CitationLinksProps {
  readonly toDocumentId: DocumentId;
  readonly label: string;
}

/** The choice among several documents of one number, kept as a link. */
export function RecordCitation({ document, citation, toDocumentId, label }: RecordCitationProps) {
  const { record, problem, isRunning } = useRecordLink(document, citation);
  return (
    <div>
      <Button
        size="compact-sm"
        variant="default"
        loading={isRunning}
        onClick={() => void record(toDocumentId, "cites")}
      >
        {label}
      </Button>
      {problem !== null && <ProblemNotice problem={problem} />}
    </div>
  );
}
