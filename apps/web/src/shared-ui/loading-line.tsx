import { useMessages } from "../language/messages.ts";
import classes from "./loading-line.module.css";
import { sharedMessages } from "./shared-messages.ts";

/** A thin moving line; appears only after a moment, so that fast answers do not flicker. */
export function LoadingLine() {
  const t = useMessages(sharedMessages);
  return (
    <div className={classes.line} role="status" data-loading>
      <span className={classes.text}>{t.loading}</span>
    </div>
  );
}
