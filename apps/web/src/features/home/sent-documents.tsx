import { listDocumentsRoute } from "@nhiemky/documents/contract";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { useMe } from "../../session/use-me.ts";
import { RecordLink } from "../../shared-ui/record-link.tsx";
import { homeMessages } from "./home-messages.ts";
import classes from "./home-page.module.css";
import { HomeSection } from "./home-section.tsx";

const looksAt = 100;
const shownRows = 5;

/** The latest documents that were sent to units and are not yet answered by all of them. */
export function SentDocuments() {
  const t = useMessages(homeMessages);
  const formats = useFormats();
  const { grants } = useMe();
  const ownUnitId = grants.find(({ unitId }) => unitId !== null)?.unitId ?? undefined;
  const documents = useRoute(listDocumentsRoute, {
    query: { pageSize: looksAt, ...(ownUnitId === undefined ? {} : { unitId: ownUnitId }) },
  });
  const sent = (documents.data?.rows ?? []).filter(({ deliveryCount }) => deliveryCount > 0);
  const open = sent.filter(({ deliveryCount, answeredCount }) => answeredCount < deliveryCount);
  if (sent.length === 0) return null;
  const deliveries = sent.reduce((sum, { deliveryCount }) => sum + deliveryCount, 0);
  const answers = sent.reduce((sum, { answeredCount }) => sum + answeredCount, 0);
  return (
    <HomeSection title={t.answers} figure={t.answered(formats.ratio(answers, deliveries))}>
      <ul className={classes.lines}>
        {open.slice(0, shownRows).map((document) => (
          <li key={document.id} className={classes.line}>
            <RecordLink kind="document" id={document.id}>
              {document.referenceNumber} {document.subject}
            </RecordLink>
            <span className={classes.about}>
              {t.answered(formats.ratio(document.answeredCount, document.deliveryCount))} ·{" "}
              {document.unitName} · {formats.day(document.issuedOn)}
            </span>
          </li>
        ))}
      </ul>
    </HomeSection>
  );
}
