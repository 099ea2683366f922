import { type ClauseView, type DocumentId, listClausesRoute } from "@nhiemky/documents/contract";
import { findReferences } from "@nhiemky/vietnamese-text";
import { IconLink } from "@tabler/icons-react";
import { Link, useSearch } from "@tanstack/react-router";
import { memo, type ReactNode, useEffect } from "react";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { documentMessages } from "./document-messages.ts";
import classes from "./documents.module.css";

/** The text of a document by its clauses; each can be linked to, and the one in the address is brought into sight. */
export function ClauseText({ documentId }: { documentId: DocumentId }) {
  const t = useMessages(documentMessages);
  const { clause: openId } = useSearch({ from: "/shell/documents/$documentId" });
  const clauses = useRoute(listClausesRoute, { params: { documentId } });
  const isLoaded = clauses.data !== undefined;
  useEffect(() => {
    if (isLoaded && openId !== undefined)
      document.getElementById(`clause-${openId}`)?.scrollIntoView({ block: "start" });
  }, [isLoaded, openId]);
  return (
    <Loaded query={clauses}>
      {({ clauses: rows }) =>
        rows.length === 0 ? (
          <EmptyState title={t.noText}>{t.noTextHelp}</EmptyState>
        ) : (
          <section aria-label={t.text}>
            {rows.map((clause) => (
              <Clause
                key={clause.id}
                clause={clause}
                documentId={documentId}
                isOpen={clause.id === openId}
                anchorLabel={t.anchor}
              />
            ))}
          </section>
        )
      }
    </Loaded>
  );
}

interface ClauseProps {
  readonly clause: ClauseView;
  readonly documentId: DocumentId;
  readonly isOpen: boolean;
  readonly anchorLabel: string;
}

const headKinds: ReadonlySet<ClauseView["kind"]> = new Set([
  "part",
  "chapter",
  "section",
  "article",
  "capital",
  "roman",
  "heading",
  "annex",
]);

const Clause = memo(function Clause({ clause, documentId, isOpen, anchorLabel }: ClauseProps) {
  return (
    <div
      id={`clause-${clause.id}`}
      className={classes.clause}
      data-open={isOpen || undefined}
      data-head={(headKinds.has(clause.kind) && clause.text.length < 200) || undefined}
      style={{ "--depth": clause.depth } as React.CSSProperties}
    >
      {clause.label !== "" && <span className={classes.label}>{printedLabel(clause)}</span>}
      <TextWithReferences text={clause.text} />
      <Link
        to="/documents/$documentId"
        params={{ documentId }}
        search={{ clause: clause.id }}
        className={classes.anchor}
        aria-label={`${anchorLabel} ${clause.label}`}
        data-print="never"
      >
        <IconLink size={14} aria-hidden />
      </Link>
    </div>
  );
});

/** The label with its usual punctuation, which the outline leaves out. */
function printedLabel({ kind, label }: ClauseView): string {
  if (kind === "roman" || kind === "capital") return `${label}-`;
  if (kind === "letter" || kind === "bracketed-number") return `${label})`;
  return kind === "number" || kind === "subnumber" || kind === "article" ? `${label}.` : label;
}

/** References to other documents lead to the register. */
function TextWithReferences({ text }: { text: string }) {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const reference of findReferences(text)) {
    if (reference.start < end || reference.symbol === null) continue;
    parts.push(
      text.slice(end, reference.start),
      <Link key={reference.start} to="/documents" search={{ q: reference.symbol }}>
        {text.slice(reference.start, reference.end)}
      </Link>,
    );
    end = reference.end;
  }
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
}
