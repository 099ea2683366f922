import type { Citation, CitedDocument } from "@nhiemky/documents/contract";
import { Link } from "@tanstack/react-router";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useCan } from "../../session/use-me.ts";
import { CitationLinks, RecordCitation } from "./citation-links.tsx";
import { CitationRegistration } from "./citation-registration.tsx";
import { type CardPlace, EntryCard } from "./entry-card.tsx";
import classes from "./reading.module.css";
import { readingMessages } from "./reading-messages.ts";
import type { ReadDocument } from "./reading-page.tsx";

interface CitationCardProps extends CardPlace {
  readonly document: ReadDocument["document"];
  readonly citation: Citation;
}

/** One document that the text names: whether the register has it, and what can be recorded of it. */
export function CitationCard({ document, citation, ...place }: CitationCardProps) {
  const t = useMessages(readingMessages);
  const formats = useFormats();
  const [first] = citation.mentions;
  const isItself = citation.document?.id === document.id;
  const states = {
    known: isItself ? t.itself : t.known,
    "to-choose": t.toChoose,
    unknown: t.unknown,
    unnumbered: t.unnumbered,
  };
  const about = [
    citation.issuerName,
    citation.issuedOn === null ? t.noDay : t.dated(formats.day(citation.issuedOn)),
    citation.mentions.length > 1 ? t.places(formats.number(citation.mentions.length)) : null,
  ].filter((part) => part !== null);
  const tone = citation.state === "known" ? "good" : citation.state === "unnumbered" ? "still" : "soon";
  const summary = (
    <>
      <span className={classes.name}>{first?.text ?? citation.referenceNumber}</span>
      <span className={classes.quiet}>{about.join(" · ")}</span>
      <span>{states[citation.state]}</span>
    </>
  );
  return (
    <EntryCard {...place} tone={tone} summary={summary}>
      {citation.document !== null && (
        <p>
          <CitedLink cited={citation.document} />
        </p>
      )}
      {citation.state === "known" && !isItself && <CitationLinks document={document} citation={citation} />}
      {citation.state === "to-choose" && <Candidates document={document} citation={citation} />}
      {(citation.state === "unknown" || citation.state === "unnumbered") && (
        <>
          {citation.candidates.length > 0 && (
            <>
              <p className={classes.quiet}>{t.sameNumber}</p>
              <ul className={classes.candidates}>
                {citation.candidates.map((cited) => (
                  <li key={cited.id}>
                    <CitedLink cited={cited} />
                  </li>
                ))}
              </ul>
            </>
          )}
          <CitationRegistration document={document} citation={citation} />
        </>
      )}
    </EntryCard>
  );
}

/** An entry of the register by number, day and issuer: what tells two of one number apart. */
function CitedLink({ cited }: { cited: CitedDocument }) {
  const formats = useFormats();
  return (
    <Link to="/documents/$documentId" params={{ documentId: cited.id }}>
      {[`${cited.referenceNumber}, ${formats.day(cited.issuedOn)}`, cited.issuerName, cited.subject]
        .filter((part) => part !== null)
        .join(", ")}
    </Link>
  );
}

function Candidates({ document, citation }: Omit<CitationCardProps, keyof CardPlace>) {
  const t = useMessages(readingMessages);
  const mayRecord = useCan()("document:register");
  return (
    <>
      <p className={classes.quiet}>{t.chooseHelp}</p>
      <ul className={classes.candidates}>
        {citation.candidates.map((cited) => (
          <li key={cited.id}>
            <CitedLink cited={cited} />
            {mayRecord && cited.id !== document.id && (
              <RecordCitation
                document={document}
                citation={citation}
                toDocumentId={cited.id}
                label={t.isThis}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
