import { type DocumentId, listDispatchesRoute } from "@nhiemky/documents/contract";
import { Link } from "@tanstack/react-router";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { documentMessages } from "./document-messages.ts";
import classes from "./documents.module.css";
import { documentWords } from "./documents-messages.ts";

/** When and to how many units the document was sent, and how many have answered. */
export function DocumentDispatches({ documentId }: { documentId: DocumentId }) {
  const t = useMessages(documentMessages);
  const words = useMessages(documentWords);
  const formats = useFormats();
  const dispatches = useRoute(listDispatchesRoute, { params: { documentId } });
  return (
    <section className={classes.section}>
      <h2>{t.dispatches}</h2>
      <Loaded query={dispatches}>
        {({ dispatches: rows }) => (
          <ul className={classes.lines}>
            {rows.length === 0 && <li className={classes.quiet}>{t.notSent}</li>}
            {rows.map((dispatch) => (
              <li key={dispatch.id}>
                <Link to="/dispatches/$dispatchId" params={{ dispatchId: dispatch.id }}>
                  {words.answered(formats.ratio(dispatch.answeredCount, dispatch.deliveryCount))}
                </Link>
                <div className={classes.quiet}>
                  {[
                    dispatch.fromUnitName,
                    formats.day(dispatch.sentOn),
                    dispatch.clauseCount === 0
                      ? words.wholeDocument
                      : t.clauseCount(formats.number(dispatch.clauseCount)),
                    dispatch.answerBy === null ? null : `${words.answerBy} ${formats.day(dispatch.answerBy)}`,
                  ]
                    .filter((part) => part !== null)
                    .join(" · ")}
                </div>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}
