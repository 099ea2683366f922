import { type DeliveryView, listDeliveriesRoute } from "@nhiemky/documents/contract";
import { Link } from "@tanstack/react-router";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { LatenessBadge } from "../../shared-ui/lateness-badge.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { RecordLink } from "../../shared-ui/record-link.tsx";
import { type Alike, groupAlike } from "./group-alike.ts";
import { homeMessages } from "./home-messages.ts";
import classes from "./home-page.module.css";
import { HomeSection } from "./home-section.tsx";
import { UnitLinks } from "./unit-links.tsx";

const shownDocuments = 5;

function isLate({ state }: DeliveryView): boolean {
  return state === "late" || state === "late-to-acknowledge";
}

/** The earliest of some days; null when there is none. */
function earliest<Day extends string>(days: readonly (Day | null)[]): Day | null {
  return days.filter((day) => day !== null).sort()[0] ?? null;
}

/** Documents that wait for the reader's units: to be acknowledged or answered; one document once, with its units. */
export function WaitingDeliveries() {
  const t = useMessages(homeMessages);
  const formats = useFormats();
  const deliveries = useRoute(listDeliveriesRoute, { query: { isOpen: "true" } });
  return (
    <Loaded query={deliveries}>
      {({ deliveries: rows }) => {
        const documents = groupAlike(rows, ({ documentId }) => documentId);
        const [count, sendings] = [formats.number(documents.length), formats.number(rows.length)];
        return (
          <HomeSection
            title={t.sentToUs}
            figure={rows.length === 0 ? t.sentToUsNone : t.waitingCount(count, sendings)}
            footer={
              rows.length > 0 && (
                <Link to="/deliveries" search={{ all: undefined }}>
                  {t.seeAll}
                </Link>
              )
            }
          >
            <ul className={classes.lines}>
              {documents.slice(0, shownDocuments).map((alike) => (
                <WaitingDocument key={alike.first.documentId} alike={alike} />
              ))}
            </ul>
          </HomeSection>
        );
      }}
    </Loaded>
  );
}

function WaitingDocument({ alike: { first, rows } }: { alike: Alike<DeliveryView> }) {
  const t = useMessages(homeMessages);
  const formats = useFormats();
  const acknowledgeBy = earliest(rows.map((row) => (row.acknowledgedOn === null ? row.acknowledgeBy : null)));
  const answerBy = earliest(rows.map((row) => row.answerBy));
  const about = [
    t.from(first.fromUnitName, formats.day(first.sentOn)),
    acknowledgeBy === null ? null : t.acknowledgeBy(formats.day(acknowledgeBy)),
    answerBy === null ? null : t.answerBy(formats.day(answerBy)),
  ];
  return (
    <li className={classes.line}>
      <RecordLink kind="document" id={first.documentId}>
        {first.referenceNumber} {first.subject}
      </RecordLink>
      <span className={classes.about}>
        {rows.some(isLate) && <LatenessBadge lateness="overdue" />}
        <span>{about.filter((part) => part !== null).join(" · ")}</span>
        <UnitLinks kind="delivery" records={rows} />
      </span>
    </li>
  );
}
