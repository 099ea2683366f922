import { Checkbox } from "@mantine/core";
import { listDeliveriesRoute } from "@nhiemky/documents/contract";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { cascadeMessages } from "./cascade-messages.ts";
import { DeliveryNotice } from "./delivery-notices.tsx";
import classes from "./documents.module.css";
import { documentWords } from "./documents-messages.ts";

/** What was sent to the reader's unit: one list, what is due first on top. */
export function DeliveriesPage() {
  const t = useMessages(cascadeMessages);
  const words = useMessages(documentWords);
  const navigate = useNavigate();
  const { all } = useSearch({ from: "/shell/deliveries" });
  const query = { isOpen: all ? ("false" as const) : ("true" as const) };
  const deliveries = useRoute(listDeliveriesRoute, { query }, { keepsPrevious: true });
  return (
    <>
      <PageHeader
        title={t.inbox}
        crumbs={[{ label: words.documents, to: "/documents" }]}
        description={t.inboxHelp}
      />
      <Checkbox
        label={t.showAll}
        checked={all === true}
        onChange={(event) =>
          void navigate({
            to: "/deliveries",
            search: { all: event.currentTarget.checked || undefined },
            replace: true,
          })
        }
      />
      <Loaded query={deliveries}>
        {({ deliveries: rows }) =>
          rows.length === 0 ? (
            <EmptyState title={t.nothingWaiting} />
          ) : (
            <ul className={classes.lines}>
              {rows.map((delivery) => (
                <li key={delivery.id}>
                  <h2>
                    <Link to="/documents/$documentId" params={{ documentId: delivery.documentId }}>
                      {delivery.referenceNumber} {delivery.subject}
                    </Link>
                  </h2>
                  <DeliveryNotice delivery={delivery} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}
