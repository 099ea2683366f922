import type { NumberCheck } from "@nhiemky/documents/contract";
import { useMessages } from "../../language/messages.ts";
import classes from "./documents.module.css";
import { documentWords, evidenceWords } from "./documents-messages.ts";

/** What a computed statement rests on, and how sure that is: never hidden. */
export function EvidenceNote({ rule }: { rule: NonNullable<NumberCheck["rule"]> }) {
  const t = useMessages(documentWords);
  const words = useMessages(evidenceWords);
  const sureness = rule.isOverridden ? words.overridden : words[rule.evidence];
  return (
    <span className={classes.evidence} data-evidence={rule.evidence}>
      {t.evidence}: {[rule.id, rule.citation].filter((part) => part !== null).join(", ")} ({sureness})
    </span>
  );
}
