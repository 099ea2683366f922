import { meRoute } from "@nhiemky/access-control/contract";
import { Navigate, useLocation } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useRoute } from "../server/use-route.ts";
import { LoadingLine } from "../shared-ui/loading-line.tsx";
import { ProblemNotice } from "../shared-ui/problem-notice.tsx";
import { useSessionDemand } from "./session-state.ts";
import { MeContext } from "./use-me.ts";

const SessionDialog = lazy(async () => ({ default: (await import("./session-dialog.tsx")).SessionDialog }));
const MustChangePassword = lazy(async () => ({
  default: (await import("./must-change-password.tsx")).MustChangePassword,
}));

/** Leaves for the sign-in page, which knows where to come back to. */
function ToSignIn() {
  const href = useLocation({ select: (location) => location.href });
  // The address changes while we leave; where to come back to is where we were.
  const [next] = useState(href);
  return <Navigate to="/sign-in" search={{ next }} replace />;
}

/** Lets pages in with who is signed in; a session that ends in the middle of work leaves the page where it is. */
export function SessionGate({ children }: { children: ReactNode }) {
  const me = useRoute(meRoute, {});
  const demand = useSessionDemand();
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
  if (me.error?.problem.status === 401) return <ToSignIn />;
  if (me.error !== null)
    return <ProblemNotice problem={me.error.problem} onRetry={() => void me.refetch()} />;
  return <LoadingLine />;
}
