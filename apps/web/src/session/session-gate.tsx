import { meRoute } from "@nhiemky/access-control/contract";
import { Navigate, useLocation } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense } from "react";
import { useRoute } from "../server/use-route.ts";
import { LoadingLine } from "../shared-ui/loading-line.tsx";
import { ProblemNotice } from "../shared-ui/problem-notice.tsx";
import { useSessionDemand } from "./session-state.ts";
import { MeContext } from "./use-me.ts";

const SessionDialog = lazy(async () => ({ default: (await import("./session-dialog.tsx")).SessionDialog }));
const MustChangePassword = lazy(async () => ({
  default: (await import("./must-change-password.tsx")).MustChangePassword,
}));

/** Lets pages in with who is signed in; a session that ends in the middle of work leaves the page where it is. */
export function SessionGate({ children }: { children: ReactNode }) {
  const me = useRoute(meRoute, {});
  const demand = useSessionDemand();
  const next = useLocation({ select: ({ href }) => href });
  if (me.data?.mustChangePassword) {
    return (
      <Suspense fallback={<LoadingLine />}>
        <MustChangePassword />
      </Suspense>
    );
  }
  if (me.data !== undefined) {
    return (
      <MeContext value={me.data}>
        {children}
        <Suspense fallback={null}>{demand !== null && <SessionDialog demand={demand} />}</Suspense>
      </MeContext>
    );
  }
  if (me.error?.problem.status === 401) return <Navigate to="/sign-in" search={{ next }} replace />;
  if (me.error !== null)
    return <ProblemNotice problem={me.error.problem} onRetry={() => void me.refetch()} />;
  return <LoadingLine />;
}
