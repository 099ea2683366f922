import { Button } from "@mantine/core";
import { acknowledgeRoute, type DeliveryView, listDeliveriesRoute } from "@nhiemky/documents/contract";
import { Link } from "@tanstack/react-router";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { LatenessBadge } from "../../shared-ui/lateness-badge.tsx";
import { LinkButton } from "../../shared-ui/link-button.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import classes from "./my-unit.module.css";
import { myUnitMessages } from "./my-unit-messages.ts";

/** A document sent to the unit: its receipt is acknowledged in one tap, the answer is written on its own page. */
export function DeliveryCard({ delivery, mayAnswer }: { delivery: DeliveryView; mayAnswer: boolean }) {
  const t = useMessages(myUnitMessages);
  const formats = useFormats();
  const acknowledge = useAction(acknowledgeRoute, {
    invalidates: [listDeliveriesRoute],
    onDone: () => say(t.acknowledged),
  });
  const { acknowledgedOn, acknowledgeBy, answerBy } = delivery;
  const isLate = delivery.state === "late" || delivery.state === "late-to-acknowledge";
  const by =
    acknowledgedOn === null && acknowledgeBy !== null
      ? t.acknowledgeBy(formats.day(acknowledgeBy))
      : answerBy === null
        ? null
        : t.answerBy(formats.day(answerBy));
  return (
    <li className={classes.card} data-late={isLate}>
      <div className={classes.head}>
        <span>{[t.document, by].filter(Boolean).join(" · ")}</span>
        {isLate && <LatenessBadge lateness="overdue" />}
      </div>
      <h2 className={classes.title}>
        <Link to="/deliveries/$deliveryId" params={{ deliveryId: delivery.id }}>
          {[delivery.referenceNumber, delivery.subject].filter(Boolean).join(" · ")}
        </Link>
      </h2>
      <span className={classes.quiet}>
        {t.from(delivery.fromUnitName)} · {formats.day(delivery.sentOn)}
      </span>
      {acknowledge.problem !== null && <ProblemNotice problem={acknowledge.problem} kept="nothing-changed" />}
      {mayAnswer && (
        <div className={classes.verbs}>
          {acknowledgedOn === null && (
            <Button
              loading={acknowledge.isRunning}
              onClick={() => void acknowledge.run({ params: { deliveryId: delivery.id } })}
            >
              {t.acknowledgeReceipt}
            </Button>
          )}
          <LinkButton variant="default" to="/deliveries/$deliveryId" params={{ deliveryId: delivery.id }}>
            {t.open}
          </LinkButton>
        </div>
      )}
    </li>
  );
}
