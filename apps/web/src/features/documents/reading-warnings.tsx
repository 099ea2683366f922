import { useMessages } from "../../language/messages.ts";
import classes from "./documents.module.css";
import { warningWords } from "./documents-messages.ts";

/** What was noticed while a file was read. */
export function ReadingWarnings({ warnings }: { warnings: readonly string[] }) {
  const words = useMessages(warningWords);
  return warnings.map((warning) => (
    <p key={warning} className={classes.check} data-tone="care">
      {words[warning as keyof typeof words] ?? warning}
    </p>
  ));
}
