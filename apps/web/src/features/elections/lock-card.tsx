import { Button, Textarea } from "@mantine/core";
import { resultRoutes } from "@nhiemky/elections/contract";
import type { RouteReply } from "@nhiemky/http-contract";
import { useState } from "react";
import { useMessages, useText } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { useCan } from "../../session/use-me.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { CitedRule } from "./cited-rule.tsx";
import type { ContestId } from "./contest-reply.ts";
import { countingMessages } from "./counting-messages.ts";
import classes from "./elections.module.css";

type Lock = RouteReply<typeof resultRoutes.readReconciliation>["locks"][number];

/** One of R1 to R11: what it asks, its figures and article, the presidium's decision or the form for it. */
export function LockCard({ contestId, lock }: { readonly contestId: ContestId; readonly lock: Lock }) {
  const t = useMessages(countingMessages);
  const text = useText();
  const can = useCan();
  return (
    <li className={classes.box} data-standing={lock.standing}>
      <h3>
        {lock.lock} · {t[lock.standing]}
      </h3>
      <p>{text(lock.text)}</p>
      {lock.arithmetic !== "" && <p className={classes.arithmetic}>{t.figures(lock.arithmetic)}</p>}
      <p>
        <CitedRule rule={lock.rule} />
      </p>
      {lock.decision !== null && (
        <p>
          <strong>{t.presidium}:</strong> {lock.decision}
        </p>
      )}
      {lock.standing === "locked" && can("contest:conduct") && (
        <OverrideForm contestId={contestId} lock={lock.lock} />
      )}
    </li>
  );
}

function OverrideForm({ contestId, lock }: { readonly contestId: ContestId; readonly lock: Lock["lock"] }) {
  const t = useMessages(countingMessages);
  const [decision, setDecision] = useState("");
  const override = useAction(resultRoutes.overrideLock, {
    invalidates: [resultRoutes.readReconciliation, resultRoutes.readHeldLocks],
  });
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault();
        void override.run({ params: { contestId }, body: { lock, decision } });
      }}
    >
      <Textarea
        label={`${t.presidium} (${lock})`}
        required
        autosize
        minRows={2}
        maxLength={2000}
        value={decision}
        onChange={(event) => setDecision(event.currentTarget.value)}
      />
      {override.problem !== null && <ProblemNotice problem={override.problem} kept="form" />}
      <div>
        <Button type="submit" variant="default" loading={override.isRunning}>
          {t.override}
        </Button>
      </div>
    </form>
  );
}
