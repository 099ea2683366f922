import { Button } from "@mantine/core";
import { countingRoutes } from "@nhiemky/elections/contract";
import { useNavigate } from "@tanstack/react-router";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { LinkButton } from "../../shared-ui/link-button.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import type { ContestId } from "./contest-reply.ts";
import { countingMessages } from "./counting-messages.ts";
import classes from "./elections.module.css";
import { type BatchReply, ScansForm } from "./scans-form.tsx";

/** A pile counted by hand: scanned, keyed, or both. */
export function BatchCard({
  contestId,
  batch,
}: {
  readonly contestId: ContestId;
  readonly batch: BatchReply;
}) {
  const t = useMessages(countingMessages);
  const navigate = useNavigate();
  const begin = useAction(countingRoutes.openKeying, {
    invalidates: [countingRoutes.readCountingDesk],
    onDone: ({ keyingId }) =>
      void navigate({ to: "/contests/$contestId/keyings/$keyingId", params: { contestId, keyingId } }),
  });
  // Two closed keyings have made the ballots of a batch without scans.
  const isKeyed =
    batch.scanned === 0 && batch.keyings.length >= 2 && batch.keyings.every(({ isClosed }) => isClosed);
  const mine = batch.keyings.find(({ isMine }) => isMine);
  return (
    <li className={classes.box}>
      <h3>{batch.label}</h3>
      <p>
        {isKeyed
          ? t.keyedFacts(batch.expectedCount, batch.waiting)
          : t.batchFacts(batch.scanned, batch.expectedCount, batch.waiting)}
      </p>
      {!isKeyed && <ScansForm contestId={contestId} batch={batch} />}
      {batch.keyings.length > 0 && (
        <ul className={classes.articles}>
          {batch.keyings.map(({ id, keyer, keyed, isClosed }) => (
            <li key={id}>{t.keying(keyer, keyed, isClosed)}</li>
          ))}
        </ul>
      )}
      {begin.problem !== null && <ProblemNotice problem={begin.problem} />}
      <div>
        {mine === undefined && !isKeyed && (
          <Button
            variant="default"
            loading={begin.isRunning}
            onClick={() => void begin.run({ params: { contestId, batchId: batch.id } })}
          >
            {t.key}
          </Button>
        )}
        {mine?.isClosed === false && (
          <LinkButton
            variant="default"
            to="/contests/$contestId/keyings/$keyingId"
            params={{ contestId, keyingId: mine.id }}
          >
            {t.goOnKeying}
          </LinkButton>
        )}
      </div>
    </li>
  );
}
