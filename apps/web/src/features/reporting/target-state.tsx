import type { TargetState } from "@nhiemky/reporting/contract";
import { IconAlertTriangle, IconCheck, IconHelpCircle, IconTrendingUp, IconX } from "@tabler/icons-react";
import { useMessages } from "../../language/messages.ts";
import classes from "./reporting.module.css";
import { targetMessages } from "./target-messages.ts";

const signs = {
  reached: IconCheck,
  "on-track": IconTrendingUp,
  "at-risk": IconAlertTriangle,
  missed: IconX,
  "cannot-be-judged": IconHelpCircle,
} as const;

/** How a target stands: a word, a sign and a colour. */
export function TargetStateBadge({ state }: { readonly state: TargetState }) {
  const t = useMessages(targetMessages);
  const Sign = signs[state];
  return (
    <span className={classes.state} data-state={state}>
      <Sign size={16} stroke={1.6} aria-hidden /> {t[state]}
    </span>
  );
}
