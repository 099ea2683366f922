import { Button } from "@mantine/core";
import type { Problem } from "@nhiemky/http-contract";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useMessages, useText } from "../language/messages.ts";
import classes from "./problem-notice.module.css";
import { sharedMessages } from "./shared-messages.ts";

interface ProblemNoticeProps {
  readonly problem: Problem;
  /** What was kept: "form" says that the typed text is still there. */
  readonly kept?: "form" | "nothing-changed";
  readonly onRetry?: () => void;
}

/** A refusal: what happened and what to do (the server's sentence), what was kept, the code small beneath. */
export function ProblemNotice({ problem, kept, onRetry }: ProblemNoticeProps) {
  const t = useMessages(sharedMessages);
  const text = useText();
  return (
    <div className={classes.notice} role="alert">
      <IconAlertTriangle size={20} stroke={1.6} aria-hidden className={classes.sign} />
      <div>
        <p className={classes.text}>
          {text(problem.text)}
          {kept === "form" && ` ${t.keptInForm}`}
          {kept === "nothing-changed" && ` ${t.keptAsRead}`}
        </p>
        {onRetry !== undefined && (
          <Button size="compact-sm" variant="default" mt={6} onClick={onRetry}>
            {t.retry}
          </Button>
        )}
        <p className={classes.code}>
          {t.errorCode}: {problem.code}
          {problem.requestId !== undefined && ` · ${problem.requestId}`}
        </p>
      </div>
    </div>
  );
}
