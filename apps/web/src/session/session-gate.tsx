import { Modal, Text } from "@mantine/core";
import { Navigate, useLocation } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useMessages } from "../language/messages.ts";
import { useRoute } from "../server/use-route.ts";
import { LoadingLine } from "../shared-ui/loading-line.tsx";
import { ProblemNotice } from "../shared-ui/problem-notice.tsx";
import { sessionMessages } from "./session-messages.ts";
import { meRoute } from "./session-routes.ts";
import { sessionRenewed, useSessionExpired } from "./session-state.ts";
import { SignInForm } from "./sign-in-form.tsx";
import { MeContext } from "./use-me.ts";

/** Lets pages in with who is signed in; a session that ends in the middle of work leaves the page where it is. */
export function SessionGate({ children }: { children: ReactNode }) {
  const me = useRoute(meRoute, {});
  const isExpired = useSessionExpired();
  const next = useLocation({ select: ({ href }) => href });
  const t = useMessages(sessionMessages);
  if (me.data !== undefined) {
    return (
      <MeContext value={me.data}>
        {children}
        <Modal
          opened={isExpired}
          onClose={() => undefined}
          withCloseButton={false}
          closeOnEscape={false}
          closeOnClickOutside={false}
          title={t.expired}
        >
          <Text mb="md">{t.expiredHelp}</Text>
          <SignInForm onDone={sessionRenewed} />
        </Modal>
      </MeContext>
    );
  }
  if (me.error?.problem.status === 401) return <Navigate to="/sign-in" search={{ next }} replace />;
  if (me.error !== null)
    return <ProblemNotice problem={me.error.problem} onRetry={() => void me.refetch()} />;
  return <LoadingLine />;
}
