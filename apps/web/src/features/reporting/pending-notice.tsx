import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { figureMessages } from "./figure-messages.ts";
import classes from "./reporting.module.css";

/** Says when totals are about to change: the reader should look again. */
export function PendingNotice({
  pending,
}: {
  pending: { readonly figures: number; readonly structure: number };
}) {
  const t = useMessages(figureMessages);
  const formats = useFormats();
  if (pending.figures === 0 && pending.structure === 0) return null;
  return (
    <p role="status" className={classes.quiet}>
      {pending.structure > 0 ? t.pendingStructure : t.pending(formats.number(pending.figures))}
    </p>
  );
}
