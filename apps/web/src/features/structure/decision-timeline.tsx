import type { DecisionLine } from "@nhiemky/org-structure/contract";
import { Link } from "@tanstack/react-router";
import { useFormats } from "../../language/formats.ts";
import { defineMessages, useMessages } from "../../language/messages.ts";
import { decisionKindWords } from "../../shared-ui/kind-words.ts";
import { RecordLink } from "../../shared-ui/record-link.tsx";
import { TimelineList } from "../../shared-ui/timeline-list.tsx";
import { structureWords } from "./structure-messages.ts";

const messages = defineMessages({
  label: { vi: "Các quyết định theo thời gian", en: "Decisions in time" },
  dated: {
    vi: (number: string, day: string) => `${number} ngày ${day}`,
    en: (number: string, day: string) => `${number} of ${day}`,
  },
});

/** What a decision rests on: a document of the register, or what stands on the paper. */
export function DecisionSource({ decision }: { decision: DecisionLine }) {
  const t = useMessages(messages);
  const words = useMessages(structureWords);
  const formats = useFormats();
  const { documentId, referenceNumber, referenceOn } = decision;
  const label =
    referenceNumber === null
      ? words.document
      : referenceOn === null
        ? referenceNumber
        : t.dated(referenceNumber, formats.day(referenceOn));
  if (documentId !== null) {
    return (
      <RecordLink kind="document" id={documentId}>
        {label}
      </RecordLink>
    );
  }
  return <>{referenceNumber === null ? words.withoutDocument : label}</>;
}

export function DecisionTimeline({ decisions }: { decisions: readonly DecisionLine[] }) {
  const t = useMessages(messages);
  const words = useMessages(structureWords);
  const kinds = useMessages(decisionKindWords);
  return (
    <TimelineList
      label={t.label}
      entries={decisions.map((decision) => ({
        key: decision.id,
        at: decision.effectiveOn,
        title: (
          <Link to="/structure-decisions/$decisionId" params={{ decisionId: decision.id }}>
            {kinds[decision.kind]}
          </Link>
        ),
        detail: (
          <>
            <DecisionSource decision={decision} />
            {decision.note !== null && ` · ${decision.note}`}
            {decision.withdrawn !== null && ` · ${words.withdrawn}`}
          </>
        ),
      }))}
    />
  );
}
