import { Navigate, useLocation } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense } from "react";
import { useRoute } from "../server/use-route.ts";
import { LoadingLine } from "../shared-ui/loading-line.tsx";
import { ProblemNotice } from "../shared-ui/problem-notice.tsx";
import { meRoute } from "./session-routes.ts";
import { useSessionExpired } from "./session-state.ts";
import { MeContext } from "./use-me.ts";

const SessionExpiredDialog = lazy(async () => ({
  default: (await import("./session-expired-dialog.tsx")).SessionExpiredDialog,
}));

/** Lets pages in with who is signed in; a session that ends in the middle of work leaves the page where it is. */
export function SessionGate({ children }: { children: ReactNode }) {
  const me = useRoute(meRoute, {});
  const isExpired = useSessionExpired();
  const next = useLocation({ select: ({ href }) => href });
  if (me.data !== undefined) {
    return (
      <MeContext value={me.data}>
        {children}
        <Suspense fallback={null}>{isExpired && <SessionExpiredDialog />}</Suspense>
      </MeContext>
    );
  }
  if (me.error?.problem.status === 401) return <Navigate to="/sign-in" search={{ next }} replace />;
  if (me.error !== null)
    return <ProblemNotice problem={me.error.problem} onRetry={() => void me.refetch()} />;
  return <LoadingLine />;
}
