import { Button } from "@mantine/core";
import {
  acknowledgeRoute,
  type DeliveryView,
  type DocumentId,
  listDeliveriesRoute,
} from "@nhiemky/documents/contract";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { useRoute } from "../../server/use-route.ts";
import { useCan } from "../../session/use-me.ts";
import { LinkButton } from "../../shared-ui/link-button.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { cascadeMessages } from "./cascade-messages.ts";
import { CoverageBadge } from "./coverage-badge.tsx";
import classes from "./documents.module.css";

/** At the head of a document that waits for the reader's unit: what is asked, by when, and the way to answer. */
export function DeliveryNotices({ documentId }: { documentId: DocumentId }) {
  const { data } = useRoute(listDeliveriesRoute, { query: { documentId, isOpen: "true" } });
  // An office that follows many units has the matrix for that.
  const mostShown = 3;
  return data?.deliveries
    .slice(0, mostShown)
    .map((delivery) => <DeliveryNotice key={delivery.id} delivery={delivery} />);
}

const tones: Readonly<Record<DeliveryView["state"], "good" | "care" | "bad">> = {
  sent: "care",
  acknowledged: "care",
  "late-to-acknowledge": "bad",
  late: "bad",
  answered: "good",
  "answered-late": "good",
};

interface DeliveryNoticeProps {
  readonly delivery: DeliveryView;
  /** The reader stands on the delivery's own page already. */
  readonly isOpen?: boolean;
}

export function DeliveryNotice({ delivery, isOpen = false }: DeliveryNoticeProps) {
  const t = useMessages(cascadeMessages);
  const formats = useFormats();
  const can = useCan();
  const acknowledge = useAction(acknowledgeRoute, { onDone: () => say(t.acknowledgedDone) });
  return (
    <div className={classes.check} data-tone={tones[delivery.state]}>
      <p>
        <CoverageBadge state={delivery.state} /> ·{" "}
        {t.sentTo(delivery.unitName, delivery.fromUnitName, formats.day(delivery.sentOn))}
        {delivery.answerBy !== null && ` · ${t.due(formats.day(delivery.answerBy))}`}
        {delivery.clauseLabels.length > 0 && ` · ${t.given}: ${delivery.clauseLabels.join(", ")}`}
      </p>
      {delivery.note !== null && <p>“{delivery.note}”</p>}
      {delivery.lastRemindedAt !== null && <p>{t.lastReminded(formats.instant(delivery.lastRemindedAt))}</p>}
      {acknowledge.problem !== null && <ProblemNotice problem={acknowledge.problem} />}
      {can("delivery:answer") && (
        <div className={classes.row} data-print="never">
          {delivery.acknowledgedOn === null && (
            <Button
              loading={acknowledge.isRunning}
              onClick={() => void acknowledge.run({ params: { deliveryId: delivery.id } })}
            >
              {t.acknowledge}
            </Button>
          )}
          {!isOpen && (
            <LinkButton to="/deliveries/$deliveryId" params={{ deliveryId: delivery.id }} variant="default">
              {t.open}
            </LinkButton>
          )}
        </div>
      )}
    </div>
  );
}
