import { listDeliveriesRoute } from "@nhiemky/documents/contract";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { LatenessBadge } from "../../shared-ui/lateness-badge.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { RecordLink } from "../../shared-ui/record-link.tsx";
import { homeMessages } from "./home-messages.ts";
import classes from "./home-page.module.css";
import { HomeSection } from "./home-section.tsx";

const shownRows = 5;

/** Documents that wait for the reader's unit: to be acknowledged or answered. */
export function WaitingDeliveries() {
  const t = useMessages(homeMessages);
  const formats = useFormats();
  const deliveries = useRoute(listDeliveriesRoute, { query: { isOpen: "true" } });
  return (
    <Loaded query={deliveries}>
      {({ deliveries: rows }) => (
        <HomeSection
          title={t.sentToUs}
          figure={rows.length === 0 ? t.sentToUsNone : formats.number(rows.length)}
        >
          <ul className={classes.lines}>
            {rows.slice(0, shownRows).map((delivery) => (
              <li key={delivery.id} className={classes.line}>
                <RecordLink kind="document" id={delivery.documentId}>
                  {delivery.referenceNumber} {delivery.subject}
                </RecordLink>
                <span className={classes.about}>
                  {(delivery.state === "late" || delivery.state === "late-to-acknowledge") && (
                    <LatenessBadge lateness="overdue" />
                  )}
                  {[
                    delivery.unitName,
                    t.from(delivery.fromUnitName, formats.day(delivery.sentOn)),
                    delivery.acknowledgedOn === null && delivery.acknowledgeBy !== null
                      ? t.acknowledgeBy(formats.day(delivery.acknowledgeBy))
                      : null,
                    delivery.answerBy === null ? null : t.answerBy(formats.day(delivery.answerBy)),
                  ]
                    .filter((part) => part !== null)
                    .join(" · ")}
                </span>
              </li>
            ))}
          </ul>
        </HomeSection>
      )}
    </Loaded>
  );
}
