import { ProblemError } from "@nhiemky/http-contract";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useMessages } from "../language/messages.ts";
import classes from "./as-of-day-notice.module.css";
import { shellMessages } from "./shell-messages.ts";

function isUnreachable(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.code === "NETWORK";
}

/** A lost connection, said once and quietly; it goes away with the first answer. */
export function OfflineNotice() {
  const client = useQueryClient();
  const [isOffline, setOffline] = useState(false);
  const t = useMessages(shellMessages);
  useEffect(() => {
    const note = (error: unknown, isAnswered: boolean) => {
      if (isUnreachable(error)) setOffline(true);
      else if (isAnswered) setOffline(false);
    };
    const stopQueries = client
      .getQueryCache()
      .subscribe(({ query }) =>
        note(query.state.fetchFailureReason ?? query.state.error, query.state.status === "success"),
      );
    const stopActions = client
      .getMutationCache()
      .subscribe(({ mutation }) => note(mutation?.state.error, mutation?.state.status === "success"));
    return () => {
      stopQueries();
      stopActions();
    };
  }, [client]);
  return isOffline ? (
    <div className={classes.notice} role="status">
      {t.offline}
    </div>
  ) : null;
}
