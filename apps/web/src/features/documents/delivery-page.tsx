import { getDeliveryRoute } from "@nhiemky/documents/contract";
import type { RouteReply } from "@nhiemky/http-contract";
import { IconSend } from "@tabler/icons-react";
import { useParams } from "@tanstack/react-router";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { useCan } from "../../session/use-me.ts";
import { LinkButton } from "../../shared-ui/link-button.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { AnswerLine } from "./answer-line.tsx";
import { AskForm } from "./ask-form.tsx";
import { cascadeMessages } from "./cascade-messages.ts";
import { DeliveryNotice } from "./delivery-notices.tsx";
import classes from "./documents.module.css";
import { documentWords } from "./documents-messages.ts";
import { QuestionList } from "./question-list.tsx";

type Delivery = RouteReply<typeof getDeliveryRoute>;

/** One document sent to a unit: what is asked, and acknowledging, asking, answering and passing on. */
export function DeliveryPage() {
  const { deliveryId } = useParams({ from: "/shell/deliveries/$deliveryId" });
  const delivery = useRoute(getDeliveryRoute, { params: { deliveryId } });
  return <Loaded query={delivery}>{(reply) => <DeliveryView delivery={reply} />}</Loaded>;
}

function DeliveryView({ delivery }: { delivery: Delivery }) {
  const t = useMessages(cascadeMessages);
  const words = useMessages(documentWords);
  const formats = useFormats();
  const can = useCan();
  const mayAnswer = can("delivery:answer");
  const params = { documentId: delivery.documentId };
  return (
    <>
      <PageHeader
        title={delivery.referenceNumber ?? words.noNumber}
        crumbs={[
          { label: t.inbox, to: "/deliveries" },
          { label: delivery.referenceNumber ?? words.documents, to: "/documents/$documentId", params },
        ]}
        description={delivery.subject}
        actions={
          can("document:send") && (
            <LinkButton
              to="/documents/$documentId/send"
              params={params}
              variant="default"
              leftSection={<IconSend size={18} stroke={1.6} aria-hidden />}
            >
              {t.passOn}
            </LinkButton>
          )
        }
      />
      <div className={classes.columns}>
        <div className={classes.stack}>
          <DeliveryNotice delivery={delivery} isOpen />
          {mayAnswer && <AnswerForm delivery={delivery} />}
          <section className={classes.section}>
            <h2>{t.given}</h2>
            {delivery.clauses.map((clause) => (
              <p key={clause.id} className={classes.clause}>
                <span className={classes.label}>{clause.label}</span>
                {clause.text}
              </p>
            ))}
          </section>
        </div>
        <aside className={classes.stack}>
          <section className={classes.section}>
            <h2>{t.answers}</h2>
            <ul className={classes.lines}>
              {delivery.answers.length === 0 && <li className={classes.quiet}>{t.notYet}</li>}
              {delivery.answers.map((answer) => (
                <li key={answer.documentId}>
                  <AnswerLine answer={answer} />
                </li>
              ))}
            </ul>
          </section>
          <section className={classes.section}>
            <h2>{t.questions}</h2>
            <QuestionList questions={delivery.questions} />
            {mayAnswer && <AskForm delivery={delivery} />}
          </section>
          {delivery.reminders.length > 0 && (
            <section className={classes.section}>
              <ul className={classes.lines}>
                {delivery.reminders.map((reminder) => (
                  <li key={reminder.remindedAt}>
                    {t.lastReminded(formats.instant(reminder.remindedAt))}
                    {reminder.note !== null && `: “${reminder.note}”`}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </aside>
      </div>
    </>
  );
}
