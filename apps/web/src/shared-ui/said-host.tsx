import { Button, CloseButton } from "@mantine/core";
import { useMessages } from "../language/messages.ts";
import { unsay, useSaid } from "./said.ts";
import classes from "./said-host.module.css";
import { sharedMessages } from "./shared-messages.ts";

/** Where the shell shows what `say` says; a live region, so that it is read aloud. */
export function SaidHost() {
  const said = useSaid();
  const t = useMessages(sharedMessages);
  return (
    <div className={classes.host} role="status" data-print="never">
      {said !== null && (
        <div className={classes.said} key={said.id}>
          <span>{said.text}</span>
          {said.undo !== undefined && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                said.undo?.();
                unsay();
              }}
            >
              {t.undo}
            </Button>
          )}
          <CloseButton aria-label={t.close} onClick={unsay} c="inherit" variant="transparent" />
        </div>
      )}
    </div>
  );
}
