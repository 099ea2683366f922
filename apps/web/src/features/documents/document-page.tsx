import { Button } from "@mantine/core";
import { type DocumentDetail, getDocumentRoute } from "@nhiemky/documents/contract";
import { IconPencil, IconRoute, IconSend, IconTextScan2 } from "@tabler/icons-react";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { useCan } from "../../session/use-me.ts";
import { LinkButton } from "../../shared-ui/link-button.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { PrintButton } from "../../shared-ui/print-button.tsx";
import { ClauseText } from "./clause-text.tsx";
import { CorrectFactsPanel } from "./correct-facts-panel.tsx";
import { DeliveryNotices } from "./delivery-notices.tsx";
import { DocumentDispatches } from "./document-dispatches.tsx";
import { DocumentFiles } from "./document-files.tsx";
import { DocumentLinks } from "./document-links.tsx";
import { documentMessages } from "./document-messages.ts";
import classes from "./documents.module.css";
import { documentWords } from "./documents-messages.ts";
import { useDocumentTypes } from "./use-document-types.ts";

/** One document: its text with the clauses that everything else points at, and what is known of it beside. */
export function DocumentPage() {
  const { documentId } = useParams({ from: "/shell/documents/$documentId" });
  const document = useRoute(getDocumentRoute, { params: { documentId } });
  return <Loaded query={document}>{(reply) => <DocumentView document={reply} />}</Loaded>;
}

function DocumentView({ document }: { document: DocumentDetail }) {
  const t = useMessages(documentMessages);
  const words = useMessages(documentWords);
  const can = useCan();
  const { types } = useDocumentTypes(document.issuedOn);
  const type = types.find(({ code }) => code === document.typeCode)?.name ?? document.typeCode;
  const params = { documentId: document.id };
  return (
    <>
      <PageHeader
        title={[type, document.referenceNumber].filter((part) => part !== null).join(" ")}
        crumbs={[{ label: words.documents, to: "/documents" }]}
        description={document.isPlaceholder ? words.placeholder : document.subject}
        actions={
          <>
            {can("document:send") && !document.isPlaceholder && (
              <LinkButton
                to="/documents/$documentId/send"
                params={params}
                leftSection={<IconSend size={18} stroke={1.6} aria-hidden />}
              >
                {t.send}
              </LinkButton>
            )}
            {can("task:assign") && !document.isPlaceholder && (
              <LinkButton
                to="/tasks/assign-clauses/$documentId"
                params={{ documentId: document.id }}
                variant="default"
              >
                {t.assign}
              </LinkButton>
            )}
            <LinkButton
              to="/thread/$kind/$id"
              params={{ kind: "document", id: document.id }}
              variant="default"
              leftSection={<IconRoute size={18} stroke={1.6} aria-hidden />}
            >
              {t.thread}
            </LinkButton>
            <LinkButton
              to="/documents/$documentId/reading"
              params={params}
              variant="default"
              leftSection={<IconTextScan2 size={18} stroke={1.6} aria-hidden />}
            >
              {t.reading}
            </LinkButton>
            {can("document:register") && document.files.length > 0 && (
              <LinkButton
                to="/documents/$documentId/clauses"
                params={params}
                variant="default"
                leftSection={<IconPencil size={18} stroke={1.6} aria-hidden />}
              >
                {t.editClauses}
              </LinkButton>
            )}
            <PrintButton />
          </>
        }
      />
      <div className={classes.columns}>
        <div className={classes.stack}>
          <DeliveryNotices documentId={document.id} />
          {document.isPlaceholder ? <p>{t.keptOutside}</p> : <ClauseText documentId={document.id} />}
        </div>
        <aside className={classes.stack}>
          <Facts document={document} type={type} />
          {!document.isPlaceholder && <DocumentFiles document={document} />}
          <DocumentLinks document={document} />
          {!document.isPlaceholder && <DocumentDispatches documentId={params.documentId} />}
        </aside>
      </div>
    </>
  );
}

function Facts({ document, type }: { document: DocumentDetail; type: string }) {
  const t = useMessages(documentMessages);
  const words = useMessages(documentWords);
  const formats = useFormats();
  const can = useCan();
  const [isEditing, setEditing] = useState(false);
  const facts: readonly (readonly [string, string | null])[] = [
    [words.register, `${document.unitName} (${words[document.direction].toLowerCase()})`],
    [words.number, document.referenceNumber ?? words.noNumber],
    [words.type, type],
    [words.issuer, document.issuerName],
    [words.issuedOn, formats.day(document.issuedOn)],
    [words.receivedOn, document.receivedOn === null ? null : formats.day(document.receivedOn)],
    [t.term, document.termName],
    [words.signatory, document.signatory],
    [words.urgency, document.urgency],
    [words.circulation, document.circulation],
    [words.recipients, document.recipients.join("; ") || null],
    [t.duplicateReason, document.duplicateReason],
  ];
  return (
    <section className={classes.section}>
      <h2>{t.facts}</h2>
      <dl className={classes.facts}>
        {facts
          .filter(([, value]) => value !== null)
          .map(([name, value]) => (
            <div key={name} style={{ display: "contents" }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {can("document:register") && (
        <Button
          mt="sm"
          size="compact-sm"
          variant="default"
          onClick={() => setEditing(true)}
          data-print="never"
        >
          {t.editFacts}
        </Button>
      )}
      {isEditing && <CorrectFactsPanel document={document} onClose={() => setEditing(false)} />}
    </section>
  );
}
