import { Button } from "@mantine/core";
import {
  type DocumentDetail,
  getDocumentRoute,
  linkDocumentRoute,
  unlinkDocumentRoute,
} from "@nhiemky/documents/contract";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { useCan } from "../../session/use-me.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { documentMessages } from "./document-messages.ts";
import classes from "./documents.module.css";
import { relationWords, reverseRelationWords } from "./documents-messages.ts";
import { LinkForm } from "./link-form.tsx";

const shownLinks = 6;

/** How this document bears on others and others on it. */
export function DocumentLinks({ document }: { document: DocumentDetail }) {
  const t = useMessages(documentMessages);
  const relations = useMessages(relationWords);
  const reverse = useMessages(reverseRelationWords);
  const formats = useFormats();
  const can = useCan();
  const [isAdding, setAdding] = useState(false);
  const [isLong, setLong] = useState(false);
  const link = useAction(linkDocumentRoute, { invalidates: [getDocumentRoute] });
  const unlink = useAction(unlinkDocumentRoute, { invalidates: [getDocumentRoute] });
  const remove = async (gone: DocumentDetail["links"][number]) => {
    const params = { documentId: document.id };
    if (!(await unlink.run({ params: { ...params, linkId: gone.id } }))) return;
    const { relation, sinceOn, note } = gone;
    say(t.unlinked, () => {
      void link.run({
        params,
        body: {
          relation,
          sinceOn,
          note,
          clauseId: gone.own.clauseId,
          toDocumentId: gone.other.documentId,
          toClauseId: gone.other.clauseId,
        },
      });
    });
  };
  return (
    <section className={classes.section}>
      <h2>{t.links}</h2>
      {document.links.length === 0 && <p className={classes.quiet}>{t.noLinks}</p>}
      <ul className={classes.lines}>
        {document.links.slice(0, isLong ? undefined : shownLinks).map((each) => (
          <li key={each.id}>
            {each.own.clauseLabel !== null && `${each.own.clauseLabel}: `}
            {(each.way === "out" ? relations : reverse)[each.relation]}{" "}
            <Link to="/documents/$documentId" params={{ documentId: each.other.documentId }}>
              {[each.other.clauseLabel, each.other.referenceNumber]
                .filter((part) => part !== null)
                .join(", ")}{" "}
              {each.other.subject}
            </Link>
            <div className={classes.row}>
              <span className={classes.quiet}>{t.since_(formats.day(each.sinceOn))}</span>
              {each.way === "out" && can("document:register") && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  color="gray"
                  c="var(--mantine-color-text)"
                  onClick={() => void remove(each)}
                  data-print="never"
                >
                  {t.unlink}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {!isLong && document.links.length > shownLinks && (
        <Button size="compact-sm" variant="subtle" onClick={() => setLong(true)}>
          {t.moreLinks(formats.number(document.links.length - shownLinks))}
        </Button>
      )}
      {unlink.problem !== null && <ProblemNotice problem={unlink.problem} />}
      {can("document:register") &&
        (isAdding ? (
          <LinkForm documentId={document.id} onDone={() => setAdding(false)} />
        ) : (
          <Button
            mt="sm"
            size="compact-sm"
            variant="default"
            onClick={() => setAdding(true)}
            data-print="never"
          >
            {t.addLink}
          </Button>
        ))}
    </section>
  );
}
