import { Button } from "@mantine/core";
import { verifyAuditChainRoute } from "@nhiemky/audit-log/contract";
import type { RouteReply } from "@nhiemky/http-contract";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { auditMessages } from "./audit-messages.ts";
import classes from "./chain-check.module.css";

type Verdict = RouteReply<typeof verifyAuditChainRoute>;

/** Verifies the chain when asked: it reads the whole log. */
export function ChainCheck() {
  const t = useMessages(auditMessages);
  const [isAsked, setAsked] = useState(false);
  const query = useRoute(verifyAuditChainRoute, {}, { enabled: isAsked });
  return (
    <div className={classes.check} data-print="never">
      <Button
        variant="default"
        loading={query.isFetching}
        onClick={() => (isAsked ? void query.refetch() : setAsked(true))}
      >
        {t.verify}
      </Button>
      {isAsked && (
        <div role="status" className={classes.verdict}>
          <Loaded query={query}>{(verdict) => <VerdictText verdict={verdict} />}</Loaded>
        </div>
      )}
    </div>
  );
}

function VerdictText({ verdict }: { verdict: Verdict }) {
  const t = useMessages(auditMessages);
  const formats = useFormats();
  if (verdict.intact) {
    const { sequence, hash } = verdict.head;
    return (
      <>
        <strong>{t.intact(formats.number(sequence))}</strong>
        <p>
          {t.noteHead}{" "}
          <code className={classes.head}>
            {sequence}:{hash}
          </code>
        </p>
      </>
    );
  }
  const sentences = {
    missing: t.missing,
    "broken-link": t.brokenLink,
    changed: t.changed,
    cut: t.missing,
    "other-head": t.changed,
  };
  return (
    <strong className={classes.broken}>
      {sentences[verdict.fault](formats.number(verdict.firstBadSequence))}
    </strong>
  );
}
