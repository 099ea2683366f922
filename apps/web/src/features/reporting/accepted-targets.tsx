import { Button } from "@mantine/core";
import type { RouteReply } from "@nhiemky/http-contract";
import { targetRoutes, writeVietnamese } from "@nhiemky/reporting/contract";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import classes from "./reporting.module.css";
import { targetMessages } from "./target-messages.ts";

export type AcceptedTarget = RouteReply<typeof targetRoutes.listAcceptedTargets>["rows"][number];

/** What persons accepted as targets when reading texts, and nobody can follow yet, because no indicator counts it. */
export function AcceptedTargets({ onSet }: { readonly onSet: (accepted: AcceptedTarget) => void }) {
  const t = useMessages(targetMessages);
  const formats = useFormats();
  const accepted = useRoute(targetRoutes.listAcceptedTargets, {});
  const rows = accepted.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <section className={classes.section} aria-label={t.accepted} data-print="never">
      <h2>{t.accepted}</h2>
      <p className={classes.quiet}>{t.acceptedCount(formats.number(rows.length))}</p>
      <ul className={classes.lines}>
        {rows.map((row) => (
          <li key={row.decisionId}>
            <strong>{row.indicator}</strong>: {t[row.comparator]} {writeVietnamese(row.value)}
            {row.upperValue !== null && ` – ${writeVietnamese(row.upperValue)}`} {row.measure}
            {row.dueOn !== null && `, ${t.by(formats.day(row.dueOn))}`}
            <div className={classes.quiet}>{row.restsOnLabel}</div>
            <Button variant="default" size="compact-sm" onClick={() => onSet(row)}>
              {t.set}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
